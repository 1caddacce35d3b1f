"""Several nodes that form one cluster, each a process of its own: any of them may be killed."""

from __future__ import annotations

import json
import socket
import urllib.request
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.opensearch.server import Server, free_ports, one_at_a_time

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Cluster:
    """Nodes with a folder of their own each, below `data`; the first answers on `port`."""

    data: Path
    size: int = 3
    port: int = 0
    nodes: list[Server] = field(default_factory=list)

    def start(self) -> None:
        """Start all nodes together, since none answers before most are there."""
        with one_at_a_time():
            self.nodes = self._new_nodes()
            for node in self.nodes:
                node.launch()
            for node in self.nodes:
                node.wait()

    def stop(self) -> None:
        for node in self.nodes:
            node.stop()

    def wait_until_whole(self) -> None:
        """Until every copy of every index is where it should be."""
        self._ask(f"/_cluster/health?wait_for_status=green&wait_for_nodes={self.size}&timeout=60s")

    def keeper_of(self, index: str) -> Server:
        """The node that takes what is written into an index, and sends it to the copies."""
        placed = self._ask(f"/{index}/_search_shards")
        [copies] = placed["shards"]
        keeper = next(copy["node"] for copy in copies if copy["primary"])
        address = placed["nodes"][keeper]["transport_address"]
        return next(node for node in self.nodes if _transport_address(node) == address)

    def _new_nodes(self) -> list[Server]:
        first = self.port
        ports = range(first, first + self.size) if first else free_ports(self.size)
        if self.size == 1:
            return [Server(self.data, ports[0])]
        addresses = [f"127.0.0.1:{port}" for port in _any_free_ports(self.size)]
        common = {
            "discovery.seed_hosts": addresses,
            # Nodes are told by their addresses, since the runner gives all the same name.
            "cluster.initial_cluster_manager_nodes": addresses,
        }
        return [
            Server(
                self.data / str(number),
                port,
                cluster=f"portal-{ports[0]}",
                settings={"transport.port": int(address.rpartition(":")[2]), **common},
            )
            for number, (port, address) in enumerate(zip(ports, addresses, strict=True), 1)
        ]

    def _ask(self, path: str) -> Any:
        address = f"{self.nodes[0].url}{path}"
        with urllib.request.urlopen(address, timeout=90) as answer:  # noqa: S310
            return json.load(answer)


def _transport_address(node: Server) -> str:
    return f"127.0.0.1:{node.settings['transport.port']}"


def _any_free_ports(count: int) -> list[int]:
    """Ports by which nodes talk to each other: any will do, unlike those that clients use."""
    with ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
