"""A body is translated through wagtail-localize, its tables included."""

from __future__ import annotations

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.core.blocks.bodies import TABLE, publish, written_body

ENGLISH = {
    "Ada za leseni": "Licence fees",
    "Aina": "Kind",
    "Kiasi": "Amount",
    "Duka": "Shop",
    "Karakana": "Workshop",
    "Jumla": "Total",
}


@pytest.fixture
def translate():
    """Translate a page as the translation editor does; texts not known stay Swahili."""

    def act(page, texts):
        source, _ = TranslationSource.update_or_create_from_instance(page)
        english = Locale.objects.get(language_code="en")
        translation, _ = Translation.objects.get_or_create(source=source, target_locale=english)
        for segment in source.stringsegment_set.select_related("string", "context"):
            if text := texts.get(segment.string.data):
                StringTranslation.objects.get_or_create(
                    translation_of=segment.string,
                    locale=english,
                    context=segment.context,
                    defaults={"data": text},
                )
        translation.save_target()
        return type(page).objects.get(translation_key=page.translation_key, locale=english)

    return act


def offered_to_translators(page):
    source, _ = TranslationSource.update_or_create_from_instance(page)
    return {segment.string.data for segment in source.stringsegment_set.select_related("string")}


def test_a_table_is_translated_cell_by_cell(body_page, translate):
    english = translate(publish(body_page, [("table", TABLE)]), ENGLISH)

    assert english.body[0].value["table_caption"] == "Licence fees"
    assert english.body[0].value["data"] == [
        ["Kind", "Amount"],
        ["Shop", "50,000"],
        ["Workshop", "80,000"],
        ["Total", None],
    ]
    assert english.body[0].value["first_row_is_table_header"] is True


def test_the_original_table_stays_as_it_was(body_page, translate):
    body_page = publish(body_page, [("table", TABLE)])

    translate(body_page, ENGLISH)

    body_page.refresh_from_db()
    assert body_page.body[0].value["data"] == TABLE["data"]


def test_a_row_added_below_keeps_the_translations_above(body_page, translate):
    body_page = publish(body_page, [("table", TABLE)])
    translate(body_page, ENGLISH)
    body_page.body[0].value["data"].append(["Baa", "90,000"])
    body_page.save_revision().publish()

    english = translate(body_page, {})

    assert english.body[0].value["data"][1] == ["Shop", "50,000"]
    assert english.body[0].value["data"][4] == ["Baa", "90,000"]


def test_numbers_are_not_offered_to_translators(body_page):
    offered = offered_to_translators(publish(body_page, [("table", TABLE)]))

    assert {"Duka", "Ada za leseni"} <= offered
    assert "50,000" not in offered


def test_every_word_of_a_body_is_offered_to_translators(body_page):
    offered = " ".join(offered_to_translators(publish(body_page, written_body())))

    for words in ("Omba leseni", "Kodi ni", "Jaza fomu", "Ofisi ya kata", "Bei gani", "Biashara"):
        assert words in offered


def test_a_translated_image_keeps_its_silence(body_page, translate, make_image):
    value = {"image": make_image(), "decorative": True, "caption": "Siku ya gulio"}

    english = translate(publish(body_page, [("image", value)]), {"Siku ya gulio": "Market day"})

    assert english.body[0].value["caption"] == "Market day"
    assert english.body[0].value.alt == ""
    assert english.body[0].value["decorative"] is True
