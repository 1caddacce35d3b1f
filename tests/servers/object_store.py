"""An S3-compatible store of a test's own, which may be ended while others use it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import boto3

if TYPE_CHECKING:
    from collections.abc import Iterator

BUCKET, KEY, SECRET = "portal-files", "of-this-test", "known-to-nobody"


@dataclass
class Store:
    """moto's server with one bucket; what is in it lies in its memory."""

    port: int = 0
    process: subprocess.Popen | None = None
    _asks: Any = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """As `FILES_URL` has it."""
        return f"s3://{KEY}:{SECRET}@127.0.0.1:{self.port}/{BUCKET}?tls=false"

    def start(self) -> None:
        """Start it, where it was before if it was anywhere."""
        if not self.port:
            with socket.create_server(("127.0.0.1", 0)) as listener:
                self.port = listener.getsockname()[1]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait()
        self._client().create_bucket(Bucket=BUCKET)

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait(20)
            self.process = None

    @contextmanager
    def away(self) -> Iterator[None]:
        """Killed for as long as the block lasts; then all that was in it is there again."""
        kept = self.contents()
        self.stop()
        try:
            yield
        finally:
            self.start()
            for name, content in kept.items():
                self.put(name, content)

    def contents(self) -> dict[str, bytes]:
        """Every file by its name."""
        return {name: self._read(name) for name in self.names()}

    def names(self) -> list[str]:
        listed = self._client().list_objects_v2(Bucket=BUCKET)
        return [one["Key"] for one in listed.get("Contents", ())]

    def put(self, name: str, content: bytes) -> None:
        self._client().put_object(Bucket=BUCKET, Key=name, Body=content)

    def empty(self) -> None:
        for name in self.names():
            self._client().delete_object(Bucket=BUCKET, Key=name)

    def _read(self, name: str) -> bytes:
        return self._client().get_object(Bucket=BUCKET, Key=name)["Body"].read()

    def _client(self) -> Any:
        if self._asks is None:
            self._asks = boto3.client(
                "s3",
                endpoint_url=f"http://127.0.0.1:{self.port}",
                region_name="us-east-1",
                aws_access_key_id=KEY,
                aws_secret_access_key=SECRET,
            )
        return self._asks

    def _wait(self) -> None:
        deadline = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.1)
            else:
                return
