"""The addresses of the API, in no language; its page of explanations has one in each."""

from __future__ import annotations

from django.urls import URLPattern, path

from search.api.description import description
from search.api.door import no_such_address, open_to_all
from search.api.endpoint import api

urlpatterns, app_name, namespace = api.urls

for pattern in urlpatterns:
    if isinstance(pattern, URLPattern):
        # Ninja would answer 404 at the root of an API.
        is_root = pattern.name == "api-root"
        pattern.callback = description if is_root else open_to_all(pattern.callback)

urlpatterns = [*urlpatterns, path("<path:rest>", open_to_all(no_such_address))]
