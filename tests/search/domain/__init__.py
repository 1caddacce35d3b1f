"""Questions of this kind of site, and how well they are answered."""

from __future__ import annotations
