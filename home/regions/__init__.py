"""Folders of regions that `load_region` reads, and the makers of their sample files."""

from __future__ import annotations
