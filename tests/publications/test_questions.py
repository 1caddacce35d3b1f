"""Questions that people ask often stand in groups, and are found however one spells them."""

from __future__ import annotations

import pytest
from django.test import RequestFactory
from wagtail.models import Locale

from publications.models import Question
from publications.question_search import best_first
from tests.factories.pages import make_news, make_service, starter
from tests.public.specimens.bodies import linked_text
from tests.public.specimens.content import make_document
from tests.queries import noted_queries

pytestmark = pytest.mark.django_db

HOST = {"host": "bonde-dc.test"}


def asked(question, answer="<p>Ndiyo.</p>", group="", **fields):
    locale = Locale.objects.get(language_code="sw")
    return Question(question=question, answer=answer, group=group, locale=locale, **fields)


@pytest.fixture
def page(bonde):
    page = starter(bonde, "questions")
    page.questions = [
        asked("Leseni ya biashara ni bei gani?", "<p>Angalia jedwali.</p>", "Leseni"),
        asked("Ofisi ya Ng’ombeni iko wapi?", "<p>Karibu na soko.</p>", "Mahali"),
        asked("Kibali cha ujenzi kinachukua siku ngapi?", "<p>Siku 30.</p>", "Leseni"),
    ]
    page.save_revision().publish()
    return page


def shown(client, page, bonde, language="sw", **query):
    url = page.relative_url(bonde.site)
    text = client.get(url, query, headers=HOST).text
    # Machines are told all questions in the head, whatever was asked.
    return text.split("<main")[1]


def test_questions_of_a_group_stand_together_in_the_order_of_the_groups(client, page, bonde):
    text = shown(client, page, bonde)

    places = [text.index(word) for word in ("bei gani?", "siku ngapi?", "iko wapi?")]
    assert places == sorted(places)


def test_each_answer_has_an_address_of_its_own(client, page, bonde):
    text = shown(client, page, bonde)

    for question in page.questions.all():
        assert f'id="{question.anchor}"' in text


def test_an_anchor_survives_another_wording(page):
    question = page.questions.first()
    before = question.anchor
    question.question = "Nitalipa kiasi gani kwa leseni?"

    assert question.anchor == before


@pytest.mark.parametrize(
    "query", ["ngombeni", "Ng'ombeni", "NG’OMBENI", "iko wapi ofisi ng`ombeni"]
)
def test_spelling_does_not_matter(client, page, bonde, query):
    text = shown(client, page, bonde, q=query)

    assert "iko wapi?" in text
    assert "bei gani?" not in text


def test_words_of_the_answer_are_found_too(client, page, bonde):
    assert "iko wapi?" in shown(client, page, bonde, q="soko")


def test_a_whole_sentence_finds_its_question(page):
    found = best_first(page.questions.all(), "nataka kujua bei ya leseni ya biashara yangu")

    assert [one.group for one in found] == ["Leseni"]


def test_the_question_itself_counts_more_than_its_answer():
    first = asked("Wapi?", "<p>Leseni ziko sokoni.</p>")
    second = asked("Leseni ni bei gani?")

    assert best_first([first, second], "leseni") == [second, first]


@pytest.mark.parametrize("query", ["dinosaria", "<script>alert(1)</script>", "%", "'" * 300])
def test_nothing_found_is_said_with_a_way_back(client, page, bonde, query):
    text = shown(client, page, bonde, q=query)

    assert "empty-state" in text
    assert f'href="{page.relative_url(bonde.site)}"' in text
    assert "<script>alert" not in text


def test_a_search_for_spaces_shows_all(client, page, bonde):
    assert "bei gani?" in shown(client, page, bonde, q="   ")


def test_an_empty_page_says_so(client, bonde):
    assert "empty-state" in shown(client, starter(bonde, "questions"), bonde)


def test_untranslated_questions_are_shown_in_swahili_and_marked(client, page, bonde):
    english = starter(bonde, "questions", "en")

    text = shown(client, english, bonde)

    assert 'lang="sw">Leseni ya biashara ni bei gani?' in text


def test_a_question_leads_to_its_service(client, page, bonde):
    service = make_service(bonde, "Leseni zetu")
    page.questions.add(asked("Wapi leseni?", service=service))
    page.save_revision().publish()

    assert service.relative_url(bonde.site) in shown(client, page, bonde)

    service.unpublish()

    assert "Leseni zetu" not in shown(client, page, bonde)


def test_page_is_reachable_from_the_list_of_services_and_not_in_the_menu(client, page, bonde):
    url = page.relative_url(bonde.site)
    services = starter(bonde, "services").relative_url(bonde.site)

    assert f'href="{url}"' in client.get(services, headers=HOST).text
    assert f'href="{url}"' not in client.get("/", headers=HOST).text


def test_machines_read_questions_with_answers(page):
    data = page.structured_data(RequestFactory().get("/"))

    assert data["@type"] == "FAQPage"
    assert data["mainEntity"][1] == {
        "@type": "Question",
        "name": "Ofisi ya Ng’ombeni iko wapi?",
        "acceptedAnswer": {"@type": "Answer", "text": "Karibu na soko."},
    }


def test_machines_read_nothing_where_nothing_is_asked(bonde):
    assert starter(bonde, "questions").structured_data(RequestFactory().get("/")) is None


def test_ten_answers_that_link_to_pages_and_documents_cost_no_more_than_one(client, page, bonde):
    def cost(count):
        texts = [linked_text(make_news(bonde), make_document(bonde)) for _ in range(count)]
        page.questions = [asked(f"Swali {n}?", text) for n, text in enumerate(texts)]
        page.save_revision().publish()
        shown(client, page, bonde)
        with noted_queries() as queries:
            html = shown(client, page, bonde)
        assert html.count("data-file=") == count
        return len(queries)

    assert cost(10) == cost(1)
