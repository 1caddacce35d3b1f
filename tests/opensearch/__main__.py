"""`make opensearch`: the server until Ctrl-C."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
from pathlib import Path

from tests.opensearch.server import Server, fetch_jars


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=9201)
    parser.add_argument("--nodes", type=int, default=1)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    fetch_jars()
    server = Server(options.data.resolve(), options.port, options.nodes)
    # However it is ended, the server ends with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        _run(server, options)
    finally:
        server.stop()


def _run(server: Server, options: argparse.Namespace) -> None:
    server.start()
    hosts = ",".join(f"127.0.0.1:{options.port + number}" for number in range(options.nodes))
    sys.stdout.write(f"OpenSearch answers: SEARCH_URL=opensearch://{hosts}/portal\n")
    sys.stdout.flush()
    with contextlib.suppress(KeyboardInterrupt):
        server.process.wait()


if __name__ == "__main__":
    main()
