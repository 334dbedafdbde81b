"""The leak gate: what is sealed is in no output of those who may not see it, and a leak of any kind is found."""

import gzip
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from coursewright.cli import main
from coursewright.load.binder import load_binder
from coursewright.model.binder import Binder
from coursewright.render.editions import gate, sealed_prints
from coursewright.render.gate import leaks
from coursewright.view.secrets import secrets_from_learners, secrets_from_role

pytestmark = pytest.mark.site

MARKERS = {"en": "Marker number {} must never reach a learner", "zh": "第{}号记号绝不能让学员看见"}
SEALED = "exercises/role-plays/second-cup"
PLANTED = {
    f"{SEALED}/LOCALE/brief-guest.md": "",
    f"{SEALED}/LOCALE/brief-observer.md": "",
    f"{SEALED}/LOCALE/guide.md": "",
    "exercises/cases/thirsty-guest/LOCALE/guide.md": "",
    "content/LOCALE/asking/guide.md": "",
}
"""Files of the smallest course that are written for trainers, or sealed."""


def planted(root: Path) -> list[str]:
    """The course at `root` with a marker at the end of every text that learners may not see; the markers."""
    markers = []
    for number, path in enumerate(PLANTED, start=11):
        for locale, text in MARKERS.items():
            marker = text.format(number)
            file = root / path.replace("LOCALE", locale)
            file.write_text(f"{file.read_text('utf-8')}\n{marker}\n", encoding="utf-8")
            markers.append(marker)
    return markers


@pytest.fixture
def binder(tiny: Path) -> Binder:
    return load_binder(tiny)


def learned(binder: Binder, folder: Path) -> list[str]:
    return [str(leak) for leak in leaks(folder, secrets_from_learners(binder))]


def test_markers_stand_in_the_trainers_site_and_in_no_other(tiny: Path, tmp_path: Path, build_site: Any) -> None:
    markers = planted(tiny)
    sites = {audience: tmp_path / audience for audience in ("learners", "trainers")}
    for audience, folder in sites.items():
        assert build_site(tiny, folder, COURSEWRIGHT_AUDIENCE=audience).code == 0
    texts = {
        audience: "".join(path.read_text("utf-8") for path in folder.rglob("*.html"))
        for audience, folder in sites.items()
    }
    assert [marker for marker in markers if marker not in texts["trainers"]] == []
    shown = [marker for marker in markers if marker in texts["learners"]]
    assert shown == []
    found = load_binder(tiny)
    assert learned(found, sites["learners"]) == []
    told = {secret.told for secret in secrets_from_learners(found)}
    assert [marker for marker in markers if not any(marker in text for text in told)] == []


SECRET = "You are ashamed of the empty purse in your coat."
CHINESE = "外套里是空钱包，你不好意思说。"


def zipped(name: str, text: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(name, text)
    return data.getvalue()


KINDS: dict[str, tuple[str, bytes]] = {
    "a page": ("en/index.html", f"<p>{SECRET}</p>".encode()),
    "a page, word by word": (
        "en/a.html",
        b"<p>You are <b>ashamed</b> of the\n empty&nbsp;purse in your coat.</p>",
    ),
    "an attribute": ("en/b.html", f'<p title="{SECRET}">Tea</p>'.encode()),
    "a comment of a page": ("zh/index.html", f"<p>茶</p><!-- {CHINESE} -->".encode()),
    "the search index": ("en/search/documents.json", json.dumps([{"text": f"Tea. {SECRET}"}]).encode()),
    "escaped JSON": ("zh/search/documents.json", json.dumps({"text": CHINESE}).encode()),
    "a sitemap": ("sitemap.xml", f"<loc>{SECRET}</loc>".encode()),
    "a packed sitemap": ("sitemap.xml.gz", gzip.compress(f"<loc>{SECRET}</loc>".encode())),
    "a script": ("assets/room.js", f'const told = "{SECRET}";'.encode()),
    "a style": ("assets/room.css", f'p::after {{ content: "{SECRET}" }}'.encode()),
    "a picture": ("assets/room.svg", f"<svg><title>{SECRET}</title></svg>".encode()),
    "a print": ("print/guest.html", f"<main>{CHINESE}</main>".encode()),
    "an archive": ("package.zip", zipped("res/page.html", f"<p>{SECRET}</p>")),
    "an archive by another name": ("book.epub", zipped("text.xml", f"<p>{CHINESE}</p>")),
    "points of a side": ("a.json", b'{"id":"low","label":"half","seller":10,"customer":30}'),
    "a release rule": ("en/c.html", b"<p>I forgot my purse at home today.</p>"),
    "another play's line": ("en/role-plays/first-cup/alone-host/index.html", SECRET.encode()),
    "an answer in the menu": ("en/nav.html", b"<a>Strain the leaves and she will stay until noon.</a>"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_leak_of_any_kind_is_found(kind: str, binder: Binder, tmp_path: Path) -> None:
    name, data = KINDS[kind]
    folder = tmp_path / "out"
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_bytes(data)
    (leak,) = learned(binder, folder)
    assert leak.startswith(name.removesuffix(".gz"))
    assert "LEA001" in leak and "exercises/" in leak


def test_an_archive_inside_of_an_archive_is_opened(binder: Binder, tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("inner.zip", zipped("a.txt", SECRET))
    (tmp_path / "out").mkdir()
    (tmp_path / "out/all.zip").write_bytes(data.getvalue())
    assert ["all.zip!inner.zip!a.txt" in leak for leak in learned(binder, tmp_path / "out")] == [True]


def test_a_file_that_nobody_can_read_does_not_pass(binder: Binder, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/book.pdf").write_bytes(b"%PDF-1.7 \x00\x01")
    assert ["LEA002" in leak for leak in learned(binder, tmp_path / "out")] == [True]


def test_the_page_for_one_who_plays_alone_may_show_its_brief(binder: Binder, tmp_path: Path) -> None:
    page = tmp_path / "out/en/cases/thirsty-guest/answer/index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<p>Strain the leaves and she will stay until noon.</p>")
    assert learned(binder, tmp_path / "out") == []


def test_a_print_holds_its_own_brief_and_no_other(binder: Binder, tmp_path: Path) -> None:
    folder = tmp_path / "print"
    folder.mkdir()
    (folder / "B-guest.html").write_text(f"<main>{SECRET}</main>")
    assert leaks(folder, secrets_from_role(binder, secrets_from_learners(binder), "second-cup", "guest")) == []
    (folder / "B-guest.html").write_text("<main>You have one pot left and no leaves until Friday.</main>")
    assert len(leaks(folder, secrets_from_role(binder, secrets_from_learners(binder), "second-cup", "guest"))) == 1


def run(root: Path, out: Path) -> Any:
    return CliRunner().invoke(main, ["build", "--root", str(root), "--out", str(out)])


def test_every_edition_is_built_at_once(tiny: Path, tmp_path: Path) -> None:
    result = run(tiny, tmp_path / "dist")
    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (tmp_path / "dist").iterdir()) == ["learners", "sealed", "trainers"]
    prints = sorted(
        path.relative_to(tmp_path / "dist/sealed").as_posix() for path in tmp_path.glob("dist/sealed/*/*/*/*")
    )
    assert prints == [
        f"{locale}/second-cup/{name}"
        for locale in ("en", "zh")
        for name in ("guest/B-guest.html", "host/A-host.html", "observer/C-observer.html")
    ]
    print_ = (tmp_path / "dist/sealed/zh/second-cup/guest/B-guest.html").read_text("utf-8")
    assert CHINESE in print_ and 'lang="zh-Hans"' in print_
    assert "<script" not in print_ and "href=" not in print_ and "src=" not in print_


def test_an_edition_that_leaks_is_not_published(tiny: Path, tmp_path: Path) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/old.txt").write_text("the edition that was there")
    (tiny / "content/en/assets").mkdir()
    (tiny / "content/en/assets/notes.txt").write_text(SECRET)
    result = run(tiny, tmp_path / "dist")
    assert result.exit_code == 1
    assert "learners/en/assets/notes.txt: LEA001" in result.output
    assert [path.name for path in (tmp_path / "dist").iterdir()] == ["old.txt"]
    assert not (tmp_path / ".dist-new").exists()


def test_this_course_keeps_its_secrets(repository: Path, site: Any) -> None:
    binder = load_binder(repository)
    secrets = secrets_from_learners(binder)
    assert len(secrets) > 2000
    assert [str(leak) for leak in leaks(site.folder, secrets)] == []


def test_the_prints_of_this_course_keep_theirs(repository: Path, trainers_site: Any, tmp_path: Path) -> None:
    binder = load_binder(repository)
    for path, text in sealed_prints(binder, trainers_site.folder):
        (tmp_path / "sealed" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "sealed" / path).write_text(text, encoding="utf-8")
    prints = sorted(tmp_path.rglob("*.html"))
    roles = sum(len(play.roles) for play in binder.role_plays.values())
    assert len(prints) == 2 * roles
    assert [str(leak) for leak in gate(binder, tmp_path)] == []
    assert [path for path in prints if "</h1>" not in path.read_text("utf-8")] == []
