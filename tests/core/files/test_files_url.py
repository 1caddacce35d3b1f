"""`FILES_URL` is read in full, and a wrong one is explained without its secrets."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings.files import FileStore
from tests.architecture.files import ROOT

SECRET = "sIrI+kubwa"
ACCOUNT = f"UFUNGUO:{SECRET}@"


def test_a_url_says_all_that_is_needed():
    store = FileStore.read("s3://UFUNGUO:siri@store.test:9000/faili-za-mkoa?region=eu-1&tls=false")

    assert (store.endpoint, store.bucket) == ("http://store.test:9000", "faili-za-mkoa")
    assert (store.key, store.secret, store.region) == ("UFUNGUO", "siri", "eu-1")


def test_tls_is_usual():
    assert FileStore.read(f"s3://{ACCOUNT}store.test/faili").endpoint == "https://store.test"


def test_secrets_may_hold_anything_that_is_escaped():
    store = FileStore.read("s3://a%2Fb:c%2Fd%40e%3Ff@store.test/faili")

    assert (store.key, store.secret) == ("a/b", "c/d@e?f")


@pytest.mark.parametrize(
    ("url", "advice"),
    [
        (f"https://{ACCOUNT}store.test/faili", "must begin with s3://"),
        ("s3://store.test/faili", "must name key and secret"),
        (f"s3://{SECRET}@store.test/faili", "must name key and secret"),
        (f"s3://UFUNGUO:{SECRET}/2@store.test/faili", "write %2F"),
        (f"s3://UFUNGUO:{SECRET}@2@store.test/faili", "%40"),
        (f"s3://UFUNGUO:{SECRET}?2@store.test/faili", "%3F for a ?"),
        (f"s3://{ACCOUNT}/faili", "must name one host"),
        (f"s3://{ACCOUNT}store.test:port/faili", "must name one host"),
        (f"s3://{ACCOUNT}store.test", "must name a bucket"),
        (f"s3://{ACCOUNT}store.test/Faili", "must name a bucket"),
        (f"s3://{ACCOUNT}store.test/faili/zaidi", "must name a bucket"),
        (f"s3://{ACCOUNT}store.test/faili?{SECRET}=1", "region, tls and ca"),
        (f"s3://{ACCOUNT}store.test/faili?tls=no", "tls=true or tls=false"),
        (f"s3://{ACCOUNT}store.test/faili?ca=/hakuna", "a file that is not there"),
    ],
)
def test_a_wrong_url_is_explained_without_its_secrets(url, advice):
    with pytest.raises(ImproperlyConfigured) as told:
        FileStore.read(url)

    assert advice in str(told.value)
    assert "It is written s3://KEY:SECRET@host" in str(told.value)
    assert SECRET not in str(told.value)


def outcome(files_url):
    ask = (
        "import django, json, sys; django.setup(); import cms.urls;"
        "from django.core.files.storage import storages; kind = type(storages['default']).__name__;"
        "print(json.dumps([kind, 'boto3' in sys.modules]))"
    )
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
        "FILES_URL": files_url,
    }
    return subprocess.run(
        [sys.executable, "-c", ask],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("files_url", "expected"),
    [
        ("", ["WholeFileStorage", False]),
        (f"s3://{ACCOUNT}store.test/faili", ["ObjectStore", True]),
    ],
)
def test_what_speaks_with_a_store_is_loaded_only_where_there_is_one(files_url, expected):
    assert json.loads(outcome(files_url).stdout) == expected


def test_a_portal_with_a_wrong_url_does_not_start_and_says_why():
    told = outcome(f"s3://UFUNGUO:{SECRET}@store.test/")

    assert told.returncode != 0
    assert "FILES_URL must name a bucket" in told.stderr
    assert SECRET not in told.stderr
