"""Measuring relevance."""

from __future__ import annotations
