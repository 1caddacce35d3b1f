"""Asking the API, and reading what it answers."""

from __future__ import annotations

from typing import Any

ADDRESS = "/api/v1/search"


def found(response: Any) -> list[str]:
    """The titles of what was found."""
    assert response.status_code == 200, response.content
    return [result["title"] for result in response.json()["results"]]


def faults(response: Any, status: int = 422) -> dict[str, str]:
    """How each field that is at fault is mended."""
    assert response.status_code == status
    return {error["field"]: error["mend"] for error in response.json()["errors"]}
