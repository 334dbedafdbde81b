"""TRM: one idea, one word, in both languages."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from coursewright.check.places import GLOSSARY, is_whole, pairs, prose_lines
from coursewright.model.binder import Binder
from coursewright.model.finding import Finding
from coursewright.model.glossary import Term
from coursewright.model.page import Page, TermUse

BRACKETS = re.compile(r"\s*(\([^)]*\)|（[^）]*）)")


def marked_terms_exist(binder: Binder) -> Iterator[Finding]:
    """TRM001. Every term that a page marks stands in the glossary."""
    known = [term.id for term in binder.glossary.terms]
    for page in binder.prose() if is_whole(binder, GLOSSARY) else ():
        for use in page.terms:
            if use.id not in known:
                near = get_close_matches(use.id, known, 1)
                remedy = f"did you mean term:{near[0]}?" if near else f"add it to {GLOSSARY.as_posix()}"
                yield Finding(page.path, use.line, "TRM001", "", f"there is no term {use.id}", remedy)


def marked_terms_use_the_agreed_word(binder: Binder) -> Iterator[Finding]:
    """TRM002. The text of a marked term contains the agreed word."""
    for page in binder.prose():
        for use in page.terms:
            term = binder.glossary.term(use.id)
            if term and not _says(use, term, page.locale):
                word = BRACKETS.sub("", term.word.in_(page.locale))
                problem = f"“{use.text}” is not the agreed word for {use.id}"
                yield Finding(page.path, use.line, "TRM002", "", problem, f"write “{word}”")


def rejected_translations_are_avoided(binder: Binder) -> Iterator[Finding]:
    """TRM003. No Chinese page uses a translation that the glossary rejects."""
    for _, twin in pairs(binder):
        for line, word, term in rejections(binder, twin):
            if not twin.waives("TRM003", word):
                remedy = f"write {term.word.in_(twin.locale)}, or waive it in the front matter"
                problem = f"{word} was rejected as a word for {term.id}"
                yield Finding(twin.path, line, "TRM003", "", problem, remedy)


def rejections(binder: Binder, page: Page) -> Iterator[tuple[int, str, Term]]:
    """Rejected words on a page: line, word and the term that it was rejected for."""
    agreed = [BRACKETS.sub("", term.word.in_(page.locale)) for term in binder.glossary.terms]
    meta = [(page.meta_lines.get(key, 1), getattr(page, key)) for key in ("title", "description")]
    lines = [*meta, *prose_lines(page)]
    for term in binder.glossary.terms:
        for word in filter(None, term.avoid):
            longer = "|".join(re.escape(other) for other in agreed if word in other and word != other)
            for number, line in lines:
                if word in line and word in (re.sub(longer, "", line) if longer else line):
                    yield number, word, term


def _says(use: TermUse, term: Term, locale: str) -> bool:
    said, word = BRACKETS.sub("", use.text), BRACKETS.sub("", term.word.in_(locale))
    if locale != "en":
        return "".join(word.split()) in "".join(said.split())
    return f" {_stems(word)} " in f" {_stems(said)} "


def _stems(text: str) -> str:
    """English words without the endings that grammar gives them: `Trading off` and `trades off` are one."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]s?\b", "", text.lower()))
    stems = (re.sub(r"(?<=...)(?:(?<=s)es|(?<=[^s])(?:ing|ies|es|ed|s|e|y))$", "", word) for word in words)
    return " ".join(re.sub(r"([^aeiou])\1$", r"\1", stem) for stem in stems)
