"""Bytes on disk → text, with what is wrong noted and never raised."""

import hashlib
from pathlib import Path

from coursewright.model.finding import Finding

LARGEST = 1_000_000
"""Bytes: a page beyond it is a mistake, and slow for everybody."""


def read_text(root: Path, path: Path, findings: list[Finding]) -> str | None:
    """
    The text of `root / path`, without byte-order mark, lines ended by a line feed; None where it has none.

    Notes FIL001 (cannot be read), FIL002 (not UTF-8), FIL003 (too large) and FIL004 (empty).
    """
    try:
        size = (root / path).stat().st_size
        data = (root / path).read_bytes() if size <= LARGEST else b""
    except OSError as error:
        findings.append(Finding(path, 1, "FIL001", "", f"cannot be read ({error.strerror})", "mend or delete the file"))
        return None
    if size > LARGEST:
        problem = f"{size / 1e6:.1f} MB, more than {LARGEST / 1e6:.0f} MB"
        findings.append(Finding(path, 1, "FIL003", "", problem, "split it, or take out what was pasted in"))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        findings.append(Finding(path, line, "FIL002", "", "not UTF-8 text", "save the file with encoding UTF-8"))
        return None
    if not text.strip():
        findings.append(Finding(path, 1, "FIL004", "", "the file is empty", "write it, or delete it"))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def files(root: Path, folder: str, pattern: str, findings: list[Finding]) -> list[Path]:
    """
    Files below `root / folder` that match, relative to `root`, sorted.

    Folders behind links are not entered, and FIL005 says so: MkDocs follows them, round and round where they loop.
    """
    found = []
    for path in sorted((root / folder).rglob("*")):
        if path.is_symlink() and not path.is_file():
            remedy = "replace the link by the folder or file itself"
            place = path.relative_to(root)
            findings.append(Finding(place, 1, "FIL005", "", "a link to a folder, or to nowhere", remedy))
        elif path.match(pattern):
            found.append(path.relative_to(root))
    return found


def fingerprint(root: Path, folders: list[Path], without: list[str]) -> str:
    """A mark of all files below `folders`, by name, size and time; `content/<name>` of `without` is left out."""
    left_out = tuple(root / "content" / name for name in without)
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not any(other in path.parents for other in left_out):
                stat = path.stat()
                digest.update(f"{path}|{stat.st_size}|{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()
