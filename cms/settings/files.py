"""Where uploaded files are kept: in the folder `MEDIA_ROOT`, or in the store of `FILES_URL`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl, unquote

from django.core.exceptions import ImproperlyConfigured

FOLDER = "cms.core.disk.storage.WholeFileStorage"
OBJECT_STORE = "cms.core.files.object_store.ObjectStore"

_FORM = "s3://KEY:SECRET@host:9000/bucket?region=…&tls=false&ca=/file"
_SCHEME = "s3://"
_HOST = re.compile(r"(?:[\w.-]+|\[[0-9a-fA-F:]+\])(?::\d{1,5})?")
# As Amazon has it, and with it all the others.
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_PARAMETERS = {"region", "tls", "ca"}
_ANSWERS = {"true": True, "false": False}


@dataclass(frozen=True, kw_only=True)
class FileStore:
    """The private bucket in which files are kept, and how to enter it.

    It is `FILES_URL`, read and checked. A wrong one is explained without a word of it, since any
    part of it may be one of its secrets.
    """

    host: str
    bucket: str
    # Left out where the store is shown, as in the report of an error.
    key: str = field(repr=False)
    secret: str = field(repr=False)
    region: str = "us-east-1"
    is_tls: bool = True
    ca: str = ""

    @classmethod
    def read(cls, url: str) -> Self:
        if not url.startswith(_SCHEME):
            raise _wrong("must begin with s3://")
        # By hand: a secret may hold what the library takes for the end of the host, and would show.
        address, _, query = url.removeprefix(_SCHEME).partition("?")
        account, at, place = address.rpartition("@")
        host, _, bucket = place.rstrip("/").partition("/")
        key, secret = _account(account if at else "")
        _check_place(host, bucket)
        return cls(host=host, bucket=bucket, key=key, secret=secret, **_parameters(query))

    @property
    def endpoint(self) -> str:
        return f"{'https' if self.is_tls else 'http'}://{self.host}"


def storage(store: FileStore | None) -> dict[str, Any]:
    """Django's settings of the one storage of uploads.

    The class reads the store itself: what stands here would be copied into the rows of tasks.
    """
    return {"BACKEND": FOLDER if store is None else OBJECT_STORE}


def _account(account: str) -> tuple[str, str]:
    key, _, secret = account.partition(":")
    if not key or not secret:
        raise _wrong(
            "must name key and secret before the host, as KEY:SECRET@host, with %3F for a ? in them"
        )
    if "/" in account or "@" in account:
        raise _wrong("has a / or @ in its key or secret: write %2F and %40 there")
    return unquote(key), unquote(secret)


def _check_place(host: str, bucket: str) -> None:
    if not _HOST.fullmatch(host):
        raise _wrong("must name one host after the @, as store.example:9000")
    if not _BUCKET.fullmatch(bucket):
        raise _wrong("must name a bucket after the host: 3 to 63 of a-z, 0-9, - and .")


def _parameters(query: str) -> dict[str, Any]:
    found: dict[str, Any] = dict(parse_qsl(query))
    if not query.count("=") == len(found) or found.keys() - _PARAMETERS:
        raise _wrong(
            "has other parameters than region, tls and ca, or a ? in its secret: write %3F"
        )
    if found.get("tls", "true") not in _ANSWERS:
        raise _wrong("must say tls=true or tls=false")
    if not Path(found.get("ca", __file__)).is_file():
        raise _wrong("names in ca= a file that is not there")
    is_tls = _ANSWERS[found.pop("tls", "true")]
    return {**found, "is_tls": is_tls}


def _wrong(fault: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"FILES_URL {fault}. It is written {_FORM}, or left empty.")
