"""The folder of a course → Binder."""

from pathlib import Path

from coursewright.load.account import load_account
from coursewright.load.activity import load_activity
from coursewright.load.case import load_case
from coursewright.load.course import load_course
from coursewright.load.figure import load_figure
from coursewright.load.files import files
from coursewright.load.form import load_form
from coursewright.load.glossary import load_glossary
from coursewright.load.page import load_page
from coursewright.load.quiz import load_quiz
from coursewright.load.role_play import load_role_play
from coursewright.model.binder import Binder
from coursewright.model.figure import Figure
from coursewright.model.finding import Finding
from coursewright.model.page import Page
from coursewright.model.text import LOCALES


def load_binder(root: Path) -> Binder:
    """Everything in `content/` and `exercises/` of the course at `root`, with the findings made on the way."""
    findings: list[Finding] = []
    course = load_course(root, Path("content/course.yml"), findings)
    glossary = load_glossary(root, Path("content/glossary.yml"), findings)
    account = load_account(root, Path("content/account.yml"), findings)
    drills = [path.parent for path in files(root, "exercises/drills", "activity.yml", findings)]
    sheets = [load_form(root, path, findings) for path in files(root, "exercises/forms", "*.yml", findings)]
    forms = {form.id: form for form in sheets}
    quizzes = [load_quiz(root, path, findings) for path in files(root, "exercises/quizzes", "*.yml", findings)]
    cases = [path.parent for path in files(root, "exercises/cases", "case.yml", findings)]
    role_plays = [path.parent for path in files(root, "exercises/role-plays", "role-play.yml", findings)]
    pages = {
        locale: _pages(root, locale, findings) | _kit_pages(root, [*cases, *role_plays], locale, findings)
        for locale in LOCALES
    }
    return Binder(
        root=root,
        course=course,
        glossary=glossary,
        account=account,
        activities={folder.name: load_activity(root, folder, findings) for folder in drills},
        cases={folder.name: load_case(root, folder, account, forms, findings) for folder in cases},
        role_plays={folder.name: load_role_play(root, folder, account, findings) for folder in role_plays},
        figures=_figures(root, findings),
        forms=forms,
        quizzes={quiz.module: quiz for quiz in quizzes},
        pages=pages,
        findings=tuple(findings),
    )


def _figures(root: Path, findings: list[Finding]) -> dict[str, Figure]:
    found = [load_figure(root, path, findings) for path in files(root, "content/figures", "*.yml", findings)]
    return {figure.id: figure for figure in found}


def _pages(root: Path, locale: str, findings: list[Finding]) -> dict[str, Page]:
    folder = Path("content") / locale
    found = {}
    for path in files(root, folder.as_posix(), "*.md", findings):
        uri = path.relative_to(folder).as_posix()
        if page := load_page(root, path, uri, locale, findings):
            found[uri] = page
    return found


def _kit_pages(root: Path, folders: list[Path], locale: str, findings: list[Finding]) -> dict[str, Page]:
    """The pages of cases and role plays, below `cases/<id>/` and `role-plays/<id>/` as on the site."""
    found = {}
    for folder in folders:
        for path in files(root, (folder / locale).as_posix(), "*.md", findings):
            uri = f"{folder.parent.name}/{folder.name}/{path.name}"
            if page := load_page(root, path, uri, locale, findings):
                found[uri] = page
    return found
