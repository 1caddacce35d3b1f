"""Files in an S3-compatible store. Loaded only where there is one: boto3 is large."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, contextmanager
from pathlib import PurePosixPath
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, Any, ClassVar, cast
from urllib.parse import urljoin

from boto3.exceptions import Boto3Error
from boto3.s3.transfer import TransferConfig
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.utils.crypto import get_random_string
from django.utils.deconstruct import deconstructible
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage
from storages.utils import clean_name, get_available_overwrite_name

from cms.core.files.away import StoreAway
from cms.core.files.fetched import FetchedFile, FileStream
from cms.core.files.rest import Rest
from cms.core.files.taken_back import remember_stored

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from cms.settings.files import FileStore

#: In seconds. A reader waits for two attempts at the most.
CONNECT_PATIENCE, READ_PATIENCE, ATTEMPTS = 2, 5, 2

_NO_SUCH_FILE = {"404", "NoSuchKey"}
_IN_MEMORY = 2 * 1024 * 1024
# Larger than any file that may be uploaded: each goes up whole, or not at all.
_ONE_PIECE = 64 * 1024 * 1024


@deconstructible(path="cms.core.files.object_store.ObjectStore")
class ObjectStore(S3Storage):
    """The private bucket of `FILES_URL`; nobody but the portal ever asks it for anything.

    What goes wrong with it is `StoreAway`. It takes no arguments, so that a task which is told of
    it, such as one that deletes a file, is told no secret.
    """

    rest: ClassVar[Rest] = Rest()

    def get_default_settings(self) -> dict[str, Any]:
        store = cast("FileStore", settings.FILE_STORE)
        return super().get_default_settings() | {
            "access_key": store.key,
            "secret_key": store.secret,
            "bucket_name": store.bucket,
            "endpoint_url": store.endpoint,
            "region_name": store.region,
            "verify": store.ca or None,
            "client_config": _config(),
            "transfer_config": TransferConfig(multipart_threshold=_ONE_PIECE, use_threads=False),
        }

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """The name in a folder of its own.

        Two that look for a free name at the same moment find the same one, and a store lets the
        second of them overwrite the first.
        """
        path = PurePosixPath(clean_name(name))
        own = path.parent / get_random_string(8) / path.name
        return str(get_available_overwrite_name(str(own), max_length))

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        """The portal's own address: readers never see the store's."""
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name))

    def open_stream(self, name: str) -> FileStream:
        """To be passed on to a reader, who need not wait until all of it is here."""
        return FileStream(lambda first: self._body(name, first), self._explained)

    def check_it_answers(self) -> None:
        """Raise `StoreAway` if nothing can be stored now."""
        with self._asked():
            self.connection.meta.client.head_bucket(Bucket=self.bucket_name)

    def delete(self, name: str) -> None:
        with self._asked():
            super().delete(name)

    def exists(self, name: str) -> bool:
        with self._asked():
            return bool(super().exists(name))

    def size(self, name: str) -> int:
        with self._asked():
            return int(super().size(name))

    def get_modified_time(self, name: str) -> datetime.datetime:
        with self._asked():
            found: datetime.datetime = super().get_modified_time(name)
            return found

    def _open(self, name: str, mode: str = "rb") -> FetchedFile:
        return FetchedFile(name, lambda: self._fetched(name))

    def _save(self, name: str, content: Any) -> str:
        with self._asked():
            stored = str(super()._save(name, content))
        remember_stored(self, stored)
        return stored

    def _fetched(self, name: str) -> IO[bytes]:
        body, _size = self._body(name)
        with ExitStack() as failed:
            copy = failed.enter_context(SpooledTemporaryFile(max_size=_IN_MEMORY))
            with self._explained():
                shutil.copyfileobj(body, copy)
            copy.seek(0)
            failed.pop_all()
        return copy

    def _body(self, name: str, first: int = 0) -> tuple[Any, int]:
        """What lies behind a place of a file, still coming, and how much it is."""
        key = self._normalize_name(clean_name(name))
        wanted = {"Range": f"bytes={first}-"} if first else {}
        with self._asked():
            found = self.bucket.Object(key).get(**wanted)
        return found["Body"], found["ContentLength"]

    @contextmanager
    def _asked(self) -> Iterator[None]:
        """Around every question to the store; while it rests after a failure, none is asked."""
        if self.rest.is_on:
            raise StoreAway("The store did not answer a moment ago")
        with self._explained():
            yield
        self.rest.end()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Failures of the store as the two that others know."""
        try:
            yield
        except ClientError as error:
            if error.response["Error"]["Code"] in _NO_SUCH_FILE:
                raise FileNotFoundError(str(error)) from error
            raise StoreAway(str(error)) from error
        except (BotoCoreError, Boto3Error) as error:
            self.rest.begin()
            # By its kind only: its words hold the name of the file, which goes into no log.
            raise StoreAway(type(error).__name__) from error


def _config() -> Config:
    return Config(
        connect_timeout=CONNECT_PATIENCE,
        read_timeout=READ_PATIENCE,
        retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
        s3={"addressing_style": "path"},
        signature_version="s3v4",
        # Checksums that Amazon has added since are unknown to some other stores.
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
