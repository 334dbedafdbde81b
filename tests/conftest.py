"""What tests share: the courses, their sites, a server and a browser."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pytest

ROOT = Path(__file__).parents[1]
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
QUIET = {"NO_MKDOCS_2_WARNING": "1", "COURSEWRIGHT_AUDIENCE": "learners"}


@dataclass(frozen=True)
class Built:
    """A site, and what was said while it was built."""

    folder: Path
    code: int
    said: str

    def pages(self, *locales: str) -> list[Path]:
        """The pages of a course in these languages; all languages without any. Not those of the root."""
        return sorted(path for locale in locales or ("en", "zh") for path in (self.folder / locale).rglob("*.html"))

    def uris(self, *locales: str) -> list[str]:
        """Addresses of pages that a reader can come to, as in `en/agenda/`."""
        found = [path.relative_to(self.folder).as_posix() for path in self.pages(*locales)]
        return [uri.removesuffix("index.html") for uri in found if not uri.endswith("404.html")]

    def searched(self, *locales: str) -> list[str]:
        """Those that a search may lead to: not the pages for one who studies alone."""
        noindex = '<meta name="robots" content="noindex">'
        return [
            uri for uri in self.uris(*locales) if noindex not in (self.folder / uri / "index.html").read_text("utf-8")
        ]


Done = subprocess.CompletedProcess[str]


def mkdocs(root: Path, *arguments: str, program: str = "mkdocs", **environment: str) -> Done:
    """MkDocs, run as an author runs it, in the folder of a course."""
    return subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=root, env={**os.environ, **QUIET, **environment}, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip


def build(root: Path, folder: Path, *arguments: str, **environment: str) -> Built:
    """Build the course at `root` into `folder`, which is that of the site."""
    done = mkdocs(root, "build", "--site-dir", str(folder), *arguments, **environment)
    return Built(folder, done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="session")
def run_mkdocs() -> Callable[..., Done]:
    return mkdocs


@pytest.fixture(scope="session")
def build_site() -> Callable[..., Built]:
    return build


@pytest.fixture(scope="session")
def repository() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def judges() -> ModuleType:
    """Where the judges are that `tests/judges/install` put there."""
    spec = importlib.util.spec_from_file_location("judges_fetch", ROOT / "tests/judges/fetch.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the smallest course, with the settings of the repository."""
    return _tiny(tmp_path / "course")


def _tiny(folder: Path) -> Path:
    shutil.copytree(ROOT / "tests/courses/tiny", folder)
    for name in ("exercises", "plugins"):
        (folder / name).mkdir(exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The smallest course, built."""
    folder = tmp_path_factory.mktemp("tiny")
    return build(_tiny(folder / "course"), folder / "site")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The course of this repository, built for learners."""
    return build(ROOT, tmp_path_factory.mktemp("learners") / "site")


@pytest.fixture(scope="session")
def trainers_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same, built for trainers."""
    return build(ROOT, tmp_path_factory.mktemp("trainers") / "site", COURSEWRIGHT_AUDIENCE="trainers")


class _Handler(SimpleHTTPRequestHandler):
    """Files of a folder, as a host of static pages serves them: silently, with the 404 page of the root."""

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, *_: object) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A browser that goes away while it is being answered is no news."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Folder → the address at which it is served, until the tests end."""
    servers = []

    def start(folder: Path) -> str:
        server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server, thread in servers:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def served(site: Built, serve: Callable[[Path], str]) -> str:
    """Address of the learners' site."""
    return serve(site.folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium: the system's where there is one, else the one that Playwright brought."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=[*FLAGS, "--disable-sync"]
        )  # fmt: skip
        yield chromium
        chromium.close()


class Windows:
    """Opens pages in windows of their own, and notes every request that would leave the computer."""

    def __init__(self, browser: Any) -> None:
        self.browser = browser
        self.contexts: list[Any] = []
        self.escaped: list[str] = []

    def __call__(self, address: str = "", *, width: int = 1440, scheme: str = "light", **more: Any) -> Any:
        """A page at `address`; `more` as in Playwright: `locale`, `java_script_enabled`, …"""
        settings = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "reduced_motion": "reduce"}
        context = self.browser.new_context(**settings, **more)
        context.set_default_timeout(10_000)
        context.route(re.compile("^(http|ws)"), self._guard)
        self.contexts.append(context)
        page = context.new_page()
        if address:
            page.goto(address)
        return page

    def _guard(self, route: Any) -> None:
        if urlsplit(route.request.url).hostname == "127.0.0.1":
            route.continue_()
        else:
            self.escaped.append(route.request.url)
            route.abort()


@pytest.fixture
def open_page(browser: Any) -> Iterator[Windows]:
    """Opens windows; a test in which a page asks another computer for anything fails."""
    windows = Windows(browser)
    yield windows
    for context in windows.contexts:
        context.close()
    assert windows.escaped == []
