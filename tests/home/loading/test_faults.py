"""Every fault of a region's folder is told by file and line, and then nothing is loaded."""

from __future__ import annotations

import pytest

from home.loading.faults import FaultyRegion
from home.loading.load import load_region, sound_region
from lga.models import Institution

pytestmark = pytest.mark.django_db

HOME = "pages/bondeni/home/index.sw.md"
NEWS = "pages/kilimani-tc/news/daraja-jipya.sw.md"
NEWS_EN = "pages/kilimani-tc/news/daraja-jipya.en.md"
NOTICE = "pages/ngambo-dc/notices/mkutano-wa-kata.sw.md"
TENDER = "pages/ngambo-dc/tenders/ukarabati-wa-daraja.sw.md"
UNIT = "pages/bondeni/units/maktaba.sw.md"
PUBLICATION = "pages/ngambo-dc/publications/mpango.sw.md"


@pytest.mark.parametrize(
    ("file", "row", "message"),
    [
        ("wards.csv", "hakuna-dc,Mto,99", "There is no institution “hakuna-dc”"),
        ("wards.csv", "ngambo-dc,Chemchemi,99", "stands in line 4 already"),
        ("wards.csv", "ngambo-dc,,99", "name is empty"),
        ("wards.csv", "ngambo-dc,Ziwa, Mto,99", "There are 4 cells for 3 columns"),
        ("wards.csv", "ngambo-dc,Ziwa", "There are 2 cells for 3 columns"),
        ("wards.csv", "ngambo-dc,Ziwa,991234567", "postcode: "),
        ("offices.csv", "bondeni,hayupo,Mkuu,Head,,", "There is no person “hayupo”"),
        ("offices.csv", "ngambo-dc,asha-wa-mfano,Mkuu,Head,,", "There is no person"),
        ("offices.csv", "bondeni,asha-wa-mfano,Mkuu,Head,jana,", "“jana” is no date"),
        ("offices.csv", "bondeni,asha-wa-mfano,Mkuu,Head,2026-11-31,", "is no date"),
        ("offices.csv", "bondeni,asha-wa-mfano,M,H,2026-01-02,2026-01-01", "ended_on: "),
        ("people.csv", "bondeni,Asha Wa,,Asha,,,true", "slug: "),
        ("people.csv", "bondeni,juma,,Juma,,English only,true", "biography_sw is empty"),
        ("units.csv", "bondeni,u,guild,Chama,Guild,,,,,,,false", "There is no “guild”. Use one of"),
        ("units.csv", "bondeni,u,unit,K,U,,hayupo,,,,,false", "There is no person “hayupo”"),
        ("units.csv", "bondeni,u,unit,K,U,,,Mkuu,,,,false", "head_title_en is empty"),
        ("units.csv", "bondeni,u,unit,K,U,,,,,u@gmail.com,,false", "on no government domain"),
        ("units.csv", "bondeni,u,unit,K,U,,,,,,,perhaps", "neither true nor false"),
        ("units.csv", f"bondeni,u,unit,{'K' * 300},U,,,,,,,false", "name: "),
        ("systems.csv", "bondeni,s,M,S,,,,nobody,,,in_use,,,,,", "There is no “nobody”. Use one"),
        ("systems.csv", "bondeni,s,M,S,,,,staff,,,in_use,hakuna,,,,", "no system “hakuna”"),
        ("systems.csv", "bondeni,s,M,S,,,,staff,,,in_use,,not a url,,,", "link: "),
        ("systems.csv", "bondeni,s,M,S,,Kazi,,staff,,,in_use,,,,,", "purpose_en is empty"),
        ("systems.csv", "bondeni,s,Mfumo wa Mkoa wa Mara,S,,,,staff,,,in_use,,,,,", "region, Mara"),
        ("documents.csv", "bondeni,d,hakuna.pdf,H,D,sw,,,false", "files/hakuna.pdf is not there"),
        ("documents.csv", "bondeni,d,../a.pdf,H,D,sw,,,false", "is no plain file name"),
        ("documents.csv", "ngambo-dc,d,mpango.pdf,H,D,sw,,,false", "stands in line 2 already"),
        ("documents.csv", "bondeni,d,mpango.pdf,H,D,sw,,2026/28,false", "financial_year: "),
        ("documents.csv", "bondeni,d,mpango.pdf,H,D,fr,,,false", "There is no “fr”. Use one of"),
        ("images.csv", "bondeni,i,hakuna.jpg,P,P,P,", "images/hakuna.jpg is not there"),
        ("redirects.csv", "hakuna-dc,/new/a,news", "There is no institution “hakuna-dc”"),
        ("redirects.csv", "bondeni,/new/a,", "target is empty"),
        ("redirects.csv", "bondeni,/new/a,news/hakuna", "There is no page “news/hakuna”"),
        ("redirects.csv", "bondeni,/new/a,/new/a", "leads round in a circle"),
        ("images.csv", "bondeni,bonde,bonde.jpg,P,P,P,", "“bondeni / bonde” stands in line 2"),
    ],
)
def test_row_is_named_by_file_and_line(folder, file, row, message):
    line = folder.append(file, row)

    faults = folder.faults()

    assert all(fault.startswith(f"{file}:{line}: ") for fault in faults)
    assert any(message in fault for fault in faults)
    assert not Institution.objects.exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (NEWS, "title:", "titel:", "There is no “titel” in news"),
        (NEWS, "summary:", "title:", "title stands here a second time"),
        (NEWS, "sample: true", "sample: labda", "neither true nor false"),
        (NEWS, 'summary: "', 'summary: "" "', "This is no YAML"),
        (NEWS, 'summary: "Wananchi', 'summary: [a, b] #"Wananchi', "Write one text here"),
        (NEWS, "2026-05-04", "4 Mei 2026", "is no date"),
        (NEWS, "2026-05-04", "2026-05-34", "is no date"),
        (NEWS, 'image: "bonde"', 'image: "mto"', "There is no image “mto”"),
        (NEWS, 'image: "bonde"', 'deadline: "2026-12-01T10:00"', "There is no “deadline” in news"),
        (NEWS, 'title: "Daraja', f'title: "{"Daraja " * 50}', "title: "),
        (NEWS, "## Gharama", "# Gharama", "Headings are ## or ###"),
        (NEWS, "limefunguliwa.", "liko mkoani Mara.", "region, Mara: “Daraja la kata ya"),
        (NEWS, 'title: "Daraja', 'title: "Mkoa wa Mara: Daraja', "another region, Mara"),
        (HOME, 'title: "Sek', 'title: "Ofisi', "institutions.csv says “Sekretarieti ya Mkoa"),
        (UNIT, 'title: "Kit', 'title: "Ofisi', "units.csv says “Kitengo cha Maktaba”"),
        (NEWS_EN, "## Cost", "### Cost", f"Here is a heading ###, but a heading ## in {NEWS}:11."),
        (NEWS_EN, "| Own source |", "| 7 |", "Here is a cell without words, but a cell with"),
        (NEWS_EN, "summary:", "sample: true #", "it stands in the sw file only"),
        (NOTICE, "2030-03-15T10:00", "2030-03-15", "is no local time"),
        (NOTICE, "2030-03-15T10:00", "2030-03-15T10:00+00:00", "is no local time"),
        (NOTICE, "2030-03-15T10:00", "2020-03-15T10:00", "lies before published_on (2026-10-05)"),
        (TENDER, "2030-06-14T10:00", "saa nne", "is no local time"),
        (TENDER, "2030-06-14T10:00", "2020-06-14T10:00", "lies before published_on"),
        (
            TENDER,
            'category: "works"',
            'category: "magic"',
            "There is no “magic”. Use one of: goods",
        ),
        (TENDER, "estimated_value: 12500000", "estimated_value: nyingi", "is no amount"),
        (TENDER, "estimated_value: 12500000", "estimated_value: 12,500,000", "is no amount"),
        (TENDER, "estimated_value: 12500000", "estimated_value: -5", "estimated_value: "),
        (TENDER, "https://nest.go.tz/", "nest", "nest_url: "),
        (PUBLICATION, "[mpango]", "[hakuna]", "There is no document “hakuna”"),
        (PUBLICATION, '"2026/27"', '"2026"', "financial_year: "),
        ("institutions.csv", "kilimani.example", "http://kilimani", "is not a host name"),
        ("institutions.csv", "#6d3a75", "#ffee88", "Too light"),
        ("institutions.csv", "kilimani-tc,town", "kilimani-tc,kingdom", "There is no “kingdom”"),
        ("institutions.csv", "ngambo-dc,district", "ngambo-dc,region", "Make it exactly one"),
        ("institutions.csv", "ngambo.example", "kilimani.example", "stands in line 3 already"),
        ("institutions.csv", "bonde.jpg", "nembo.png", "no image with the file “nembo.png”"),
        ("institutions.csv", "ras@bondeni.example", "ras at bondeni", "email: "),
        ("institutions.csv", "992001", "kura", "vote_code: "),
        ("institutions.csv", "Sample Street", "", "street_en is empty"),
        ("region.yaml", "base_language: sw", "base_language: fr", "fr, but sw in this portal"),
        ("region.yaml", "languages: [sw, en]", "languages: [sw, fr]", "no language “fr”"),
        ("region.yaml", "languages:", "lugha:", "There is no “lugha”"),
    ],
)
def test_spoilt_word_is_named_by_file_and_line(folder, file, old, new, message):
    line = folder.replace(file, old, new)

    told = [fault for fault in folder.faults() if message in fault]

    assert told
    assert all(fault.startswith(f"{file}:{line}: ") for fault in told)
    assert not Institution.objects.exists()


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("institution,name", "columns are missing: postcode"),
        ("institution,name,postcode,jina", "columns are not known: jina"),
        ("institution,name,postcode,name", "stands here twice"),
        ("", "columns are missing"),
    ],
)
def test_head_of_a_table_must_be_as_agreed(folder, head, message):
    (folder.path / "wards.csv").write_text(head, encoding="utf-8")

    (fault,) = folder.faults()

    assert fault.startswith("wards.csv:1: ")
    assert message in fault


def test_line_is_right_below_a_cell_of_several_lines(folder):
    folder.append("people.csv", 'bondeni,juma,,Juma,"Mstari wa kwanza.\nWa pili.",,true\n')
    line = folder.append("people.csv", "bondeni,juma,,Juma,,,true")

    (fault,) = folder.faults()

    assert fault.startswith(f"people.csv:{line}: ")


def test_all_faults_are_told_at_once(folder):
    """Of reading, of references, of words, of translations and of the models."""
    folder.append("wards.csv", "hakuna-dc,Mto,99")
    folder.append("offices.csv", "bondeni,asha-wa-mfano,Mkuu,Head,jana,")
    folder.replace(TENDER, 'category: "works"', 'category: "magic"')
    folder.replace(NEWS_EN, "## Cost", "### Cost")
    folder.replace(HOME, "Karibu", "Tuko mkoani Mara. Karibu")

    assert len(folder.faults()) == 5


def test_row_that_cannot_be_read_is_not_missed_by_others(folder):
    folder.replace("people.csv", "kwa ajili ya majaribio.,", "kwa ajili, ya majaribio.,")

    (fault,) = folder.faults()

    assert fault.startswith("people.csv:2: ")


@pytest.mark.parametrize("file", ["wards.csv", NEWS_EN])
def test_file_that_is_no_utf8_is_told(folder, file):
    (folder.path / file).write_bytes(b"institution,name\nbondeni,\xff\xfe\n")

    (fault,) = folder.faults()

    assert fault.startswith(f"{file}:1: ")
    assert "UTF-8" in fault


def test_file_that_is_no_picture_is_told(folder):
    (folder.path / "images" / "bonde.jpg").write_text("neno")

    faults = folder.faults()

    assert [fault.partition(" ")[0] for fault in faults] == ["images.csv:2:", "images.csv:3:"]


def test_empty_document_is_told(folder):
    (folder.path / "files" / "mpango.pdf").write_bytes(b"")

    (fault,) = folder.faults()

    assert fault.startswith("documents.csv:2: “mpango.pdf” is empty")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("pages/bondeni/news/Habari.sw.md", "Name it pages/INSTITUTION/SECTION"),
        ("pages/bondeni/news/habari.txt", "Name it pages/INSTITUTION/SECTION"),
        ("pages/bondeni/habari.sw.md", "Name it pages/INSTITUTION/SECTION"),
        ("pages/hakuna-dc/news/habari.sw.md", "There is no institution “hakuna-dc”"),
        ("pages/bondeni/habari/habari.sw.md", "There is no section “habari”. Use one of: about"),
        ("pages/bondeni/units/hakuna.sw.md", "There is no unit “hakuna”"),
        ("pages/bondeni/home/habari.sw.md", "The section home holds no text but index"),
        ("pages/bondeni/news/habari.fr.md", "There is no language “fr”"),
        ("pages/bondeni/news/habari.en.md", "There is no habari.sw.md"),
    ],
)
def test_text_in_the_wrong_place_is_told(folder, name, message):
    (folder.path / name).parent.mkdir(parents=True, exist_ok=True)
    (folder.path / name).write_text("---\ntitle: Habari\n---\nAya.\n", encoding="utf-8")

    told = [fault for fault in folder.faults() if message in fault]

    assert [fault.partition(": ")[0] for fault in told] == [f"{name}:1"]


def test_text_without_front_matter_is_told(folder):
    (folder.path / NEWS_EN).write_text("Aya tu.\n", encoding="utf-8")

    (fault,) = folder.faults()

    assert fault.startswith(f"{NEWS_EN}:1: Begin with ---")


def test_word_that_only_one_language_has_is_told(folder):
    folder.replace(NEWS_EN, "summary:", "#")

    (fault,) = folder.faults()

    assert fault.startswith(f"{NEWS_EN}:1: summary is missing")


def test_region_may_be_named_on_purpose(folder):
    folder.replace(NEWS, "limefunguliwa.", "liko mkoani Mara.")
    folder.replace(NEWS, "sample: true", "sample: true\nother_regions: [Mara]")

    assert sound_region(folder.path)


def test_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(FaultyRegion, match="no such folder"):
        load_region(tmp_path / "hakuna")


def test_fault_found_while_writing_leaves_nothing_behind(folder, empty_media):
    """Two pages of one address: only the tree itself can tell."""
    text = folder.path / "pages" / "bondeni" / "about" / "viongozi.sw.md"
    text.parent.mkdir(parents=True)
    text.write_text("---\ntitle: Viongozi\n---\nAya.\n", encoding="utf-8")

    (fault,) = folder.faults()

    assert fault.startswith("pages/bondeni/about/viongozi.sw.md:1: slug: ")
    assert not Institution.objects.exists()
    assert [path for path in empty_media.rglob("*") if path.is_file()] == []
