"""The project's own files, as the house rules look at them."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("cms", "home", "lga", "publications", "search")
REGIONS = ROOT / "home" / "regions"


def product_files(*suffixes: str) -> list[Path]:
    """Files of the apps, without a region's data."""
    data = {folder for folder in REGIONS.iterdir() if folder.is_dir()}
    return [
        path
        for app in APPS
        for path in sorted((ROOT / app).rglob("*"))
        if path.suffix in suffixes and data.isdisjoint(path.parents)
    ]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))
