"""How long a question takes in large tables, engine by engine: `make bench-search`."""

from __future__ import annotations
