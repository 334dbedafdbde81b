"""The commands of MkDocs do what they always do, from the one mkdocs.yml."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

BROKEN = {
    "a finding, under --strict": ("content/zh/asking/guide.md", None),
    "a page that is no text": ("content/zh/index.md", b"\xff\xfe\x00"),
    "a spine that is no YAML": ("content/course.yml", b"title: {en: 'Tea\n"),
    "a template that cannot be read": ("theme/partials/header.html", b"{% if %}"),
}
GENERATOR = re.compile(r'<meta name="generator"[^>]*>')
GIT = {f"GIT_{who}_{what}": "Tea" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`; the sitemaps of MkDocs tell the day, gzip the second."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".gz"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), "-c", "user.name=Tea", "-c", "user.email=tea@tea.example", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.mark.site
def test_the_course_builds_without_a_warning(repository: Path, tmp_path: Path, build_site: Callable[..., Any]) -> None:
    built = build_site(repository, tmp_path / "site", "--strict")
    assert [line for line in built.said.splitlines() if not line.startswith("INFO")] == []
    assert built.code == 0


@pytest.mark.site
@pytest.mark.parametrize("name", BROKEN)
def test_a_build_that_fails_leaves_the_site_as_it_was(
    name: str, tiny: Path, tmp_path: Path, tiny_site: Any, build_site: Callable[..., Any]
) -> None:
    settings = tiny / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("  name: material\n", "  name: material\n  custom_dir: theme\n"))
    (tiny / "theme/partials").mkdir(parents=True)
    target = tmp_path / "out/site"
    shutil.copytree(tiny_site.folder, target)
    path, content = BROKEN[name]
    (tiny / path).unlink(missing_ok=True)
    if content is not None:
        (tiny / path).write_bytes(content)
    failed = build_site(tiny, target, "--strict")
    assert failed.code != 0
    assert contents(tiny_site.folder) == contents(target)
    assert [path.name for path in target.parent.iterdir()] == ["site"]
    assert "Traceback" not in failed.said or path.startswith("theme/")


@pytest.mark.site
def test_the_build_says_what_the_command_line_says(tiny: Path, tmp_path: Path, build_site: Callable[..., Any]) -> None:
    page = tiny / "content/en/asking/index.md"
    page.write_text(page.read_text().replace("Dust is not thirst {#dust}", "Dust is not thirst"))
    (tiny / "content/zh/asking/guide.md").unlink()
    command = [sys.executable, "-c", "from coursewright.cli import main; main()", "check", "--root", str(tiny)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    *expected, count = checked.stdout.splitlines()
    built = build_site(tiny, tmp_path / "site", "--strict")
    warnings = [line.removeprefix("WARNING -  coursewright: ") for line in built.said.splitlines()]
    assert len(expected) > 2 and count == f"{len(expected)} findings"
    assert expected == [line for line in warnings if re.match(r"\S+:\d+: [A-Z]{3}\d{3} ", line)]
    assert (checked.returncode, built.code) == (1, 1)


@pytest.mark.site
def test_building_twice_gives_the_same_bytes(tiny: Path, tmp_path: Path, build_site: Callable[..., Any]) -> None:
    first, second = (build_site(tiny, tmp_path / name).folder for name in ("one", "two"))
    assert contents(first) == contents(second)


@pytest.mark.site
def test_properdocs_builds_the_same_site(tiny: Path, tmp_path: Path, run_mkdocs: Callable[..., Any]) -> None:
    sites = []
    for program in ("mkdocs", "properdocs"):
        settings = ("build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(tmp_path / program))
        done = run_mkdocs(tiny, *settings, program=program)
        assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr
        files = contents(tmp_path / program)
        sites.append({name: GENERATOR.sub("", data.decode("utf-8", "replace")) for name, data in files.items()})
    assert sites[0] == sites[1]


@pytest.mark.site
def test_properdocs_is_as_strict(tiny: Path, tmp_path: Path, run_mkdocs: Callable[..., Any]) -> None:
    """A warning of MkDocs itself, made inside the build of one language, which no check of ours makes."""
    settings = tiny / "mkdocs.yml"
    settings.write_text(settings.read_text() + "\nextra_templates: [absent.html]\n")
    for program in ("mkdocs", "properdocs"):
        command = ("build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", str(tmp_path / program))
        done = run_mkdocs(tiny, *command, program=program)
        assert (done.returncode, (tmp_path / program).exists()) == (1, False), done.stderr


@pytest.mark.site
def test_gh_deploy_publishes_every_language(tiny: Path, tmp_path: Path, run_mkdocs: Callable[..., Any]) -> None:
    remote = tmp_path / "remote.git"
    git(tmp_path, "init", "--quiet", "--bare", str(remote))
    git(tiny, "init", "--quiet")
    (tiny / ".gitignore").write_text("/site/\n")
    git(tiny, "add", ".")
    git(tiny, "commit", "--quiet", "--message", "Tea")
    git(tiny, "remote", "add", "origin", str(remote))
    done = run_mkdocs(tiny, "gh-deploy", "--strict", **GIT, GIT_CONFIG_GLOBAL="/dev/null")
    assert done.returncode == 0, done.stderr
    published = set(git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines())
    expected = {".nojekyll", "index.html", "404.html", "sitemap.xml", "en/index.html", "zh/asking/index.html"}
    assert expected - published == set()
