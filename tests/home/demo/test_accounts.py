"""A second run of the demo prints the accounts of the first."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth import get_user_model

from home.demo.accounts import open_accounts
from home.demo.addresses import move_sites_here
from home.demo.passwords import read_passwords
from home.demo.welcome import welcome
from home.provisioning import NewInstitution, create_institution
from lga.models import Institution
from tests.remembered import Remembered

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.django_db


def institution(slug, kind):
    names = {name: f"{slug} {name}" for name in ("name_sw", "name_en")}
    short = {name: slug.title() for name in ("short_name_sw", "short_name_en")}
    new = NewInstitution(kind=kind, slug=slug, host=f"{slug}.go.tz", **names, **short)
    return create_institution(new).institution


def _make_region():
    institution("alpha", "region")
    institution("beta-dc", "district")
    institution("gamma-tc", "town")


made_region = Remembered(_make_region)


@pytest.fixture
def _region(db):
    made_region()


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "accounts.txt"


@pytest.mark.usefixtures("_region")
def test_there_is_a_regional_administrator_and_each_role_of_one_council(path):
    assert [account.username for account in open_accounts(path)] == [
        "alpha-administrator",
        "beta-dc-author",
        "beta-dc-editor",
        "beta-dc-publisher",
        "beta-dc-administrator",
    ]


@pytest.mark.usefixtures("_region")
def test_each_account_opens_with_its_password_and_has_its_role_only(path):
    for account in open_accounts(path):
        user = get_user_model().objects.get(username=account.username)
        assert user.check_password(account.password)
        assert user.groups.count() == 1
        assert not user.is_superuser


@pytest.mark.usefixtures("_region")
def test_a_second_run_gives_the_same_accounts(path):
    assert open_accounts(path) == open_accounts(path)


@pytest.mark.usefixtures("_region")
def test_a_password_changed_by_hand_stays(path):
    account = open_accounts(path)[0]
    user = get_user_model().objects.get(username=account.username)
    user.set_password("chosen by hand")
    user.save()
    open_accounts(path)
    user.refresh_from_db()
    assert user.check_password("chosen by hand")


@pytest.mark.usefixtures("_region")
def test_a_lost_file_is_made_again_with_passwords_that_open(path):
    open_accounts(path)
    path.unlink()
    account = open_accounts(path)[0]
    user = get_user_model().objects.get(username=account.username)
    assert user.check_password(account.password)


@pytest.mark.usefixtures("_region")
def test_the_file_is_for_its_owner_alone(path):
    open_accounts(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_somebody_has_spoilt_counts_as_far_as_it_can_be_read(path):
    path.write_text("\n\nbeta-dc-author  secret  Beta: Author\nhalf a-line\n")
    assert read_passwords(path) == {"beta-dc-author": "secret"}


@pytest.mark.usefixtures("_region")
def test_sites_get_addresses_on_this_machine(settings):
    settings.PUBLIC_PORT = 8123
    move_sites_here()
    urls = [one.site.root_url for one in Institution.objects.region_first()]
    assert urls == [
        "http://alpha.localhost:8123",
        "http://beta-dc.localhost:8123",
        "http://gamma-tc.localhost:8123",
    ]


@pytest.mark.usefixtures("_region")
def test_the_welcome_names_addresses_accounts_and_the_admin(path, settings):
    settings.WAGTAILADMIN_BASE_URL = "http://admin.localhost:8123"
    accounts = open_accounts(path)
    text = welcome(accounts, path)
    assert "http://alpha.go.tz" in text
    assert "http://admin.localhost:8123/admin/" in text
    assert all(account.password in text for account in accounts)
