"""A table of old addresses becomes redirects: all of it, or none and every fault by its line."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect

from home.old_addresses.load import load_old_addresses
from home.old_addresses.row import FaultyTable, OldAddress, read_rows
from lga.models import Role
from tests.factories.pages import make_news, starter
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _english():
    with override("en"):
        yield


def rows(*pairs, institution="bonde-dc"):
    """Rows from line 2, below the head of their table."""
    return [
        OldAddress(line, institution, old, target)
        for line, (old, target) in enumerate(pairs, start=2)
    ]


def load(*pairs, **more):
    return load_old_addresses(rows(*pairs, **more))


def faults(*pairs, **more):
    with pytest.raises(FaultyTable) as refused:
        load(*pairs, **more)
    assert not Redirect.objects.filter(old_path__startswith="/new").exists()
    return [str(fault) for fault in refused.value.faults]


def kept(institution, path):
    return Redirect.objects.get(site=institution.site, old_path=path)


@pytest.mark.parametrize("target", ["/habari/daraja/", "habari/daraja", "news/daraja"])
def test_a_target_is_a_path_or_a_section_with_a_slug(bonde, target):
    news = make_news(bonde, "Daraja", slug="daraja")
    assert starter(bonde, "news").slug == "habari"

    load(("/new/daraja-jipya", target))

    assert kept(bonde, "/new/daraja-jipya").redirect_page_id == news.pk
    assert kept(bonde, "/new/daraja-jipya").is_permanent


def test_a_target_may_be_a_section_the_front_page_or_an_english_page(bonde):
    load(("/new/a", "news"), ("/new/b", "/"), ("/new/c", "/en/news/"))

    root = bonde.site.root_page
    assert kept(bonde, "/new/a").redirect_page_id == starter(bonde, "news").pk
    assert kept(bonde, "/new/b").redirect_page_id == root.pk
    assert kept(bonde, "/new/c").redirect_page_id == starter(bonde, "news", "en").pk


def test_a_target_may_lie_on_another_site(bonde, mlima):
    load(("/new/a", "https://nest.go.tz/tenders"), ("/new/b", "https://mlima-tc.test/habari/"))

    assert kept(bonde, "/new/a").redirect_link == "https://nest.go.tz/tenders"
    assert kept(bonde, "/new/b").redirect_page_id == starter(mlima, "news").pk


def test_an_address_is_kept_without_its_slash_and_with_its_query_in_order(bonde):
    load(("/new/a/", "news"), ("/new/list?page=2&kind=x", "news"))

    assert {one.old_path for one in Redirect.objects.filter(site=bonde.site)} >= {
        "/new/a",
        "/new/list?kind=x&page=2",
    }


def test_a_chain_becomes_one_step(bonde):
    load(("/new/a", "/new/b"), ("/new/b", "/new/c"), ("/new/c", "news"))

    targets = {kept(bonde, f"/new/{name}").redirect_page_id for name in "abc"}
    assert targets == {starter(bonde, "news").pk}


def test_a_chain_through_existing_redirects_becomes_one_step(bonde):
    Redirect.add_redirect("/old/x", starter(bonde, "news"), site=bonde.site)
    Redirect.add_redirect("/old/y", "/new/b", site=bonde.site)

    load(("/new/a", "/old/x"), ("/new/b", "news"))

    for path in ("/new/a", "/old/y"):
        assert kept(bonde, path).redirect_page_id == starter(bonde, "news").pk


def test_a_second_run_changes_nothing(bonde):
    assert load(("/new/a", "news")) == 1
    assert load(("/new/a", "news")) == 0


def test_the_same_address_may_be_old_on_two_sites(bonde, mlima):
    load(("/new/a", "news"))
    load(("/new/a", "news"), institution="mlima-tc")

    assert Redirect.objects.filter(old_path="/new/a").count() == 2


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([("/new/a", "/hakuna/")], "2: There is no page “/hakuna/” on this site"),
        ([("/new/a", "news/hakuna")], "2: There is no page “news/hakuna”"),
        ([("/new/a", "")], "2: There is no page “”"),
        ([("/new/a", "https://mlima-tc.test/hakuna/")], "2: There is no page"),
        ([("/new/a", "http://nest.go.tz/")], "2: “http://nest.go.tz/” is no address with https"),
        ([("/new/a", "//evil.example")], "2: “//evil.example” is no address with https"),
        ([("/new/a", "javascript:alert(1)")], "2: There is no page"),
        ([("/new/a", "/new/a")], "2: This leads round in a circle: /new/a → /new/a"),
        ([("new/a", "news")], "2: “new/a” is no path"),
        ([("https://x.tz/new/a", "news")], "2: “https://x.tz/new/a” is no path"),
        ([("/new/a b", "news")], "2: “/new/a b” is no path"),
        ([("/new/" + "a" * 260, "news")], "2: The old address has more than 255 letters"),
        ([("/habari/", "contact")], "2: A page stands at “/habari/”"),
        ([("/", "contact")], "2: A page stands at “/”"),
        ([("/admin/x", "news")], "2: “/admin/x” is an address of the portal itself"),
        ([("/new/a", "news"), ("/new/a/", "contact")], "3: “/new/a/” stands in line 2 already"),
    ],
)
def test_what_cannot_be_is_told_by_its_line(bonde, mlima, pairs, expected):
    assert faults(*pairs)[-1].startswith(expected)


def test_a_circle_of_several_is_told_at_each_of_its_lines(bonde):
    told = faults(("/new/a", "/new/b"), ("/new/b", "/new/a"), ("/new/c", "news"))

    assert [fault.split(":")[0] for fault in told] == ["2", "3"]
    assert "/new/a → /new/b → /new/a" in told[0]


def test_a_circle_through_an_existing_redirect_is_told(bonde):
    Redirect.add_redirect("/old/x", "/new/a", site=bonde.site)

    assert "in a circle" in faults(("/new/a", "/old/x"))[0]


def test_a_draft_is_no_target(bonde):
    make_news(bonde, "Daraja", slug="daraja", live=False)

    assert "is not published" in faults(("/new/a", "news/daraja"))[0]


def test_another_target_of_the_same_address_is_not_overwritten(bonde):
    Redirect.add_redirect("/old/x", starter(bonde, "news"), site=bonde.site)

    assert "Delete that redirect first" in faults(("/old/x", "contact"))[0]
    assert kept(bonde, "/old/x").redirect_page_id == starter(bonde, "news").pk


def test_an_unknown_institution_is_told(bonde):
    assert "There is no institution “hakuna”" in faults(("/new/a", "news"), institution="hakuna")[0]


class TestFile:
    """A CSV file, as somebody's spreadsheet writes it."""

    def test_its_rows_bear_the_numbers_of_their_lines(self):
        content = "\ufeffold_path,target\n\n/a,news\n/b, contact \n".encode()

        assert read_rows(content, "x") == [
            OldAddress(3, "x", "/a", "news"),
            OldAddress(4, "x", "/b", "contact"),
        ]

    def test_a_column_may_name_the_institution(self):
        content = b"institution,old_path,target\nmlima-tc,/a,news\n,/b,news\n"

        assert [row.institution for row in read_rows(content, "bonde-dc")] == [
            "mlima-tc",
            "bonde-dc",
        ]

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (b"", "1: These columns are missing: old_path, target"),
            (b"from,to\n", "1: These columns are missing"),
            (b"\xff\xfe\x00", "1: This is no CSV in UTF-8"),
            (b'old_path,target\n"/a,news', "1: This is no CSV in UTF-8"),
            (b"x" * (2 * 1024 * 1024 + 1), "1: The file is larger than 2 MB"),
        ],
    )
    def test_what_is_no_table_is_told(self, content, expected):
        with pytest.raises(FaultyTable, match=expected):
            read_rows(content, "x")


class TestCommand:
    """`load_redirects` for whoever moves a site, and `report_redirects` afterwards."""

    def run(self, tmp_path, text, *options):
        file = tmp_path / "redirects.csv"
        file.write_text(text)
        out = StringIO()
        call_command("load_redirects", file, *options, stdout=out)
        return out.getvalue()

    def test_it_loads(self, bonde, tmp_path):
        text = "old_path,target\n/new/a,news\n"

        assert "Made 1 of 1" in self.run(tmp_path, text, "--institution", "bonde-dc")
        assert kept(bonde, "/new/a")

    def test_a_dry_run_writes_nothing(self, bonde, tmp_path):
        text = "institution,old_path,target\nbonde-dc,/new/a,news\n"

        assert "Would make 1 of 1" in self.run(tmp_path, text, "--dry-run")
        assert not Redirect.objects.filter(old_path="/new/a").exists()

    def test_faults_are_told_by_file_and_line(self, bonde, tmp_path):
        text = "old_path,target\n/new/a,hakuna\n/new/b,news\n"

        with pytest.raises(CommandError, match=r"redirects\.csv:2: There is no page.*\nFaults: 1"):
            self.run(tmp_path, text, "--institution", "bonde-dc")

    def test_a_missing_file_is_told(self, bonde, tmp_path):
        with pytest.raises(CommandError, match="cannot be read"):
            call_command("load_redirects", tmp_path / "hakuna.csv")


class TestForm:
    """The region's administrators load tables in the admin; a council does not."""

    def send(self, client, bonde, text, **more):
        file = SimpleUploadedFile("r.csv", text.encode())
        data = {"institution": bonde.pk, "file": file, **more}
        return client.post("/admin/old-addresses/", data)

    def test_the_region_loads(self, client, region, bonde):
        client.force_login(make_officer(region, Role.ADMINISTRATOR))

        answer = self.send(client, bonde, "old_path,target\n/new/a,news\n")

        assert answer.status_code == 302
        assert kept(bonde, "/new/a")

    def test_it_may_only_check(self, client, region, bonde):
        client.force_login(make_officer(region, Role.ADMINISTRATOR))

        self.send(client, bonde, "old_path,target\n/new/a,news\n", only_check="on")

        assert not Redirect.objects.filter(old_path="/new/a").exists()

    def test_faults_stand_beside_the_file(self, client, region, bonde):
        client.force_login(make_officer(region, Role.ADMINISTRATOR))

        answer = self.send(client, bonde, "old_path,target\n/new/a,hakuna\n")

        assert "Mstari wa 2: Hakuna ukurasa “hakuna”" in answer.text
        assert not Redirect.objects.filter(old_path="/new/a").exists()

    @pytest.mark.parametrize("path", ["old-addresses/", "old-addresses/dead/", "redirects/"])
    def test_a_council_is_refused(self, client, bonde, path):
        client.force_login(make_officer(bonde, Role.ADMINISTRATOR))

        assert client.get(f"/admin/{path}").status_code in {302, 403}
        assert f"/admin/{path}" not in client.get("/admin/").text

    @pytest.mark.parametrize("path", ["old-addresses/", "old-addresses/dead/", "redirects/"])
    def test_the_region_is_led_there(self, client, region, path):
        client.force_login(make_officer(region, Role.ADMINISTRATOR))

        assert client.get(f"/admin/{path}").status_code == 200
        assert f"/admin/{path}" in client.get("/admin/").text
