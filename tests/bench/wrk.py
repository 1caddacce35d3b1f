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


def many_ask(
    port: int, paths: Sequence[str], *, readers: int, seconds: int, folder: Path, **headers: str
) -> Told:
    """So many readers go through these addresses of the council's site for so long."""
    script = folder / "mix.lua"
    script.write_text(MIX.format(paths=", ".join(f'"{path}"' for path in paths)))
    named = {"Host": HOST} | {name.replace("_", "-"): value for name, value in headers.items()}
    sent = [part for name, value in named.items() for part in ("-H", f"{name}: {value}")]
    command = [
        *("wrk", "-t1", f"-c{readers}", f"-d{seconds}s", "--timeout", "10s", *sent),
        *("-s", str(script), f"http://127.0.0.1:{port}/"),
    ]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    numbers = dict(
        re.findall(r"^(Requests/sec:|failed|median|almost)\s+([\d.]+)", output, re.MULTILINE)
    )
    return Told(
        rate=float(numbers["Requests/sec:"]),
        failed=int(numbers["failed"]),
        median=int(numbers["median"]),
        almost_all=int(numbers["almost"]),
    )
