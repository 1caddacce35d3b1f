"""Questions that people ask often (maswali), with their answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin

from cms.core.blocks import AT_HAND, shown_text
from cms.core.languages import active_language, base_language
from cms.core.models import BodyPage
from cms.core.rich_text import text_of
from cms.core.search_document import SearchKind
from publications.question_search import best_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.http import HttpRequest

#: A longer question to the page is cut; nobody types so much.
LONGEST_QUERY = 200

#: So few answers are shown at once, so that nobody has to open them.
OPENED = 3


@dataclass(slots=True)
class QuestionGroup:
    """Questions about one subject, under its name."""

    name: str
    questions: list[Question] = field(default_factory=list)


class QuestionsPage(BodyPage):
    """All questions of one institution, group by group, with a search within them."""

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    content_panels = [
        *BodyPage.content_panels,
        InlinePanel(
            "questions",
            heading=_("Questions and answers"),
            label=_("Question"),
            help_text=_("In the order in which they are shown. Those of one group stand together."),
        ),
    ]
    search_kind: ClassVar[SearchKind] = SearchKind.QUESTION

    class Meta:
        verbose_name = _("questions and answers")
        verbose_name_plural = _("pages of questions and answers")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
        asked = self.shown_questions
        _find_services(asked)
        found = best_first(asked, query) if query else asked
        context = super().get_context(request, *args, **kwargs)
        for question in found:
            question.shown_answer = shown_text(question.answer, context.get(AT_HAND))
        return context | {
            "query_within": query,
            "groups": [QuestionGroup("", found)] if query else _groups_of(asked),
            "count": len(found),
            "are_open": bool(query) and len(found) <= OPENED,
            "questions_lang": self._other_language(asked),
        }

    def structured_data(self, request: HttpRequest) -> dict[str, Any] | None:
        """The questions as schema.org knows them; nothing where none has been asked."""
        asked = [question.structured_data() for question in self.shown_questions]
        if not asked:
            return None
        return {"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": asked}

    def texts_beside_body(self) -> Iterable[str]:
        return [question.answer for question in self.shown_questions]

    def body_text(self) -> str:
        asked = [question.words for question in self.questions.all()]
        return "\n".join([super().body_text(), *asked])

    @cached_property
    def shown_questions(self) -> list[Question]:
        """The page's questions; while none is translated, those of the original."""
        own = self.questions
        if not self.pk or own.is_deferring or active_language() == base_language():
            return list(own.all())
        in_base_language = Q(page__live=True, locale__language_code=base_language())
        originals = Q(page__translation_key=self.translation_key) & in_base_language
        found = list(Question.objects.filter(Q(page=self) | originals).order_by("sort_order"))
        return [one for one in found if one.page_id == self.pk] or found

    def _other_language(self, asked: list[Question]) -> str:
        """The code for ``lang`` where the questions are not in the language of the page."""
        stands_in = any(question.page_id != self.pk for question in asked)
        return base_language() if stands_in else ""


class Question(TranslatableMixin, Orderable):
    """A question and its answer."""

    page = ParentalKey(QuestionsPage, on_delete=models.CASCADE, related_name="questions")
    group = models.CharField(
        _("group"), max_length=80, blank=True, help_text=_("Such as: Licences and permits.")
    )
    question = models.CharField(
        _("question"), max_length=250, help_text=_("As a citizen would ask it.")
    )
    answer = RichTextField(_("answer"), features=["bold", "ol", "ul", "link", "document-link"])
    service = models.ForeignKey(
        "publications.ServicePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("related service"),
    )

    panels: list[Any] = [
        FieldPanel("group"),
        FieldPanel("question"),
        FieldPanel("answer"),
        PageChooserPanel("service", "publications.ServicePage"),
    ]

    #: Filled in by the page.
    service_for_reader: Any = None
    shown_answer: str = ""

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return self.question

    @property
    def anchor(self) -> str:
        """Where on the page it stands: the same in every language, however it is reworded."""
        return f"q-{str(self.translation_key)[:8]}"

    @property
    def words(self) -> str:
        return f"{self.group}\n{self.question}\n{text_of(self.answer)}"

    def structured_data(self) -> dict[str, Any]:
        answer = {"@type": "Answer", "text": text_of(self.answer).strip()}
        return {"@type": "Question", "name": self.question, "acceptedAnswer": answer}


def _groups_of(asked: Iterable[Question]) -> list[QuestionGroup]:
    """Groups in the order in which they are first named."""
    groups: dict[str, QuestionGroup] = {}
    for question in asked:
        name = question.group.strip()
        groups.setdefault(name, QuestionGroup(name)).questions.append(question)
    return list(groups.values())


def _find_services(asked: Iterable[Question]) -> None:
    """Give each question its service in the reader's language, if anyone may see it."""
    pointing = [question for question in asked if question.service_id]
    services = _services_of(pointing) if pointing else {}
    for question in pointing:
        question.service_for_reader = services.get(question.service_id)


def _services_of(asked: Iterable[Question]) -> dict[int, Any]:
    """In one query: every version of what is pointed at, and which of them the reader sees."""
    services: Any = Question._meta.get_field("service").related_model.objects
    pointed_at = services.filter(pk__in=[question.service_id for question in asked])
    shown = services.published().in_active_language().filter(pk=OuterRef("pk"))
    versions = services.filter(translation_key__in=pointed_at.values("translation_key"))
    found = list(versions.defer_streamfields().annotate(is_shown=Exists(shown)))
    by_key = {one.translation_key: one for one in found if one.is_shown}
    return {one.pk: by_key[one.translation_key] for one in found if one.translation_key in by_key}
