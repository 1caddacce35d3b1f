"""The pages of subscribers: asking, confirming, changing, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.signing import BadSignature
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from cms.core.languages import active_language, links_to_same_view
from cms.core.links import Link
from cms.core.network import network_of
from lga.frame import frame_for
from publications.streams import STREAMS
from publications.subscriptions.asking import may_ask, take_request
from publications.subscriptions.due import reschedule
from publications.subscriptions.forms import ChoicesForm, SubscribeForm
from publications.subscriptions.links import (
    choices_token,
    chooser_of,
    leaver_of,
    request_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.http import HttpRequest, HttpResponse

    from lga.frame import Frame
    from lga.models import Institution
    from publications.subscriptions.models import Subscriber
    from publications.subscriptions.models.subscriber import Choice

ask_or_act = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@ask_or_act
def subscribe(request: HttpRequest) -> HttpResponse:
    """The form. Its answer is the same for every address, known or not."""
    form = SubscribeForm(
        request.POST or None,
        initial={"language": active_language()},
        asked=_asked(request),
        institutions=_frame(request).institutions,
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        if may_ask(network_of(request)):
            take_request(form)
            return redirect("subscription_asked")
        form.add_error(None, _("Too many requests came from your network. Try again in an hour."))
        status = 429
    return _page(request, "form", status=status, form=form)


@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """What to do next: look into one's mail."""
    return _page(request, "asked")


@never_cache
@ask_or_act
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Asks before it acts: scanners of mail follow links, but press no button."""
    asked_for = request_of(token)
    if asked_for is None:
        return _expired(request)
    if request.method != "POST":
        return _page(
            request,
            "confirm",
            email=asked_for.email,
            chosen=_in_words(asked_for.choices, _frame(request).institutions),
        )
    subscriber = asked_for.confirm()
    return _page(
        request, "confirmed", email=subscriber.email, choices_token=choices_token(subscriber)
    )


@never_cache
@ask_or_act
def choices(request: HttpRequest, token: str) -> HttpResponse:
    """What one subscriber gets, to look at and to change."""
    subscriber = chooser_of(token)
    if subscriber is None:
        return _expired(request)
    form = ChoicesForm(
        request.POST or None,
        subscriber=subscriber,
        institutions=_offered(subscriber, _frame(request)),
    )
    is_saved = request.method == "POST" and form.is_valid()
    if is_saved:
        _save(subscriber, form)
    return _page(
        request, "choices", form=form, email=subscriber.email, is_saved=is_saved, token=token
    )


@never_cache
@ask_or_act
def end_all(request: HttpRequest, token: str) -> HttpResponse:
    """Forget a subscriber altogether, from the page of choices."""
    subscriber = chooser_of(token)
    if request.method == "POST":
        if subscriber is not None:
            subscriber.delete()
        return _page(request, "unsubscribed")
    return _page(request, "unsubscribe", name="") if subscriber else _expired(request)


# A mail program posts without cookies, and nothing but the link says who asks (RFC 8058).
@csrf_exempt
@never_cache
@ask_or_act
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """The end of one institution's mails: a question for people, and at once for a POST."""
    try:
        subscriber, institution_id = leaver_of(token)
    except BadSignature:
        return _expired(request)
    institutions = _frame(request).institutions
    name = next((one.name for one in institutions if one.pk == institution_id), "")
    if request.method != "POST":
        return _page(request, "unsubscribe", name=name)
    if subscriber is not None:
        subscriber.leave(institution_id)
    return _page(request, "unsubscribed", name=name)


def _save(subscriber: Subscriber, form: ChoicesForm) -> None:
    subscriber.frequency = form.cleaned_data["frequency"]
    subscriber.language = form.cleaned_data["language"]
    subscriber.trust_again()
    subscriber.save()
    subscriber.choose(form.choices)
    reschedule(subscriber, timezone.now())


def _offered(subscriber: Subscriber, frame: Frame) -> list[Institution]:
    """The institution asked, and those already chosen; on the region's site all."""
    chosen = {pk for pk, _stream in subscriber.choices}
    asked = frame.institution
    return [
        one
        for one in frame.institutions
        if one.pk in chosen or one == asked or (asked and asked.is_region)
    ]


def _in_words(
    choices: Iterable[Choice], institutions: Sequence[Institution]
) -> list[tuple[Institution, list[Any]]]:
    """What was chosen of each institution, in the order of the form."""
    chosen = set(choices)
    titles = {
        one: [stream.title for stream in STREAMS if (one.pk, stream.key) in chosen]
        for one in institutions
    }
    return [(one, kinds) for one, kinds in titles.items() if kinds]


def _frame(request: HttpRequest) -> Frame:
    _asked(request)
    return frame_for(request)


def _asked(request: HttpRequest) -> Institution:
    """On whose site somebody is; a host without an institution has no such pages."""
    institution = frame_for(request).institution
    if institution is None:
        raise Http404
    return institution


def _expired(request: HttpRequest) -> HttpResponse:
    """Said alike of links that are too old, used up, or not ours."""
    return _page(request, "expired", status=410)


def _page(request: HttpRequest, page: str, /, *, status: int = 200, **context: Any) -> HttpResponse:
    _asked(request)
    context |= {
        "breadcrumbs": [Link(_("Home"), reverse("wagtail_serve", args=[""]))],
        "language_links": links_to_same_view(request),
    }
    response = render(request, f"subscriptions/{page}.html", context, status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
