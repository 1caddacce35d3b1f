"""Every fault of a region's folder is told by file and line, and then nothing is loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from home.loading.faults import FaultyRegion
from home.loading.load import load_region
from lga.models import Institution

pytestmark = pytest.mark.django_db

NEWS = "pages/kilimani-tc/news/daraja-jipya.sw.md"
NEWS_EN = "pages/kilimani-tc/news/daraja-jipya.en.md"
TENDER = "pages/ngambo-dc/tenders/ukarabati-wa-daraja.sw.md"
PUBLICATION = "pages/ngambo-dc/publications/mpango.sw.md"


@pytest.mark.parametrize(
    ("file", "row", "message"),
    [
        ("wards.csv", "hakuna-dc,Mto,99", "no institution “hakuna-dc”"),
        ("wards.csv", "ngambo-dc,Chemchemi,99", "a second time"),
        ("wards.csv", "ngambo-dc,,99", "name is empty"),
        ("offices.csv", "bondeni,hayupo,Mkuu,Head,,", "no “hayupo”"),
        ("offices.csv", "bondeni,asha-wa-mfano,Mkuu,Head,jana,", "“jana” is no date"),
        ("units.csv", "bondeni,u,guild,Chama,Guild,,,,,,,false", "there is no “guild”"),
        ("units.csv", "bondeni,u,unit,K,U,,hayupo,,,,,false", "no “hayupo”"),
        ("units.csv", "bondeni,u,unit,K,U,,,,,u@gmail.com,,false", "no government domain"),
        ("units.csv", "bondeni,u,unit,K,U,,,,,,,perhaps", "neither true nor false"),
        ("systems.csv", "bondeni,s,M,S,,,,nobody,,,in_use,,,,,", "there is no “nobody”"),
        ("systems.csv", "bondeni,s,M,S,,,,staff,,,in_use,hakuna,,,,", "no “hakuna”"),
        ("systems.csv", "bondeni,s,M,S,,,,staff,,,in_use,,not a url,,,", "link:"),
        ("documents.csv", "bondeni,d,hakuna.pdf,H,D,sw,,,false", "files/hakuna.pdf is not there"),
        ("documents.csv", "ngambo-dc,d,mpango.pdf,H,D,sw,,2026/28,false", "financial_year:"),
        ("documents.csv", "ngambo-dc,d,mpango.pdf,H,D,fr,,,false", "there is no “fr”"),
        ("images.csv", "bondeni,i,hakuna.jpg,P,P,P,", "images/hakuna.jpg is not there"),
    ],
)
def test_row_is_named_by_file_and_line(folder, file, row, message):
    line = folder.append(file, row)

    faults = folder.faults()

    assert len(faults) == 1
    assert faults[0].startswith(f"{file}:{line}: ")
    assert message in faults[0]
    assert not Institution.objects.exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (NEWS, "title:", "titel:", "There is no “titel”"),
        (NEWS, 'image: "bonde"', 'image: "mto"', "there is no “mto” in images.csv"),
        (NEWS, "2026-05-04", "4 Mei 2026", "is no date"),
        (NEWS, "## Gharama", "# Gharama", "Headings are ## or ###"),
        (NEWS, "limefunguliwa.", "liko mkoani Mara.", "region of Mara"),
        (NEWS_EN, "## Cost", "### Cost", "Make them alike"),
        (TENDER, "2030-06-14T10:00", "saa nne", "is no time"),
        (TENDER, 'category: "works"', 'category: "magic"', "there is no “magic”"),
        (TENDER, "estimated_value: 12500000", "estimated_value: nyingi", "is no amount"),
        (TENDER, '"2030-06-14T10:00"', '"2020-06-14T10:00"', "cannot close before"),
        (PUBLICATION, "[mpango]", "[hakuna]", "there is no “hakuna” in documents.csv"),
        (PUBLICATION, '"2026/27"', '"2026"', "financial_year:"),
        ("institutions.csv", "kilimani.example", "http://kilimani", "is not a host name"),
        ("institutions.csv", "#6d3a75", "#ffee88", "Too light"),
        ("institutions.csv", "kilimani-tc,town", "kilimani-tc,kingdom", "kingdom"),
        ("institutions.csv", "ngambo.example", "kilimani.example", "a second time"),
        ("institutions.csv", "short_name_sw", "short_sw", "columns are missing: short_name_sw"),
    ],
)
def test_spoilt_text_is_named_by_file(folder, file, old, new, message):
    folder.replace(file, old, new)

    told = [fault for fault in folder.faults() if message in fault]

    assert told
    assert all(fault.startswith(f"{file}:") for fault in told)
    assert not Institution.objects.exists()


def test_line_of_a_front_matter_fault_is_right(folder):
    line = folder.replace(TENDER, "2030-06-14T10:00", "saa nne")

    assert folder.faults()[0].startswith(f"{TENDER}:{line}: ")


def test_all_faults_are_told_at_once(folder):
    folder.append("wards.csv", "hakuna-dc,Mto,99")
    folder.replace(TENDER, 'category: "works"', 'category: "magic"')

    assert len(folder.faults()) == 2


def test_file_that_is_no_utf8_is_told(folder):
    (folder.path / "wards.csv").write_bytes(b"institution,name\nbondeni,\xff\xfe\n")

    assert any(fault.startswith("wards.csv:1:") for fault in folder.faults())


def test_translation_without_an_original_is_told(folder):
    (folder.path / NEWS).unlink()

    assert any(fault.startswith(f"{NEWS_EN}:1:") for fault in folder.faults())


def test_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FaultyRegion, match="no such folder"):
        load_region(tmp_path / "hakuna")


def test_fault_found_while_writing_leaves_no_file_behind(folder, settings):
    folder.replace(TENDER, '"2030-06-14T10:00"', '"2020-06-14T10:00"')

    folder.faults()

    assert [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()] == []
