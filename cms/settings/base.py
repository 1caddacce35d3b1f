"""Every setting of the portal, made for a public server; what differs comes from `env`."""

from __future__ import annotations

from typing import Any

from cms.settings.caches import caches
from cms.settings.csp import ADMIN_CONTENT_SECURITY_POLICY as ADMIN_CONTENT_SECURITY_POLICY
from cms.settings.csp import CONTENT_SECURITY_POLICY as CONTENT_SECURITY_POLICY
from cms.settings.databases import database
from cms.settings.environment import BASE_DIR, VAR_DIR, env
from cms.settings.files import FileStore, storage
from cms.settings.logs import logging_config
from cms.settings.wagtail_options import *  # noqa: F403

DEBUG = env("DEBUG")
SECRET_KEY = env("SECRET_KEY")
HTTPS = env("HTTPS")
PUBLIC_PORT = env("PORT")
ADMIN_HOST = env("ADMIN_HOST")
# A council's host is added while the portal runs, so the list of known hosts is the table of
# sites: `lga.middleware.KnownHostMiddleware` refuses every other before anything reads it.
ALLOWED_HOSTS = ["*"]

_scheme, _usual_port = ("https", 443) if HTTPS else ("http", 80)
_port = "" if _usual_port == PUBLIC_PORT else f":{PUBLIC_PORT}"
WAGTAILADMIN_BASE_URL = f"{_scheme}://{ADMIN_HOST}{_port}"

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES = {"default": database()}
# Each process keeps public pages for itself, and asks the database whether they still hold.
PAGES_KEPT = env("PAGES_KEPT")
CACHES = caches()
DJANGO_REDIS_LOG_IGNORED_EXCEPTIONS = True
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

INSTALLED_APPS = [
    "home",
    "publications",
    "publications.subscriptions",
    "search",
    "lga",
    "lga.feedback",
    "cms.core",
    "wagtail_localize",
    "wagtail.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    INSTALLED_APPS.append("django.contrib.postgres")

MIDDLEWARE = [
    "cms.core.health.middleware.HealthMiddleware",
    "lga.middleware.KnownHostMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "search.log.clicks.ClickMiddleware",
    "cms.core.page_cache.middleware.PageCacheMiddleware",
    "cms.core.middleware.AdminHostMiddleware",
    "cms.core.middleware.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "cms.core.low_data.LowDataMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "lga.middleware.FrameMiddleware",
    "cms.core.files.answers.StoreAwayMiddleware",
    "home.old_addresses.middleware.OldAddressMiddleware",
    "cms.core.disk.middleware.DiskFullMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.core.context_processors.navigation",
                "lga.context_processors.institution",
            ],
        },
    },
]

LANGUAGE_CODE = "sw"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("sw", "Kiswahili"), ("en", "English")]
# Catalogues are written in the first folder and compiled into the second, which is not in git.
LOCALE_PATHS = [BASE_DIR / "cms" / "locale", VAR_DIR / "locale"]
FORMAT_MODULE_PATH = "cms.formats"
TIME_ZONE = "Africa/Dar_es_Salaam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = env("STATIC_ROOT")
STATICFILES_DIRS = [VAR_DIR / "assets"]
MEDIA_URL = "/media/"
MEDIA_ROOT = env("MEDIA_ROOT")
SERVE_MEDIA = env("SERVE_MEDIA")
FILE_STORE = FileStore.read(env("FILES_URL")) if env("FILES_URL") else None
STORAGES = {
    "default": storage(FILE_STORE),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "cms.core.disk.spooling.SpoolingHandler",
]

vars().update(env.email_url("EMAIL_URL"))
DEFAULT_FROM_EMAIL = env("EMAIL_FROM") or f"no-reply@{ADMIN_HOST}"
# A mail server that has gone silent must not hold the worker for ever.
EMAIL_TIMEOUT = 30
EMAIL_BOUNCES = env("EMAIL_BOUNCES")
BOUNCES_MAILBOX = env("BOUNCES_MAILBOX")

# Elasticsearch or OpenSearch; empty, the database searches.
SEARCH_URL = env("SEARCH_URL")
# How often one network may fetch results that programs read: API, feed, table.
SEARCH_API_PER_MINUTE = env("SEARCH_API_PER_MINUTE")
# How long what was asked is counted in memory, in seconds, before a thread writes it down.
SEARCH_LOG_SECONDS = 60

# Contacts may stand on these domains besides an institution's own.
OFFICIAL_MAIL_DOMAINS = env("OFFICIAL_MAIL_DOMAINS")

# How many proxies of ours stand in front and add to X-Forwarded-For; how often one network
# address may write to an institution within an hour.
TRUSTED_PROXIES = env("TRUSTED_PROXIES")
FEEDBACK_PER_HOUR = env("FEEDBACK_PER_HOUR")
# Browsers keep what was read; false takes it back from all that come by.
OFFLINE_READING = env("OFFLINE_READING")

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
LOGIN_URL = "wagtailadmin_login"

# A working day; nobody stays signed in on a shared computer.
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
if HTTPS:
    # The prefix makes browsers refuse a cookie that another host of the domain has set.
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
SECURE_SSL_REDIRECT = HTTPS
CSRF_FAILURE_VIEW = "cms.core.forgery.not_sent"
# For as long as the browser is open; Django would have it for a year.
CSRF_COOKIE_AGE = None
# The editor shows a page's preview in a frame; Django would rather have none anywhere (W019).
X_FRAME_OPTIONS = "SAMEORIGIN"
SILENCED_SYSTEM_CHECKS = ["security.W019"]
# Long pages with many blocks send more fields than Django's thousand.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# Many documents at once, and their table: publications/documents/bulk.
DATA_UPLOAD_MAX_NUMBER_FILES = 301

LOGGING = logging_config(env("LOG_LEVEL"))
