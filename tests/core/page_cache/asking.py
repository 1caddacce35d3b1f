"""Asking an institution's site for pages, and noting what that asks of the database."""

from __future__ import annotations

from tests.queries import noted_queries


def ask(client, institution, path="/", **headers):
    return client.get(path, headers={"host": institution.site.hostname} | headers)


def queries_of(client, institution, path="/", **headers):
    with noted_queries() as queries:
        ask(client, institution, path, **headers)
    return queries
