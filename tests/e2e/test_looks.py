"""Pages hold for readers who have chosen how they look: larger, without motion, in own colours."""

from __future__ import annotations

import pytest

from tests.e2e.places import ALL

pytestmark = pytest.mark.e2e

#: What a window of 1280 pixels has left at a zoom of 200 per cent.
ZOOMED = {"width": 640, "height": 400}
#: Both languages are built alike.
SWAHILI = [name for name in ALL if name.endswith("-sw")]
SOME = ["HomePage-sw", "TenderIndexPage-sw", "TenderPage-en", "search-results-sw"]

MOVING = """
() => [...document.querySelectorAll('*')].filter(one => {
    const style = getComputedStyle(one);
    const lasts = value => value.split(',').some(part => parseFloat(part) > 0);
    return lasts(style.animationDuration) || lasts(style.transitionDuration)
        || style.scrollBehavior === 'smooth';
}).map(one => one.outerHTML.slice(0, 80))
"""
CUT_OFF = """
() => [...document.querySelectorAll('main *')].filter(one =>
    getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1
    && !one.className.toString().includes('visually-hidden')
).map(one => one.outerHTML.slice(0, 80))
"""
LINE_AROUND_FOCUS = """
() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
}
"""


@pytest.mark.parametrize("name", SWAHILI)
def test_at_twice_the_size_nothing_is_lost(reader, addresses, name):
    reader.set_viewport_size(ZOOMED)
    reader.goto(addresses[name])

    assert reader.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]
    assert reader.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("name", SWAHILI)
def test_a_page_has_each_landmark_once(reader, addresses, name):
    reader.goto(addresses[name])

    for landmark in ("body > header, body > div > header", "main", "body > footer"):
        assert reader.locator(landmark).count() == 1, landmark
    assert reader.locator("h1").count() == 1
    unnamed = reader.locator("nav:not([aria-label]):not([aria-labelledby])")
    assert unnamed.count() == 0


@pytest.mark.parametrize("name", SOME)
def test_nothing_moves_for_who_asks_for_rest(reader, addresses, name):
    reader.emulate_media(reduced_motion="reduce")
    reader.goto(addresses[name])
    moving = reader.evaluate(MOVING)
    reader.emulate_media(reduced_motion="no-preference")

    assert moving == []


@pytest.mark.parametrize("name", SOME)
def test_in_forced_colours_the_focus_is_a_line(reader, addresses, name):
    reader.emulate_media(forced_colors="active")
    reader.goto(addresses[name])
    lines = []
    for _ in range(12):
        reader.keyboard.press("Tab")
        lines.append(reader.evaluate(LINE_AROUND_FOCUS))
    reader.emulate_media(forced_colors="none")

    assert all(lines)
