"""What the complaints page answers: the form, the form with its faults, or thanks."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from django.core import signing
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from cms.core.network import network_of
from cms.core.rate_limit import TooOften
from lga.feedback.filing import file_submission, filed_already
from lga.feedback.forms import SubmissionForm
from lga.feedback.limits import take_turn
from lga.feedback.models.submission import Submission
from lga.frame import frame_for
from lga.models import Institution

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from lga.feedback.models.page import FeedbackPage

SALT = "lga.feedback.received"

#: For how long the thanks can be shown again, in seconds: an hour, and then it is the form again.
SHOWN_FOR = 60 * 60
SEE_OTHER, TOO_MANY = 303, 429
RECEIVED = "feedback/received.html"


def answer(page: FeedbackPage, request: HttpRequest) -> HttpResponse:
    """The response of the page. Nobody keeps it: each form has a key of its own."""
    if request.method == "POST":
        response = _receive(page, request)
    elif submission := _sent_just_now(request):
        response = _show(page, request, RECEIVED, submission=submission)
    else:
        # Only a form that could not be told from a forged one comes back with what was typed.
        response = _show(page, request, form=blank_form(page, request, request.POST or None))
    add_never_cache_headers(response)
    return response


def blank_form(page: FeedbackPage, request: HttpRequest, data: Any = None) -> SubmissionForm:
    institution = _institution(page, request)
    return SubmissionForm(data, institution=institution, retention=page.retention_days)


def _receive(page: FeedbackPage, request: HttpRequest) -> HttpResponse:
    form = blank_form(page, request, request.POST)
    if not form.is_valid():
        return _show(page, request, form=form)
    said = {name: form.cleaned_data[name] for name in form.fields}
    del said["consent"], said["website"]
    try:
        submission = filed_already(said) or _file(page, request, said)
    except TooOften as refused:
        return _ask_to_wait(page, request, form, refused)
    return _thank(request, submission)


def _file(page: FeedbackPage, request: HttpRequest, said: dict[str, Any]) -> Submission:
    institution = _institution(page, request)
    take_turn(institution, network_of(request))
    office = page.office_for(said["kind"], institution)
    return file_submission(institution, office, page.retention_days, said)


def _thank(request: HttpRequest, submission: Submission) -> HttpResponse:
    """Lead to the thanks, so that going back or reloading sends nothing twice."""
    sent = signing.dumps(submission.reference, salt=SALT)
    return HttpResponseRedirect(f"{request.path}?sent={sent}", status=SEE_OTHER)


def _sent_just_now(request: HttpRequest) -> Submission | None:
    try:
        reference = signing.loads(request.GET.get("sent", ""), salt=SALT, max_age=SHOWN_FOR)
    except signing.BadSignature:
        return None
    here = Submission.objects.filter(institution=frame_for(request).institution)
    return here.filter(reference=reference).first()


def _ask_to_wait(
    page: FeedbackPage, request: HttpRequest, form: SubmissionForm, refused: TooOften
) -> HttpResponse:
    response = _show(page, request, form=form, wait_until=refused.until)
    response.status_code = TOO_MANY
    seconds = (refused.until - timezone.now()).total_seconds()
    response["Retry-After"] = str(max(1, math.ceil(seconds)))
    return response


def _show(
    page: FeedbackPage, request: HttpRequest, template: str = "", **more: Any
) -> TemplateResponse:
    form = more.pop("form", None)
    context = page.get_context(request, form=form) | more
    return TemplateResponse(request, template or page.get_template(request), context)


def _institution(page: FeedbackPage, request: HttpRequest) -> Institution:
    found = frame_for(request).institution or Institution.objects.owning_page(page)
    if found is None:
        raise Institution.DoesNotExist
    return found
