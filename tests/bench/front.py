"""What a busy day costs behind a real web server: `make bench-front`.

Two processes of gunicorn with production's settings and an invented region, PostgreSQL and Redis
stand behind nginx with the configuration of `deploy/`. `wrk` asks from the same machine, so that
all share its processors: compare ratios.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.deploy.site import HOST, running_site, what_is_missing
from tests.deploy.web import children_of

if TYPE_CHECKING:
    from tests.deploy.nginx import Proxy
    from tests.deploy.web import Web

ROUNDS, SECONDS, READERS = 5, 4, 200
REQUESTS, ADDRESSES = 10_000, 1_000

#: Each reader goes on to the next address; wrk names them in Lua.
MIX = """
local paths = {{ {paths} }}
local at = 0
request = function()
   at = at % #paths + 1
   return wrk.format("GET", paths[at])
end
done = function(summary, latency)
   local errors = summary.errors
   io.write(string.format("failed %d\\n", errors.connect + errors.read + errors.write
      + errors.status + errors.timeout))
   io.write(string.format("slowest %.0f ms, 99 %% within %.0f ms\\n",
      latency.max / 1000, latency:percentile(99) / 1000))
end
"""


@dataclass
class Bench:
    """The portal behind nginx, and who asks it."""

    web: Web
    proxy: Proxy

    @property
    def paths(self) -> list[str]:
        return list(self.web.facts["paths"].values())

    def wrk(self, path: str, seconds: int, readers: int, script: Path | None = None) -> str:
        command = [
            *("wrk", "-t1", f"-c{readers}", f"-d{seconds}s", "-H", f"Host: {HOST}"),
            *("--timeout", "10s", *(("-s", str(script)) if script else ())),
            f"http://127.0.0.1:{self.proxy.port}{path}",
        ]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def rate(self, path: str) -> float:
        told = re.search(r"Requests/sec:\s+([\d.]+)", self.wrk(path, SECONDS, 50))
        return float(told[1]) if told else 0.0

    def against_a_file(self) -> str:
        """Requests a second of a kept page, as a share of the same bytes from nginx's own disk."""
        folder = self.proxy.folder / "as-a-file"
        folder.mkdir(exist_ok=True)
        path = self.web.facts["paths"]["NewsPage-sw"]
        (folder / "page.html").write_bytes(self.proxy.get(path, HOST).body)
        shares = []
        for _ in range(ROUNDS):
            of_file, of_page = self.rate("/as-a-file/page.html"), self.rate(path)
            shares.append(of_page / of_file)
        low, middle, high = min(shares), statistics.median(shares), max(shares)
        return (
            f"{middle:.2f} ({low:.2f} – {high:.2f}), last {of_page:.0f} of {of_file:.0f} a second"
        )

    def under_load(self, seconds: int) -> str:
        """Two hundred readers at once, over a page of each type."""
        script = self.proxy.folder / "mix.lua"
        script.write_text(MIX.format(paths=", ".join(f'"{path}"' for path in self.paths)))
        told = self.wrk("/", seconds, READERS, script)
        rate = re.search(r"Requests/sec:\s+([\d.]+)", told)
        lines = re.findall(r"^(failed|slowest) (.*)$", told, re.MULTILINE)
        return f"{rate[1] if rate else '?'} a second; " + "; ".join(map(" ".join, lines))

    def memory(self) -> str:
        """What the first web process grows by, in requests that no cache answers."""
        before = self._resident()
        for number in range(REQUESTS):
            page = self.paths[number % len(self.paths)]
            self.proxy.get(f"{page}?n={number % ADDRESSES}", HOST, cookie="messages=x")
            if number == REQUESTS // 10:
                before = self._resident()
        after = self._resident()
        return (
            f"{before} MB after the first tenth, {after} MB at the end: {after / before - 1:+.1%}"
        )

    def _resident(self) -> int:
        """Megabytes of all web processes."""
        total = 0
        for process in self.web.processes.values():
            for pid in children_of(process):
                status = Path(f"/proc/{pid}/status").read_text()
                found = re.search(r"VmRSS:\s+(\d+) kB", status)
                total += int(found[1]) // 1024 if found else 0
        return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60, help="how long 200 readers ask")
    parser.add_argument("--memory", action="store_true", help="ask 10,000 times more for it")
    options = parser.parse_args()
    lacking = what_is_missing()
    if lacking or not shutil.which("wrk"):
        sys.exit(lacking or "missing on this machine: apt-get install wrk")
    with running_site() as site:
        bench = Bench(site.web, site.proxy)
        sys.stdout.write(f"kept page against a file of nginx: {bench.against_a_file()}\n")
        sys.stdout.write(f"{READERS} readers at once: {bench.under_load(options.seconds)}\n")
        if options.memory:
            sys.stdout.write(f"web processes: {bench.memory()}\n")


if __name__ == "__main__":
    main()
