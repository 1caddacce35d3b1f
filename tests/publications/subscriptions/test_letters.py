"""What a mail says, in the reader's language, and what it lets a mail program do."""

from __future__ import annotations

import datetime
import re

import pytest

from cms.core.translation import publish_translation
from lga.models import ContactSettings
from publications.subscriptions.models import Subscriber
from tests.factories.pages import make_notice
from tests.factories.subscribers import appear, make_subscriber
from tests.publications.subscriptions.test_links import make_request

pytestmark = pytest.mark.django_db


def parts_of(mail):
    return mail.get_body(("plain",)).get_content(), mail.get_body(("html",)).get_content()


@pytest.fixture
def letter(bonde, mail_server, send):
    """A mail about one notice."""
    contact = {"phone": "026 000 0000", "email": "ded@bonde-dc.go.tz"}
    ContactSettings.objects.filter(site=bonde.site).update(**contact)
    make_subscriber(bonde)
    deadline = datetime.datetime(2099, 12, 18, 7, tzinfo=datetime.UTC)
    appear(make_notice(bonde, "Chanjo & dawa", summary="Kwa wafugaji.", deadline=deadline))
    send()
    return mail_server.inbox[0]


def test_the_subject_names_the_office_and_the_thing(letter, bonde):
    assert letter["Subject"] == f"{bonde.short_name_sw}: Chanjo & dawa"


def test_it_comes_from_the_office_by_name(letter, bonde):
    assert letter["From"] == f"{bonde.name_sw} <no-reply@portal.test>"
    assert letter["Reply-To"] == "ded@bonde-dc.go.tz"


def test_text_and_html_say_the_same(letter, bonde):
    text, html = parts_of(letter)

    assert "Chanjo & dawa" in text
    assert "Chanjo &amp; dawa" in html
    for part in (text, html):
        assert "Kwa wafugaji." in part
        assert "18 Disemba 2099, saa 4:00 asubuhi (10:00)" in part
        assert f"{bonde.site.root_url}/matangazo/chanjo-dawa/" in part
        assert "026 000 0000" in part
        assert "iliombewa taarifa" in part, "why the mail came"


def test_html_asks_no_server_for_anything(letter):
    _text, html = parts_of(letter)

    assert not re.search(r"<(img|link|script|style|iframe)|src=|url\(", html)


def test_a_mail_program_can_unsubscribe(letter, client, bonde):
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = letter["List-Unsubscribe"].strip(" <>")

    path = address.removeprefix(bonde.site.root_url)
    client.post(path, {"List-Unsubscribe": "One-Click"}, headers={"host": bonde.site.hostname})

    assert not Subscriber.objects.exists()


def test_every_link_of_a_mail_leads_somewhere(letter, client, bonde):
    _text, html = parts_of(letter)
    links = re.findall(r'href="(http[^"]+)"', html)

    assert len(links) == 4
    for link in links:
        path = link.removeprefix(bonde.site.root_url)
        assert client.get(path, headers={"host": bonde.site.hostname}).status_code == 200, link


def test_machines_do_not_answer_it(letter):
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Precedence"] == "bulk"


def test_returned_mail_goes_where_the_settings_say(bonde, mail_server, send, settings):
    settings.EMAIL_BOUNCES = "returned@portal.test"
    make_subscriber(bonde)
    appear(make_notice(bonde))

    send()

    assert mail_server.senders == ["returned@portal.test"]


def test_a_reader_of_english_gets_the_translation_in_an_english_mail(bonde, mail_server, send):
    make_subscriber(bonde, language="en")
    notice = appear(make_notice(bonde, "Chanjo ya mifugo"))
    publish_translation(notice, "en", {("title", notice.title): "Vaccination of cattle"})

    send()

    (mail,) = mail_server.inbox
    text, html = parts_of(mail)
    assert mail["Subject"] == f"{bonde.short_name_en}: Vaccination of cattle"
    assert f"{bonde.site.root_url}/en/notices/" in text
    assert "/en/email-updates/unsubscribe/" in text
    assert '<html lang="en">' in html


def test_what_is_not_translated_comes_as_it_is(bonde, mail_server, send):
    make_subscriber(bonde, language="en")
    appear(make_notice(bonde, "Chanjo ya mifugo"))

    send()

    text, _html = parts_of(mail_server.inbox[0])
    assert "Notices: Chanjo ya mifugo" in text


def test_a_request_gets_a_mail_with_its_link(bonde, mlima, client, mail_server, send):
    make_request(bonde, wanted=[[bonde.pk, "notices"], [mlima.pk, "tenders"]])

    send()
    send()

    (mail,) = mail_server.inbox
    text, _html = parts_of(mail)
    assert mail["To"] == "asha@example.org"
    assert f"* {mlima.name_sw}: Zabuni" in text
    path = re.search(rf"{bonde.site.root_url}(/\S+thibitisha\S+)", text)[1]
    assert client.get(path, headers={"host": bonde.site.hostname}).status_code == 200
    assert "List-Unsubscribe" not in mail


def test_a_request_for_an_address_that_does_not_exist_is_dropped(bonde, mail_server, send):
    request = make_request(bonde)
    mail_server.refuse(request.email, "550 no such user")

    send()

    assert not type(request).objects.exists()
