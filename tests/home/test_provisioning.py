"""One function makes an institution with everything it needs, or nothing at all."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from wagtail.models import Collection, Page, Site
from wagtail_localize.models import Translation

from home.models import HomePage
from home.provisioning import create_institution
from lga.models import Institution, Role, RoleGroup
from tests.factories.institutions import make_institution, new_institution
from tests.factories.pages import starter
from tests.factories.users import make_officer

pytestmark = pytest.mark.django_db


def counts() -> list[int]:
    return [model.objects.count() for model in (Institution, Page, Site, Collection, Group)]


def test_roots_in_both_languages_are_siblings(bonde):

    roots = HomePage.objects.filter(translation_key=bonde.site.root_page.translation_key)
    assert {(root.locale.language_code, root.slug, root.depth) for root in roots} == {
        ("sw", "bonde-dc", 2),
        ("en", "bonde-dc-en", 2),
    }


@pytest.mark.parametrize(
    "key", ["about", "units", "news", "notices", "tenders", "publications", "contact"]
)
def test_every_starter_page_answers_in_both_languages(client, key, bonde):

    for language in ("sw", "en"):
        page = starter(bonde, key, language)
        assert (
            client.get(page.relative_url(bonde.site), headers={"host": "bonde-dc.test"}).status_code
            == 200
        )


def test_english_pages_are_translations_that_wagtail_localize_knows(bonde):
    news = starter(bonde, "news")

    assert Translation.objects.filter(source__object_id=news.translation_key).exists()


def test_second_run_changes_nothing(bonde):
    before = counts()

    made = create_institution(new_institution("bonde-dc"))

    assert not made.is_new
    assert counts() == before


@pytest.mark.parametrize(
    ("field", "answers"),
    [
        ("kind", {"kind": "kingdom"}),
        ("host", {"host": "http://bonde.test"}),
        ("host", {"host": "bonde.test:8000"}),
        ("host", {"host": "bonde"}),
        ("host", {"host": "mlima-tc.test"}),
        ("host", {"host": "testserver"}),
        ("slug", {"slug": "Bonde DC", "host": "bonde.test"}),
        ("slug", {"slug": "mlima-tc", "host": "bonde.test"}),
        ("name_sw", {"name_sw": " "}),
        ("name_en", {"name_en": "mlima-tc Council"}),
    ],
)
def test_fault_is_named_by_field_and_nothing_is_written(field, answers, mlima):
    before = counts()

    with pytest.raises(ValidationError) as refused:
        create_institution(new_institution(**{"slug": "ziwa-dc"} | answers))

    assert list(refused.value.message_dict) == [field]
    assert counts() == before


def test_region_is_the_default_site_and_councils_are_not(region, bonde):
    assert region.site.is_default_site
    assert not bonde.site.is_default_site


def test_welcome_page_of_wagtail_is_gone(region):
    assert not Page.objects.filter(depth=2, title__startswith="Welcome").exists()


@pytest.mark.parametrize("role", list(Role))
def test_officer_may_add_pages_in_her_own_tree_in_both_languages_only(role, bonde, mlima):
    officer = make_officer(bonde, role)

    for language in ("sw", "en"):
        assert starter(bonde, "news", language).permissions_for_user(officer).can_add_subpage()
        assert not starter(mlima, "news", language).permissions_for_user(officer).can_add_subpage()


def test_author_and_editor_do_not_publish_but_publisher_does(bonde):
    page = starter(bonde, "news")

    may_publish = {
        role: page.permissions_for_user(make_officer(bonde, role)).can_publish() for role in Role
    }

    assert may_publish == {
        Role.AUTHOR: False,
        Role.EDITOR: False,
        Role.PUBLISHER: True,
        Role.ADMINISTRATOR: True,
    }


def test_regional_administrator_may_help_every_council_made_before_or_after(bonde, region):
    administrator = make_officer(region, Role.ADMINISTRATOR)
    after = make_institution("ziwa-dc")

    for council in (bonde, after):
        assert starter(council, "news").permissions_for_user(administrator).can_publish()


def test_no_council_may_touch_users_groups_or_institutions(bonde):
    officer = make_officer(bonde, Role.ADMINISTRATOR)

    allowed = {name.rpartition(".")[2] for name in officer.get_all_permissions()}
    pins = {"add_pinnedresult", "change_pinnedresult", "delete_pinnedresult"}
    assert allowed == {"access_admin", "change_submission", "view_ward"} | pins


def test_page_of_an_author_goes_to_the_publishers_of_her_council(bonde):
    workflow = starter(bonde, "news").get_workflow()

    groups = workflow.tasks[0].specific.groups.all()

    publishers = RoleGroup.objects.filter(
        institution=bonde, role__in=[Role.PUBLISHER, Role.ADMINISTRATOR]
    )
    assert set(groups) == {role_group.group for role_group in publishers}


def arguments(**answers: str) -> list[str]:
    new = new_institution(**{"slug": "ziwa-dc"} | answers)
    options = {name: getattr(new, name) for name in new.__dataclass_fields__ if name != "slug"}
    return [new.slug, *(f"--{name.replace('_', '-')}={value}" for name, value in options.items())]


def test_command_makes_an_institution(capsys):
    call_command("create_institution", *arguments())

    assert Institution.objects.filter(slug="ziwa-dc").exists()
    assert "on line" in capsys.readouterr().out


def test_dry_run_writes_nothing():
    before = counts()

    call_command("create_institution", *arguments(), "--dry-run")

    assert counts() == before


def test_command_says_what_is_wrong_in_one_line():
    with pytest.raises(CommandError, match=r"^kind: .*kingdom"):
        call_command("create_institution", *arguments(kind="kingdom"))
