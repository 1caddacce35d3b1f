"""What is wrong with a region's folder as a whole: names that lead nowhere, values that cannot be.

Every check looks at what was read and yields faults; none stops at the first.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email

from home.loading.faults import Fault
from home.provisioning import NewInstitution
from lga.mail import is_official
from lga.models import SystemAudience, SystemStatus, UnitKind
from lga.models.appearance_settings import validate_accent
from publications.models.financial_year import validate_financial_year

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from home.loading.folder import Region
    from home.loading.rows import InstitutionRow, Row


def faults_of_tables(region: Region) -> Iterator[Fault]:
    """Everything that is wrong in the tables of a folder."""
    yield from _institutions(region)
    yield from _duplicates(region.wards, "institution", "name")
    for rows in (region.people, region.units, region.systems, region.documents, region.images):
        yield from _duplicates(rows, "institution", "slug")
    yield from _unknown_institutions(region)
    yield from _broken_references(region)
    yield from _missing_files(region)
    yield from _unfit_values(region)


def new_institution(row: InstitutionRow) -> NewInstitution:
    """A row as the answers to the form for a new council."""
    return NewInstitution(
        **{name: getattr(row, name) for name in NewInstitution.__dataclass_fields__}
    )


def _fault(row: Row, message: str) -> Fault:
    return Fault(row.FILE, row.line, message)


def _institutions(region: Region) -> Iterator[Fault]:
    for name in ("slug", "host", "name_sw", "name_en"):
        yield from _duplicates(region.institutions, name)
    if [row.kind for row in region.institutions].count("region") != 1:
        yield Fault("institutions.csv", 1, "Exactly one institution must have the kind region.")
    for row in region.institutions:
        try:
            new_institution(row).check()
        except ValidationError as error:
            for field, messages in error.message_dict.items():
                yield _fault(row, f"{field}: {' '.join(messages)}")


def _duplicates(rows: Iterable[Any], *names: str) -> Iterator[Fault]:
    rows = list(rows)
    keys = [tuple(getattr(row, name) for name in names) for row in rows]
    counts = Counter(keys)
    seen: set[tuple[str, ...]] = set()
    for row, key in zip(rows, keys, strict=True):
        if counts[key] > 1 and key in seen:
            yield _fault(row, f"“{' / '.join(key)}” stands here a second time. Keep one.")
        seen.add(key)


def _unknown_institutions(region: Region) -> Iterator[Fault]:
    known = {row.slug for row in region.institutions}
    tables = (region.wards, region.people, region.offices, region.units, region.systems)
    for rows in (*tables, region.documents, region.images):
        for row in rows:
            if row.institution not in known:
                yield _fault(row, f"There is no institution “{row.institution}”.")


def _broken_references(region: Region) -> Iterator[Fault]:
    offices, units, systems = region.offices, region.units, region.systems
    yield from _lost(offices, "institution", "person", region.people)
    yield from _lost(units, "institution", "head", region.people)
    yield from _lost(systems, "institution", "replaced_by", region.systems)
    yield from _lost(region.institutions, "slug", "arms", region.images)


def _lost(rows: Iterable[Any], owner: str, name: str, targets: Sequence[Any]) -> Iterator[Fault]:
    """Rows whose column names something that its institution does not have."""
    known = {(target.institution, target.slug) for target in targets}
    for row in rows:
        wanted = getattr(row, name)
        if wanted and (getattr(row, owner), wanted) not in known:
            file = targets[0].FILE if targets else "the table"
            yield _fault(row, f"{name}: there is no “{wanted}” of this institution in {file}.")


def _missing_files(region: Region) -> Iterator[Fault]:
    for below, rows in (("files", region.documents), ("images", region.images)):
        for row in rows:
            if not (region.folder / below / row.file).is_file():
                yield _fault(row, f"The file {below}/{row.file} is not there.")


def _unfit_values(region: Region) -> Iterator[Fault]:
    languages = dict(settings.LANGUAGES)
    yield from _unfit(region.units, "kind", _one_of(UnitKind.values))
    yield from _unfit(region.systems, "audience", _one_of(SystemAudience.values))
    yield from _unfit(region.systems, "status", _one_of(SystemStatus.values))
    yield from _unfit(region.systems, "link", URLValidator(schemes=["https", "http"]))
    yield from _unfit(region.documents, "language", _one_of(languages))
    yield from _unfit(region.documents, "financial_year", validate_financial_year)
    yield from _unfit(region.institutions, "accent", validate_accent)
    yield from _unfit(region.institutions, "email", validate_email)
    own = {row.slug: row.mail_domain for row in region.institutions}
    for unit in region.units:
        domains = [own.get(unit.institution, ""), *settings.OFFICIAL_MAIL_DOMAINS]
        if unit.email and not is_official(unit.email, domains):
            yield _fault(unit, f"email: “{unit.email}” is on no government domain.")


def _unfit(rows: Iterable[Any], name: str, check: Callable[[str], None]) -> Iterator[Fault]:
    for row in rows:
        if value := getattr(row, name):
            try:
                check(value)
            except ValidationError as error:
                yield _fault(row, f"{name}: {' '.join(error.messages)}")


def _one_of(values: Iterable[str]) -> Callable[[str], None]:
    known = list(values)

    def check(value: str) -> None:
        if value not in known:
            raise ValidationError(f"there is no “{value}”. Use one of: {', '.join(known)}.")

    return check
