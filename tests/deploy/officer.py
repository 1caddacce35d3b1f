"""An officer of the council who signs in, as her browser does."""

from __future__ import annotations

import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from http.cookiejar import CookieJar

from tests.deploy.answers import Answer, answer_to, request_to
from tests.deploy.site import HOST

ADMIN = "admin.localhost"


@dataclass
class Officer:
    """Her cookies are the whole machine's: whatever she asks, of any port, bears them."""

    name: str = "bonde-dc-publisher"
    password: str = "siri"
    cookies: CookieJar = field(default_factory=CookieJar)

    def sign_in(self, port: int) -> Answer:
        self.get(port, "/admin/login/")
        return self.post(port, "/admin/login/", username=self.name, password=self.password)

    def get(self, port: int, path: str, host: str = ADMIN) -> Answer:
        return self._answer_to(request_to(port, path, host))

    def see(self, port: int, path: str) -> Answer:
        """A page of the public site."""
        return self.get(port, path, HOST)

    def post(self, port: int, path: str, **fields: str) -> Answer:
        token = next(cookie.value for cookie in self.cookies if cookie.name == "csrftoken")
        request = request_to(port, path, ADMIN, X_CSRFToken=token or "")
        request.data = urllib.parse.urlencode(fields).encode()
        return self._answer_to(request)

    def _answer_to(self, request: urllib.request.Request) -> Answer:
        handler = urllib.request.HTTPCookieProcessor(self.cookies)
        return answer_to(request, urllib.request.build_opener(handler))


def asks_for_a_password(answer: Answer) -> bool:
    return 'name="password"' in answer.text
