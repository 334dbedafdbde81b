"""Every page is valid HTML, as the Nu checker reads it."""

import json
import shutil
import subprocess
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

pytestmark = pytest.mark.site


def complaints(folder: Path, judges: ModuleType) -> list[str]:
    """Errors of all HTML files below `folder`: `page: message: extract`."""
    java = shutil.which("java")
    assert java, "the Nu checker needs Java"
    command = [java, "-Xmx512m", "-jar", str(judges.judge("vnu.jar")), "--format", "json", "--skip-non-html"]
    said = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=False, timeout=300).stderr
    messages = json.loads(said)["messages"]
    return [
        f"{message['url'].partition(str(folder))[2]}: {message['message']}: {message.get('extract', '')}"
        for message in messages
        if message["type"] == "error"
    ]


def test_every_page_for_learners_is_valid(site: Any, judges: ModuleType) -> None:
    assert complaints(site.folder, judges) == []


def test_every_page_for_trainers_is_valid(trainers_site: Any, judges: ModuleType) -> None:
    assert complaints(trainers_site.folder, judges) == []


def test_a_page_that_is_not_valid_is_found(tmp_path: Path, judges: ModuleType) -> None:
    (tmp_path / "page.html").write_text('<!doctype html><html lang="en"><title>Tea</title><p id="a"><p id="a">')
    assert [line.partition(": ")[2] for line in complaints(tmp_path, judges)] == [
        'Duplicate ID “a”.: <p id="a"><p id="a">'
    ]
