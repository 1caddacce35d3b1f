"""Many readers at once, by `wrk`, from the same machine as everything else."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.deploy.site import HOST

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: Each connection goes on to the next address; wrk names them in Lua.
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
   io.write(string.format("median %.0f\\n", latency:percentile(50) / 1000))
   io.write(string.format("almost %.0f\\n", latency:percentile(99) / 1000))
end
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What wrk tells at the end: requests a second, and milliseconds."""

    rate: float
    failed: int
    median: int
    almost_all: int


def many_ask(port: int, paths: Sequence[str], *, readers: int, seconds: int, folder: Path) -> Told:
    """So many readers go through these addresses of the council's site for so long."""
    script = folder / "mix.lua"
    script.write_text(MIX.format(paths=", ".join(f'"{path}"' for path in paths)))
    output = _wrk(port, "/", "-s", str(script), readers=readers, seconds=seconds)
    numbers = dict(re.findall(r"^(failed|median|almost)\s+([\d.]+)", output, re.MULTILINE))
    return Told(
        rate=_rate(output),
        failed=int(numbers["failed"]),
        median=int(numbers["median"]),
        almost_all=int(numbers["almost"]),
    )


def rate_of(port: int, path: str, *, readers: int, seconds: int) -> float:
    """Requests a second of one address.

    Without Lua, which would ask for as much of the processors as nginx itself.
    """
    output = _wrk(port, path, readers=readers, seconds=seconds)
    if fault := re.search(r"Non-2xx.*|Socket errors.*", output):
        raise RuntimeError(f"{path}: {fault.group()}")
    return _rate(output)


def _wrk(port: int, path: str, *options: str, readers: int, seconds: int) -> str:
    command = [
        *("wrk", "-t1", f"-c{readers}", f"-d{seconds}s", "--timeout", "10s"),
        *("-H", f"Host: {HOST}", *options, f"http://127.0.0.1:{port}{path}"),
    ]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def _rate(output: str) -> float:
    [rate] = re.findall(r"^Requests/sec:\s+([\d.]+)", output, re.MULTILINE)
    return float(rate)
