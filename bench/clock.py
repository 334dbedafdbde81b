"""How long builds and edits take, in seconds."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

PATIENCE = 300
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "COURSEWRIGHT_AUDIENCE": "learners"}


def build_seconds(course: Path, site: Path) -> float:
    """One `mkdocs build` of the course into `site`."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=course, env=QUIET, check=True, capture_output=True)
    return time.perf_counter() - began


class Served:
    """A course under `mkdocs serve`, from its first page to the end of the `with` block."""

    def __init__(self, course: Path, uri: str) -> None:
        self.course = course
        self.uri = uri

    def __enter__(self) -> "Served":
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.place = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", self.place]
        self.server = subprocess.Popen(
            command, cwd=self.course, env=QUIET, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT
        )
        self._until(lambda: bool(self.text()), "the first page")
        return self

    def __exit__(self, *_: object) -> None:
        self.server.terminate()
        self.server.wait(timeout=PATIENCE)

    def text(self) -> str:
        try:
            with urllib.request.urlopen(f"http://{self.place}/{self.uri}", timeout=PATIENCE) as response:
                return str(response.read().decode("utf-8"))
        except (urllib.error.URLError, ConnectionError):
            return ""

    def edit_seconds(self, page: Path, round: int) -> float:
        """From saving a new sentence on `page` until it is served."""
        mark = f"Sentence number {round} that was not there."
        text = page.read_text(encoding="utf-8")
        time.sleep(3)  # the watcher looks at every file before it can miss one
        began = time.perf_counter()
        page.write_text(f"{text}\n\n{mark}\n", encoding="utf-8")
        self._until(lambda: mark in self.text(), "the edited page")
        return time.perf_counter() - began

    def _until(self, condition: Callable[[], bool], what: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > deadline:
                raise TimeoutError(f"not within {PATIENCE} seconds: {what} of {self.course}")
            time.sleep(0.02)
