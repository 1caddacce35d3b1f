"""Saying what is wrong with a request: the field, the fault and the mend."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from search.api.parameters import MENDS

if TYPE_CHECKING:
    from collections.abc import Iterable


class UnknownParameters(Exception):
    """Names that no parameter has; a misspelt filter would otherwise filter nothing."""

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.names = sorted(names)

    def faults(self) -> list[dict[str, str]]:
        mend = _("Write one of: {values}.").format(values=", ".join(MENDS))
        return [fault(name, _("There is no such parameter."), mend) for name in self.names]


class UnknownInstitution(Exception):
    """A short code that no institution has."""

    def __init__(self, known: Iterable[str]) -> None:
        super().__init__()
        self.known = list(known)

    def faults(self) -> list[dict[str, str]]:
        mend = _("Write one of: {values}.").format(values=", ".join(self.known))
        return [fault("institution", _("There is no such institution."), mend)]


def faults_of(errors: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
    """What pydantic found, in words for people."""
    found = []
    for error in errors:
        name = str(error["loc"][-1])
        is_missing = error["type"] == "missing"
        message = _("This parameter is missing.") if is_missing else _("This value is not usable.")
        found.append(fault(name, message, str(MENDS.get(name, ""))))
    return found


def fault(field: str, message: str, mend: str) -> dict[str, str]:
    return {"field": field, "message": message, "mend": mend}
