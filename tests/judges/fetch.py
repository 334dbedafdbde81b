"""Downloads the judges that are not Python packages, each pinned by version and checksum."""

import hashlib
import io
import sys
import tarfile
import urllib.request
from pathlib import Path

JUDGES = {
    "axe.min.js": (
        "https://registry.npmjs.org/axe-core/-/axe-core-4.14.1.tgz",
        "package/axe.min.js",
        "e6b0ce02b84d892e2e33e403485e7f3d6c29e2be6df65daf44d89ba564139745",
    ),
    "vnu.jar": (
        "https://registry.npmjs.org/vnu-jar/-/vnu-jar-26.9.27.tgz",
        "package/build/dist/vnu.jar",
        "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7",
    ),
}
"""File → archive, member of the archive, SHA-256 of the archive. axe-core is MPL-2.0, Nu is MIT."""

FOLDER = Path(__file__).parents[2] / ".cache/judges"


def fetch(name: str) -> None:
    """Put the judge `name` into FOLDER unless it is there."""
    address, member, checksum = JUDGES[name]
    target = FOLDER / f"{checksum[:12]}-{name}"
    if target.is_file():
        return
    with urllib.request.urlopen(address, timeout=300) as response:
        archive = response.read()
    if hashlib.sha256(archive).hexdigest() != checksum:
        sys.exit(f"{address} is not the file that was pinned")
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tarfile.open(fileobj=io.BytesIO(archive)) as members:
        file = members.extractfile(member)
        target.write_bytes(file.read() if file else b"")


def judge(name: str) -> Path:
    """Where the judge `name` is."""
    return FOLDER / f"{JUDGES[name][2][:12]}-{name}"


if __name__ == "__main__":
    for name in JUDGES:
        fetch(name)
