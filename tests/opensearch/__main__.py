"""`make opensearch`: the server, or a cluster of them, until Ctrl-C."""

from __future__ import annotations

import argparse
import contextlib
import signal
import sys
from pathlib import Path

from tests.opensearch.cluster import Cluster
from tests.opensearch.server import fetch_jars


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=9201)
    parser.add_argument("--nodes", type=int, default=1)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args()
    fetch_jars()
    cluster = _cluster(options)
    # However it is ended, the servers end with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        _run(cluster)
    finally:
        cluster.stop()


def _cluster(options: argparse.Namespace) -> Cluster:
    # Each size has data of its own: with another's, nodes would wait for those that are missing.
    data = options.data.resolve()
    folder = data if options.nodes == 1 else data.with_name(f"data-of-{options.nodes}")
    return Cluster(folder, options.nodes, options.port)


def _run(cluster: Cluster) -> None:
    cluster.start()
    hosts = ",".join(f"127.0.0.1:{node.port}" for node in cluster.nodes)
    sys.stdout.write(f"OpenSearch answers: SEARCH_URL=opensearch://{hosts}/portal\n")
    for node in cluster.nodes:
        sys.stdout.write(f"  127.0.0.1:{node.port} is process {node.process.pid}\n")
    sys.stdout.flush()
    with contextlib.suppress(KeyboardInterrupt):
        for node in cluster.nodes:
            node.process.wait()


if __name__ == "__main__":
    main()
