"""The leak gate: every output is reopened, and what it says is held against what its audience may not see."""

import gzip
import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from coursewright.view.secrets import ENOUGH, Secret, letters

TEXT = {
    ".html",
    ".json",
    ".xml",
    ".js",
    ".mjs",
    ".css",
    ".svg",
    ".txt",
    ".md",
    ".csv",
    ".ics",
    ".yml",
    ".map",
    ".webmanifest",
}
PICTURES = {".png", ".ico", ".jpg", ".jpeg", ".gif", ".webp", ".woff", ".woff2", ".ttf"}
"""Files that hold no text that we write."""

ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
ATTRIBUTE = re.compile(r"=(?:\"([^\"]{8,})\"|'([^']{8,})')")
TAG = re.compile(r"<(?!!--)[^>]*>")
"""Tags, but no comments: what these say leaves the house too."""


@dataclass(frozen=True)
class Leak:
    """A file that says what its audience may not see."""

    path: str
    secret: Secret | None
    """None where the file cannot be read."""

    def __str__(self) -> str:
        if not self.secret:
            return f"{self.path}: LEA002: the gate cannot read this kind of file: take it out, or write it as text"
        told = self.secret.told if len(self.secret.told) <= 80 else f"{self.secret.told[:79]}…"
        return f"{self.path}: LEA001: says “{told}” of {self.secret.source}, which this audience may not see"


def leaks(folder: Path, secrets: Iterable[Secret]) -> list[Leak]:
    """Every file below `folder` with the first secret that it gives away; archives are opened, and what is in them."""
    known = _by_beginning(secrets)
    found: list[Leak] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found += _of_file(path.relative_to(folder).as_posix(), path.read_bytes(), known)
    return found


Known = dict[int, dict[str, list[Secret]]]
"""Length → beginning of that length → the secrets that begin so."""


def _by_beginning(secrets: Iterable[Secret]) -> Known:
    known: Known = {length: {} for length in ENOUGH.values()}
    for secret in secrets:
        # English is long before it is telling; a few Chinese characters tell a lot.
        length = ENOUGH["en"] if secret.letters.isascii() else ENOUGH["zh"]
        known[length].setdefault(secret.letters[:length], []).append(secret)
    return known


def _of_file(name: str, data: bytes, known: Known) -> Iterator[Leak]:
    ending = Path(name).suffix.lower()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for inner in archive.infolist():
                if not inner.is_dir():
                    yield from _of_file(f"{name}!{inner.filename}", archive.read(inner), known)
    elif data[:2] == b"\x1f\x8b":
        yield from _of_file(name.removesuffix(".gz"), gzip.decompress(data), known)
    elif ending in TEXT or not ending:
        text = data.decode("utf-8", "replace")
        if secret := _first(name, text, known):
            yield Leak(name, secret)
    elif ending not in PICTURES:
        yield Leak(name, None)


def _first(name: str, text: str, known: Known) -> Secret | None:
    """The first secret that the file `name` may not say, and says."""
    for said in _said(text):
        for length, beginnings in known.items():
            for at in range(len(said) - length + 1):
                for secret in beginnings.get(said[at : at + length], ()):
                    if said.startswith(secret.letters, at) and not _allowed(name, secret):
                        return secret
    return None


def _said(text: str) -> Iterator[str]:
    """What can be read in a file: its text without tags, and the values of its attributes."""
    plain = html.unescape(ESCAPED.sub(lambda match: chr(int(match[1], 16)), text))
    yield letters(TAG.sub("", plain))
    yield "\n".join(letters(one or other) for one, other in ATTRIBUTE.findall(text))


def _allowed(name: str, secret: Secret) -> bool:
    """Whether the page `en/role-plays/x/alone-seller/index.html` is one that reveals the secret."""
    uri = name.partition("/")[2]
    return any(uri.startswith(each) for each in secret.allowed)
