"""When a phone on a slow line shows the first words of a page it has never seen.

Chromium with nothing kept, throttled by itself to 400 kbit/s and 400 ms for each answer. Before it
may ask, a real phone also waits for the name, the connection and the keys: told beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from tests.bench.figures import Figure, quartiles
from tests.deploy.site import HOST
from tests.e2e.chromium import chromium

if TYPE_CHECKING:
    from collections.abc import Iterable

    from playwright.sync_api import Browser

    from tests.deploy.site import Site

BYTES_A_SECOND = 400 * 1000 // 8
LATENCY_MS = 400
#: The name, the connection, the keys of TLS 1.3.
WAYS_BEFORE = 3
ASKED_FOR = 3.0
LINE = {
    "offline": False,
    "latency": LATENCY_MS,
    "downloadThroughput": BYTES_A_SECOND,
    "uploadThroughput": BYTES_A_SECOND,
}
#: What the browser notes of its first words on the screen, in milliseconds.
FIRST_WORDS = """() => new Promise(tell => new PerformanceObserver(list => {
    const first = list.getEntriesByName('first-contentful-paint')[0];
    if (first) tell(first.startTime);
}).observe({type: 'paint', buffered: true}))"""


def seconds_until_words(browser: Browser, address: str) -> float:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    page = context.new_page()
    page.set_default_timeout(60_000)
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", LINE)
    page.goto(address, wait_until="commit")
    milliseconds = page.evaluate(FIRST_WORDS)
    context.close()
    return milliseconds / 1000


def measured(site: Site) -> dict[str, float]:
    """Seconds, by type of page and language."""
    start = chromium() or {}
    found_here = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**{**start, "args": [*start["args"], found_here]})
        found = {
            name: seconds_until_words(browser, f"http://{HOST}:{site.proxy.port}{path}")
            for name, path in site.web.facts["paths"].items()
        }
        browser.close()
    return found


def figures(found: dict[str, float]) -> Iterable[Figure]:
    slowest = max(found, key=found.__getitem__)
    yield Figure(
        what=f"first words on a phone with 400 kbit/s and {LATENCY_MS} ms, nothing kept",
        measured=f"{found[slowest]:.1f} s at most ({slowest})",
        spread=f"{len(found)} pages, {quartiles(list(found.values()))} s; "
        f"with name, connection and keys {WAYS_BEFORE * LATENCY_MS / 1000} s more",
        asked_for=f"≤ {ASKED_FOR:.0f} s",
        holds=found[slowest] <= ASKED_FOR,
    )
