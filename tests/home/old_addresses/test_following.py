"""Who comes by an address of a former site is led on, and never to where nothing is."""

from __future__ import annotations

from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from wagtail.contrib.redirects.models import Redirect

from home.old_addresses.load import load_old_addresses
from home.old_addresses.row import OldAddress
from tests.factories.pages import make_news, starter

pytestmark = pytest.mark.django_db


@pytest.fixture
def news(bonde):
    page = make_news(bonde, "Daraja", slug="daraja")
    load_old_addresses(
        [
            OldAddress(2, "bonde-dc", "/new/daraja-jipya", "news/daraja"),
            OldAddress(3, "bonde-dc", "/ict-services", "units"),
            OldAddress(4, "bonde-dc", "/publications/bajeti?page=2", "publications"),
            OldAddress(5, "bonde-dc", "/new/ukurasa-wa-ng’ombe", "news"),
        ]
    )
    return page


def path_of(page):
    return urlsplit(page.full_url).path


def answer(client, path, host="bonde-dc.test"):
    return client.get(path, headers={"host": host})


@pytest.mark.parametrize(
    "path",
    [
        "/new/daraja-jipya",
        "/new/daraja-jipya/",
        "/new/daraja-jipya?utm_source=x",
        "/new/daraja-jipya-2",
        "/index.php/new/daraja-jipya",
        "/en/new/daraja-jipya",
        "/en/index.php/new/daraja-jipya/",
    ],
)
def test_every_spelling_of_an_old_address_leads_on(client, news, path):
    response = answer(client, path)

    assert (response.status_code, response["location"]) == (301, path_of(news))


def test_a_reader_of_english_is_led_to_the_translation(client, bonde, news):
    response = answer(client, "/en/ict-services")

    assert response["location"] == path_of(starter(bonde, "units", "en"))


def test_a_query_counts_where_the_row_has_one(client, bonde, news):
    led = answer(client, "/publications/bajeti?page=2")

    assert led["location"] == path_of(starter(bonde, "publications"))
    assert answer(client, "/publications/bajeti/?page=3").status_code == 404


def test_an_address_with_a_curly_apostrophe_leads_on(client, bonde, news):
    response = answer(client, "/new/ukurasa-wa-ng%E2%80%99ombe")

    assert response["location"] == path_of(starter(bonde, "news"))


def test_another_council_knows_nothing_of_it(client, news, mlima):
    assert answer(client, "/new/daraja-jipya/", "mlima-tc.test").status_code == 404


def test_the_admins_host_leads_nowhere(client, news, region):
    Redirect.objects.update(site=region.site)

    assert answer(client, "/new/daraja-jipya/", "testserver").status_code == 404


def test_one_of_its_own_goes_before_one_for_all_sites(client, bonde, news):
    Redirect.add_redirect("/new/daraja-jipya", "https://example.org/")

    assert answer(client, "/new/daraja-jipya")["location"] == path_of(news)


def test_a_live_page_is_never_led_away_from(client, bonde, news):
    Redirect.add_redirect("/habari", "https://example.org/", site=bonde.site)

    assert answer(client, "/habari/").status_code == 200


def test_it_costs_one_query_whatever_the_spelling(client, bonde, django_assert_max_num_queries):
    answer(client, "/hakuna/")
    with django_assert_max_num_queries(12):
        answer(client, "/en/index.php/new/hakuna-2?page=3")


@pytest.mark.parametrize(
    "path", ["/new/%00", "/new/" + "a" * 3000 + "/", "/%ff%fe", "/new/%0d%0aX:1"]
)
def test_rubbish_is_not_found(client, news, path):
    assert answer(client, path).status_code == 404


class TestDeadEnds:
    """A redirect whose target is gone leads nowhere, and is told of."""

    def report(self, *options):
        out = StringIO()
        call_command("report_redirects", *options, stdout=out)
        return out.getvalue()

    def test_nothing_is_told_while_all_is_well(self, news):
        assert self.report() == "Old addresses that lead nowhere: 0.\n"

    def test_an_unpublished_target_is_not_found_and_told_of(self, client, news):
        news.unpublish()

        assert answer(client, "/new/daraja-jipya/").status_code == 404
        assert "bonde-dc\t/new/daraja-jipya\tThe page “Daraja” is not published" in self.report()

    @pytest.mark.parametrize("what", ["page", "page above"])
    def test_a_redirect_outlives_its_page_and_is_told_of(self, news, what):
        (news if what == "page" else news.get_parent()).delete()

        assert "/new/daraja-jipya\tThere is no page at /habari/daraja/ any more" in self.report()

    def test_it_is_well_again_once_the_page_is_back(self, client, bonde, news):
        news.delete()
        again = make_news(bonde, "Daraja", slug="daraja")

        assert answer(client, "/new/daraja-jipya")["location"] == path_of(again)
        assert "/new/daraja-jipya" not in self.report()

    def test_each_institution_has_its_own_report(self, news, mlima):
        news.unpublish()

        assert "nowhere: 0" in self.report("--institution", "mlima-tc")
        assert "nowhere: 1" in self.report("--institution", "bonde-dc")
