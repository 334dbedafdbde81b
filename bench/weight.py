"""What one page costs its reader."""

import gzip
import shutil
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def page_weight(site: Path, uri: str) -> tuple[int, int]:
    """Requests, and bytes of all of them gzipped, of a browser that opens `uri` of the site for the first time."""
    from playwright.sync_api import sync_playwright

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    bodies: list[bytes] = []
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page()
            page.on("response", lambda answer: _keep(answer, bodies))
            page.goto(f"http://127.0.0.1:{server.server_port}/{uri}", wait_until="networkidle")
            browser.close()
    finally:
        server.shutdown()
        server.server_close()
    return len(bodies), sum(len(gzip.compress(body, 9)) for body in bodies)


def _keep(answer: Any, bodies: list[bytes]) -> None:
    if answer.ok:
        bodies.append(answer.body())
