"""What goes wrong on real machines, done to real processes."""

from __future__ import annotations
