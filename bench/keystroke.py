"""How long one keystroke keeps the browser busy: values read, hints asked, picture drawn, page laid out and painted."""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from clock import build_seconds

from courses import this_course

KEYS, WORD = 240, 24
"""Keystrokes in all, and into one row before the next one is turned to."""

BARS = {1: 16, 4: 60}
"""Slowdown of the processor → milliseconds that 95 of 100 keystrokes may take."""

WATCH = """() => {
  window.taken = [];
  let began, handled;
  addEventListener("input", () => (began = performance.now()), {capture: true});
  addEventListener("input", () => {
    handled = performance.now() - began;
  });
  addEventListener("input", () => requestAnimationFrame(() => {
    const frame = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => window.taken.push(handled + performance.now() - frame);
    port2.postMessage(0);
  }), {capture: true});
}"""
"""The handlers of the key, which end where the event leaves the page; then the frame, until after painting."""


@dataclass(frozen=True)
class Tried:
    """A form as large as anybody fills it in, and the field that is typed into."""

    form: str
    values: dict[str, object]
    field: str


def people(count: int) -> list[dict[str, object]]:
    """A company of four levels in which everybody is known."""
    return [
        {
            "name": f"Person {n}", "title": "Head of something", "department": f"Department {n % 7}",
            "reports_to": f"Person {(n - 1) // 3}" if n else "", "need": "esteem", "adapt": "pragmatist",
            "orient": "business", "contact": "multiple", "position": "supporter", "political": "political",
            "our_contact": f"Colleague {n % 4}",
        }
        for n in range(count)
    ]  # fmt: skip


def issues(count: int) -> list[dict[str, object]]:
    """A negotiation of many issues, each with its steps."""
    return [
        {
            "name": f"Issue {n}", "unit": "RMB thousand", "direction": "higher", "ideal": 120 + n, "upper": 112 + n,
            "customer_expectation": 100 + n, "competitor_level": 106 + n, "lower": 92 + n,
            "importance_to_customer": n % 5 + 1, "cost_to_us": (n + 2) % 5 + 1,
            "steps": [{"size": 8, "in_return": "a date"}, {"size": 4, "in_return": "a visit"}, {"size": 2}],
        }
        for n in range(count)
    ]  # fmt: skip


TRIED = (
    Tried("organisation-map", {"people": people(40)}, "[data-cw-field=title] [data-cw-control]"),
    Tried("range-concession-planner", {"issues": issues(30)}, "[data-cw-field=name] [data-cw-control]"),
)


def keystrokes(page: Any, address: str, tried: Tried, slower: int) -> list[float]:
    """Milliseconds of each of KEYS keystrokes into the form, with the processor `slower` times slower."""
    record = json.dumps({"schema": 1, "saved": "2026-11-24T08:00:00Z", "values": tried.values})
    key = json.dumps(f"coursewright:1:course::{tried.form}")
    page.add_init_script(f"localStorage.setItem({key}, {json.dumps(record)})")
    page.goto(f"{address}en/forms/{tried.form}/")
    page.wait_for_selector("[data-cw-picture] svg")
    page.wait_for_timeout(1000)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.evaluate(WATCH)
    for n in range(KEYS):
        if n % WORD == 0:
            page.locator(tried.field).nth(2 * n // WORD + 1).focus()
            page.wait_for_timeout(300)
        page.keyboard.press("x" if n % 5 else "Space")
        page.wait_for_function("n => window.taken.length > n", arg=n, polling=40)
    taken: list[float] = page.evaluate("window.taken")
    return taken


def measured(site: Path) -> Iterator[tuple[str, int, float, float]]:
    """Form, slowdown, and the 50th and 95th percentile in milliseconds."""
    from playwright.sync_api import sync_playwright

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for tried in TRIED:
            for slower in BARS:
                page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
                taken = sorted(keystrokes(page, f"http://127.0.0.1:{server.server_port}/", tried, slower))
                yield tried.form, slower, taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
                page.context.close()
        browser.close()
    server.shutdown()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def main() -> int:
    missed = False
    with tempfile.TemporaryDirectory() as name:
        course, site = this_course(Path(name) / "this"), Path(name) / "site"
        build_seconds(course, site)
        print(f"{'form':<28} {'slower':>6} {'median':>10} {'95th':>10}  bar")
        for form, slower, median, high in measured(site):
            missed |= high > BARS[slower]
            told = "  MISSED" * (high > BARS[slower])
            print(f"{form:<28} {slower:>5}× {median:>7.1f} ms {high:>7.1f} ms  ≤ {BARS[slower]} ms{told}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
