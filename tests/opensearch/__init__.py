"""A real OpenSearch for tests and developers, from Maven's jars and PyPI's Java."""

from __future__ import annotations
