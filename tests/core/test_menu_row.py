"""A menu stands in one row, however many entries it has and however long they are."""

from __future__ import annotations

from django.template.loader import render_to_string

from cms.core.links import MenuItem
from cms.core.menu_row import MORE, ROW, row_of, width_of


def menu(*titles, current=None):
    return [MenuItem(title, f"/{title}/", is_current=title == current) for title in titles]


def many(count=30, **how):
    return menu(*(f"Ukurasa wa {number}" for number in range(count)), **how)


def shown(items):
    return render_to_string("components/menu.html", {"menu": items})


def test_a_short_menu_is_shown_whole():
    items = menu("Habari", "Zabuni", "Huduma")

    assert (row_of(items).shown, row_of(items).folded) == (items, [])
    assert "<summary" in shown(items), "the fold of narrow screens"
    assert "site-menu__more" not in shown(items)


def test_of_a_long_one_the_rest_waits_behind_more_in_its_order():
    items = many()
    row = row_of(items)

    assert [*row.shown, *row.folded] == items
    assert 3 < len(row.shown) < 30
    assert sum(width_of(item.title) for item in row.shown) <= ROW - MORE
    assert "site-menu__more" in shown(items)


def test_where_the_reader_is_shows_even_when_it_is_folded():
    assert row_of(many(current="Ukurasa wa 29")).is_current_folded
    assert not row_of(many(current="Ukurasa wa 0")).is_current_folded


def test_one_endless_title_is_folded_too():
    row = row_of(menu("W" * 300))

    assert (len(row.shown), len(row.folded)) == (0, 1)
