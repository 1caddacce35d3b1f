"""Wagtail's own settings and those of wagtail-localize."""

from __future__ import annotations

from cms.settings.environment import env

# Models

AUTH_USER_MODEL = "core.User"
WAGTAILIMAGES_IMAGE_MODEL = "core.Image"
WAGTAILDOCS_DOCUMENT_MODEL = "publications.Document"

# The admin

WAGTAIL_SITE_NAME = env("SITE_NAME")
WAGTAIL_AUTOSAVE_INTERVAL = 3000
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en", "English"), ("sw", "Kiswahili")]

# Nothing leaves the house: no news from Wagtail's makers, no mail hashes to an avatar service,
# no video service asked about an address that an editor pastes.
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

# Translation

WAGTAIL_I18N_ENABLED = True
# Otherwise the translation of a live page is published before a word of it is translated.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False

# Files

MEGABYTE = 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * MEGABYTE
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.core.pictures.form.ImageForm"
WAGTAILIMAGES_AVIF_QUALITY, WAGTAILIMAGES_WEBP_QUALITY = 55, 75
# Of a photograph from a telephone with 50 million points, 16 million are kept at most.
PICTURES_MAX_PIXELS, PICTURES_KEPT_PIXELS = 50_000_000, 16_000_000
WAGTAILDOCS_DOCUMENT_FORM_BASE = "publications.forms.documents.DocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = [
    "csv",
    "docx",
    "odp",
    "ods",
    "odt",
    "pdf",
    "pptx",
    "rtf",
    "txt",
    "xlsx",
    "zip",
]
WAGTAILDOCS_EXTENSIONS += ["mp4", "vtt", "webm"]
WAGTAILDOCS_INLINE_CONTENT_TYPES = ["application/pdf", "text/vtt", "video/mp4", "video/webm"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * MEGABYTE

# Search in the admin; the public search has engines of its own.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"}
}
