"""A citizen writes to her council: by one form, without scripts, and nothing typed is lost."""

from __future__ import annotations

import html
import re
import uuid

import pytest
from django.test import Client

from lga.feedback.forms import LONGEST_MESSAGE
from lga.feedback.models import Submission
from tests.factories.feedback import SAID
from tests.factories.pages import starter
from tests.lga.feedback.conftest import ANSWERS
from tests.public.specimens.lga import add_wards

pytestmark = pytest.mark.django_db

INJECTIONS = (
    "neema@example.com\nBcc: victim@example.com",
    "neema@example.com\r\nBcc: victim@example.com",
    "neema@example.com%0aBcc: victim@example.com",
    "neema\n@example.com",
    "neema@example.com\u2028Bcc: victim@example.com",
    "neema@example.com\x0bBcc: victim@example.com",
    "neema@example.com, victim@example.com",
    '"neema\x0b"@example.com',
    "Neema <neema@example.com>",
)


def follow(client, bonde, response):
    return client.get(response["Location"], headers={"host": bonde.site.hostname}).text


def summary_of(response) -> dict[str, str]:
    """The messages above the form, by the control to which they lead."""
    links = re.findall(r'<li><a href="#([\w-]+)">(.*?)</a></li>', response.text)
    return {control: html.unescape(message) for control, message in links}


def test_what_she_sends_is_kept_and_she_is_thanked_with_its_number(client, bonde, send):
    response = send()

    submission = Submission.objects.get()
    assert response.status_code == 303
    assert {name: getattr(submission, name) for name in SAID} == SAID
    assert submission.institution == bonde
    thanks = follow(client, bonde, response)
    assert submission.reference in thanks
    assert submission.office in thanks


def test_the_thanks_are_not_shown_to_who_made_the_address_up(bonde, send, visit):
    send()
    reference = Submission.objects.get().reference

    text = visit(query=f"?sent={reference}").text

    # Outside, buttons lead back to the address that was asked.
    assert reference not in text.split("<main")[1].split("</main>")[0]


def test_the_thanks_tell_nothing_of_who_wrote_and_what(client, bonde, send):
    thanks = follow(client, bonde, send())

    assert [told for told in SAID.values() if told != "complaint" and told in thanks] == []


def test_she_may_stay_anonymous(send):
    send(name="", email="", phone="")

    submission = Submission.objects.get()
    assert (submission.name, submission.email, submission.phone) == ("", "", "")


def test_english_is_remembered_for_the_answer(send):
    send(language="en")

    assert Submission.objects.get().language == "en"


@pytest.mark.parametrize(
    ("answers", "control", "message"),
    [
        ({"kind": None}, "id_kind_0", "Choose what you want to send"),
        ({"kind": "poem"}, "id_kind_0", "Choose one of the kinds in the list."),
        ({"subject": "  "}, "id_subject", "Write in a few words what it is about."),
        ({"subject": "x" * 121}, "id_subject", "Shorten this line to 120 characters."),
        ({"message": ""}, "id_message", "Write what you want to say."),
        ({"message": "x" * 5001}, "id_message", "It has 5001 now."),
        ({"email": "neema"}, "id_email", "Write the e-mail address like"),
        ({"phone": "call me"}, "id_phone", "Write the telephone number in digits"),
        ({"phone": "12"}, "id_phone", "Write the telephone number in digits"),
        ({"ward": "999999"}, "id_ward", "Choose a ward of this council, or none."),
        ({"consent": None}, "id_consent", "Tick the box if you agree"),
        ({"website": "http://spam"}, "id_website", "Empty this box"),
    ],
)
def test_a_fault_is_named_above_the_form_and_says_how_to_mend_it(send, answers, control, message):
    response = send(language="en", **answers)

    assert message in summary_of(response)[control]
    assert f'id="{control}"' in response.text
    assert not Submission.objects.exists()


def test_faults_are_told_in_swahili_on_the_swahili_page(send):
    english = summary_of(send(language="en", message="", kind=None, consent=None))
    swahili = summary_of(send(message="", kind=None, consent=None))

    assert swahili.keys() == english.keys()
    assert not set(swahili.values()) & set(english.values())


def test_what_was_typed_stays_when_something_is_wrong(send):
    response = send(email="neema", message="<b>Maji</b> & umeme")

    typed = html.unescape(response.text)
    assert 'value="neema"' in typed
    assert "<b>Maji</b> & umeme" in typed
    assert 'value="Neema Mlowe"' in typed
    assert re.search(r'value="complaint"[^>]*checked', response.text)
    assert re.search(r'name="consent"[^>]*checked', response.text)


def test_the_faulty_control_is_described_by_its_message(send):
    page = send(email="neema").text

    assert 'id="id_email_error"' in page
    assert re.search(r'name="email"[^>]*aria-invalid="true"[^>]*', page)
    assert re.search(r'name="email"[^>]*aria-describedby="[^"]*id_email_error', page)


@pytest.mark.parametrize("address", INJECTIONS)
def test_a_mail_address_that_would_forge_a_header_is_refused(send, address):
    response = send(email=address)

    assert "id_email" in summary_of(response)
    assert not Submission.objects.exists()


def test_a_line_end_counts_as_one_character_as_it_does_for_her(send):
    send(message="a\r\n" * (LONGEST_MESSAGE // 2 - 1))

    assert "\r" not in Submission.objects.get().message


def test_invisible_characters_are_left_out(send):
    send(message="Maji\x00 hayatoki\x07", subject="Maji\r\nBcc: x")

    submission = Submission.objects.get()
    assert submission.message == "Maji hayatoki"
    assert submission.subject == "Maji Bcc: x"


def test_only_wards_of_her_council_can_be_chosen(bonde, mlima, send, visit):
    add_wards(bonde, 2)
    add_wards(mlima, 1, start=50)

    assert "Kata ya 1" in visit().text
    assert "Kata ya 50" not in visit().text
    assert "id_ward" in summary_of(send(ward=str(mlima.wards.get().pk)))

    send(ward=str(bonde.wards.first().pk))
    assert Submission.objects.get().ward == bonde.wards.first()


def test_the_region_asks_for_no_ward(region, visit, send):
    assert 'name="ward"' not in visit(region).text

    send(region)
    assert Submission.objects.get().institution == region


def test_the_same_form_sent_twice_is_one_submission(send):
    key = str(uuid.uuid4())
    first, second = send(form_key=key), send(form_key=key)

    assert Submission.objects.count() == 1
    assert first.status_code == second.status_code == 303


def test_another_text_in_the_same_form_is_another_submission(send):
    key = str(uuid.uuid4())
    send(form_key=key)
    send(form_key=key, message="Na barabara imeharibika.")

    assert Submission.objects.count() == 2


def test_a_form_without_a_key_is_taken_too(send):
    send(form_key="")
    send(form_key="")

    assert Submission.objects.count() == 2


def test_who_agrees_is_told_by_whom_for_what_and_how_long_it_is_kept(bonde, visit):
    page = starter(bonde, "feedback", "en")
    page.retention_days = 90
    page.save()

    text = html.unescape(visit(language="en").text)

    assert f"I agree that {bonde.name_en} keeps what I write here, only to look into it" in text
    assert "for 90 days, and then deletes it" in text


def test_only_the_form_sets_a_cookie_and_only_against_forgery(bonde, visit):
    for key in ("contact", "feedback-counts", "about"):
        path = starter(bonde, key).relative_url(bonde.site)
        assert not Client().get(path, headers={"host": bonde.site.hostname}).cookies
    response = visit()

    assert list(response.cookies) == ["csrftoken"]
    assert "no-store" in response["Cache-Control"]


def test_a_form_that_may_be_forged_comes_back_as_it_was_filled(bonde):
    path = starter(bonde, "feedback", "en").relative_url(bonde.site)
    strict = Client(enforce_csrf_checks=True)
    response = strict.post(path, ANSWERS, headers={"host": bonde.site.hostname})

    assert response.status_code == 403
    assert "What you have written is still here." in response.text
    assert ANSWERS["message"] in html.unescape(response.text)
    assert not Submission.objects.exists()


def test_pressing_once_more_sends_what_came_back(bonde):
    path = starter(bonde, "feedback").relative_url(bonde.site)
    strict = Client(enforce_csrf_checks=True, headers={"host": bonde.site.hostname})
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', strict.post(path, ANSWERS).text)

    assert token is not None
    assert strict.post(path, {**ANSWERS, "csrfmiddlewaretoken": token[1]}).status_code == 303
    assert Submission.objects.count() == 1


def test_what_another_site_has_sent_is_not_shown(bonde):
    path = starter(bonde, "feedback", "en").relative_url(bonde.site)
    strict = Client(enforce_csrf_checks=True)
    headers = {"host": bonde.site.hostname, "origin": "https://elsewhere.example"}
    response = strict.post(path, ANSWERS, headers=headers)

    assert response.status_code == 403
    assert "Allow cookies for this site" in response.text
    assert ANSWERS["message"] not in html.unescape(response.text)


def test_every_foot_and_the_contact_page_lead_to_the_form(client, bonde):
    form = starter(bonde, "feedback").relative_url(bonde.site)
    for key, links in (("about", 1), ("contact", 2)):
        path = starter(bonde, key).relative_url(bonde.site)
        page = client.get(path, headers={"host": bonde.site.hostname}).text
        assert page.count(f'href="{form}"') == links


def test_other_ways_of_asking_show_the_form(client, bonde):
    path = starter(bonde, "feedback").relative_url(bonde.site)

    assert client.head(path, headers={"host": bonde.site.hostname}).status_code == 200
