"""exercises/drills/<id>/ → Activity."""

from pathlib import Path

from coursewright.load.material import load_material
from coursewright.load.page import load_page
from coursewright.load.yaml import load_yaml
from coursewright.model.activity import Activity
from coursewright.model.finding import Finding
from coursewright.model.page import Page
from coursewright.model.text import LOCALES


def load_activity(root: Path, folder: Path, findings: list[Finding]) -> Activity:
    """The activity in `root / folder`: activity.yml and one Markdown file per language."""
    entry = load_yaml(root, folder / "activity.yml", findings)
    if entry:
        entry.only("id", "title", "purpose", "group", "minutes", "materials", "deliverable")
    id = entry.need("id")
    if id and id.id() != folder.name:
        id.note("IDS003", f"{id.string()} is not the name of its folder", f"write {folder.name}, or rename the folder")
    minutes = entry.need("minutes").only("brief", "do", "debrief") if entry.maybe("minutes") else entry.need("minutes")
    pages = {locale: _text(root, folder, locale, findings) for locale in LOCALES}
    return Activity(
        id=folder.name,
        title=entry.need("title").text(),
        purpose=entry.need("purpose").text(),
        group=entry.need("group").text(),
        brief=minutes.need("brief").whole(),
        do=minutes.need("do").whole(),
        debrief=minutes.need("debrief").whole(),
        materials=tuple(load_material(item) for item in entry.need("materials").items()),
        deliverable=entry.need("deliverable").text(),
        prose={locale: page for locale, page in pages.items() if page},
    )


def _text(root: Path, folder: Path, locale: str, findings: list[Finding]) -> Page | None:
    path = folder / f"{locale}.md"
    there = (root / path).exists() or (root / path).is_symlink()
    return load_page(root, path, folder.as_posix(), locale, findings) if there else None
