"""`mkdocs serve` shows both languages, and builds again what an edit has changed, no more."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.site

PATIENCE = 60
"""Seconds, on a busy computer; what is waited for usually takes two."""


def until(condition: Callable[[], object], what: str) -> object:
    """What `condition` returns, as soon as it is true."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {PATIENCE} seconds: {what}")


def text_at(address: str) -> str:
    """The text there; nothing while there is none."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as response:
            return str(response.read().decode("utf-8"))
    except (urllib.error.URLError, ConnectionError):
        return ""


@pytest.fixture
def address(tiny: Path, tmp_path: Path) -> Iterator[str]:
    """Where the smallest course is being served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", place]
    with (tmp_path / "said.txt").open("w") as said:
        server = subprocess.Popen(command, cwd=tiny, env=environment, stdout=said, stderr=said)
    try:
        until(lambda: text_at(f"http://{place}/"), "the first build")
        yield f"http://{place}/"
    finally:
        server.terminate()
        server.wait(timeout=PATIENCE)


def test_an_edit_is_served_and_the_other_language_is_left_alone(tiny: Path, tmp_path: Path, address: str) -> None:
    (site,) = tmp_path.glob("mkdocs_*")
    before = {locale: (site / locale / "index.html").stat().st_mtime_ns for locale in ("en", "zh")}
    html = text_at(f"{address}zh/")
    epoch, request = re.findall(r"livereload\((\d+), (\d+)\)", html)[0]

    page = tiny / "content/zh/index.md"
    page.write_text(page.read_text("utf-8").replace("先学", "请先学"), encoding="utf-8")
    newer = until(lambda: text_at(f"{address}livereload/{epoch}/{request}"), "news for the page that is open")
    assert int(str(newer)) > int(epoch)
    assert "请先学" in text_at(f"{address}zh/")
    after = {locale: (site / locale / "index.html").stat().st_mtime_ns for locale in ("en", "zh")}
    assert before["en"] == after["en"]
    assert before["zh"] < after["zh"]


def test_a_mistake_is_told_and_the_mended_course_is_served(tiny: Path, tmp_path: Path, address: str) -> None:
    (site,) = tmp_path.glob("mkdocs_*")
    spine = tiny / "content/course.yml"
    whole = spine.read_text("utf-8")
    spine.write_text("title: {en: 'Tea\n", encoding="utf-8")
    until(lambda: "YML001" in (tmp_path / "said.txt").read_text(), "the finding")
    assert "Ask before you pour" in (site / "en/asking/index.html").read_text("utf-8")
    spine.write_text(whole.replace("Ask before you pour", "Ask, then pour"), encoding="utf-8")
    until(lambda: "Ask, then pour" in text_at(f"{address}en/agenda/"), "the mended course")
    assert "Traceback" not in (tmp_path / "said.txt").read_text()
