"""Pages that no file stands for: agenda, glossary, forms."""

import json

from coursewright.locale.words import Words
from coursewright.model.binder import Binder, made_pages
from coursewright.model.form import Form
from coursewright.model.text import LANGUAGE_TAGS, LOCALES
from coursewright.render.form.page import form_card_html, form_page_html
from coursewright.render.form.workspace import workspace_html
from coursewright.render.links import href
from coursewright.render.site.assets import assets
from coursewright.render.site.inserts import Drawer, Inserts
from coursewright.render.site.rehearsal import RehearsalPages, start_files
from coursewright.render.site.templating import rendered
from coursewright.view.agenda import agenda
from coursewright.view.prose import ALONE, sees
from coursewright.view.strip import totals

BEHIND = 0.3
"""Weight in the search of what uses a word, against the pages that teach it."""


def generated_files(binder: Binder, inserts: Inserts) -> dict[str, str]:
    """uri → text of all that a build of one language adds to what authors wrote: pages, scripts and styles."""
    made = generated_pages(binder, inserts.locale, inserts.words, inserts.draw) | assets(binder, inserts.audience)
    return made | kit_pages(binder, inserts.locale, inserts.words, inserts.audience)


def kit_pages(binder: Binder, locale: str, words: Words, audience: str) -> dict[str, str]:
    """uri → Markdown of the rehearsal kit: what authors wrote in exercises/, and what is made from its data."""
    written = {
        uri: _unsearched((binder.root / page.path).read_text(encoding="utf-8-sig"), page.audience)
        for uri, page in binder.pages[locale].items()
        if page.piece and sees(audience, page.audience)
    }
    files = start_files(binder, locale)
    made = RehearsalPages(binder, locale, words, audience).pages()
    # What is made from the data of a piece reveals it: a search must not.
    unsaid = {uri for piece in binder.pieces for uri in made_pages(piece)}
    return (
        written
        | files
        | {uri: _page(*parts, hide=("toc",), boost=BEHIND, found=uri not in unsaid) for uri, parts in made.items()}
    )


def generated_pages(binder: Binder, locale: str, words: Words, draw: Drawer) -> dict[str, str]:
    """uri → Markdown, with HTML where Markdown has no words for it."""
    pages = {"agenda.md": _agenda(binder, locale, words), "glossary.md": _glossary(binder, locale, words)}
    if binder.forms:
        pages["forms/index.md"] = _forms(binder, locale, words, draw)
    for form in binder.forms.values():
        pages[f"forms/{form.id}.md"] = _form(binder, form, locale, words)
    return pages


def _unsearched(text: str, audience: str) -> str:
    return text.replace("---\n", "---\nsearch: {exclude: true}\n", 1) if audience in ALONE else text


def _page(
    title: str, description: str, *parts: str, hide: tuple[str, ...] = (), boost: float = 1, found: bool = True
) -> str:
    # JSON is YAML, and quotes whatever a title holds.
    search = {"boost": boost} if found else {"exclude": True}
    meta = json.dumps({"title": title, "description": description, "hide": hide, "search": search}, ensure_ascii=False)
    return "\n\n".join([f"---\n{meta}\n---", f"# {title}", *parts]) + "\n"


def _agenda(binder: Binder, locale: str, words: Words) -> str:
    days = agenda(binder, locale, words)
    parts = [
        words("Clock times follow from the minutes of each session. Icons and words tell what kind of work it is.")
    ]
    for day in days:
        parts.append(f"## {day.title} {{#{day.id}}}")
        parts.append(rendered("day.html", locale=locale, words=words, uri="agenda.md", day=day))
    parts.append(f"## {words('Minutes per module')} {{#minutes}}")
    parts.append(
        rendered("totals.html", locale=locale, words=words, uri="agenda.md", days=days, totals=totals(binder, locale))
    )
    description = words("The two days of the workshop to the minute, with breaks, activities, forms and totals.")
    return _page(words("Agenda"), description, *parts)


def _glossary(binder: Binder, locale: str, words: Words) -> str:
    other = next(name for name in LOCALES if name != locale)
    parts = [words("Every term of the course, in both languages, with one definition each.")]
    for group in binder.glossary.groups:
        terms = [term for term in binder.glossary.terms if term.group == group.id]
        parts.append(f"## {group.title.in_(locale)} {{#group-{group.id}}}")
        parts.append(
            rendered(
                "glossary.html", locale=locale, words=words, uri="glossary.md", terms=terms, other=other,
                tags=LANGUAGE_TAGS,
            )
        )  # fmt: skip
    return _page(
        words("Glossary"),
        words("The agreed words of the course, with their definitions, in English and Chinese."),
        *parts,
    )


def _forms(binder: Binder, locale: str, words: Words, draw: Drawer) -> str:
    cards = [
        form_card_html(form, locale, words, draw, href(f"forms/{form.id}.md", "forms/index.md"))
        for form in binder.forms.values()
    ]
    intro = words("What you type stays in this browser: nothing is sent anywhere.")
    workspace = workspace_html(list(binder.forms.values()), locale, words)
    return _page(
        words("All forms"),
        words("The working forms of the course: fill them in, see the picture change, print one page."),
        intro,
        workspace,
        *cards,
        boost=BEHIND,
    )


def _form(binder: Binder, form: Form, locale: str, words: Words) -> str:
    html = form_page_html(form, locale, words, course_title=binder.course.title.in_(locale))
    return _page(form.title.in_(locale), form.purpose.in_(locale), html, hide=("toc",), boost=BEHIND)
