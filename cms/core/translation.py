"""Writing a page in another language, so that wagtail-localize knows it as a translation."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wagtail.models import Page

#: Where a text stands in a page, and what it says in the original.
TextKey = tuple[str, str]


def texts_from(original: Page, translated: Page) -> dict[TextKey, str]:
    """Pair each text of a page with the one in the same place of a translated copy.

    The copy need not be saved. Raises ValueError when the two are not built alike.
    """
    sources, targets = _texts_by_path(original), _texts_by_path(translated)
    if unlike := sources.keys() ^ targets.keys():
        raise ValueError(
            _("Only one of the two languages has a text here: %s") % ", ".join(sorted(unlike))
        )
    pairs: dict[TextKey, str] = {}
    for path, texts in sources.items():
        if len(texts) != len(targets[path]):
            raise ValueError(
                _("%(path)s has %(original)d texts in one language, %(other)d in the other.")
                % {"path": path, "original": len(texts), "other": len(targets[path])}
            )
        pairs |= {(path, text): other for text, other in zip(texts, targets[path], strict=True)}
    return pairs


@transaction.atomic
def publish_translation(page: Page, language: str, texts: Mapping[TextKey, str]) -> Any:
    """Publish a page's translation; a text without one stays as it is in the original.

    An officer finds it in the translation editor, as if it had been typed there.
    """
    locale = Locale.objects.get(language_code=language)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    for segment in source.stringsegment_set.select_related("string", "context"):
        text = texts.get((segment.context.path, segment.string.data))
        if text is not None:
            _keep(segment, locale, text)
    # Left to itself, wagtail-localize publishes after the commit; all of it is one change here.
    translation.save_target(publish=False)
    source.get_translated_instance(locale).get_latest_revision().publish()
    return source.get_translated_instance(locale)


def _keep(segment: Any, locale: Locale, text: str) -> None:
    StringTranslation.objects.update_or_create(
        translation_of=segment.string,
        locale=locale,
        context=segment.context,
        defaults={"data": text, "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL},
    )


def _texts_by_path(page: Page) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = defaultdict(list)
    for segment in extract_segments(page):
        if isinstance(segment, StringSegmentValue):
            texts[segment.path].append(segment.string.data)
    return texts
