"""A Markdown file → Page: front matter, outline, blocks, links, terms; no rendering."""

import re
from collections.abc import Iterator
from pathlib import Path

from coursewright.load.files import read_text
from coursewright.load.yaml import Entry, parse_yaml
from coursewright.model.finding import Finding
from coursewright.model.page import AUDIENCES, Block, Heading, Image, Link, Page, TermUse, Waiver

FENCE = re.compile(r"^\s*(```+|~~~+)")
BLOCK = re.compile(r"^(/{3,})\s*([\w-]+)?\s*(?:\|\s*(.*?)\s*)?$")
HEADING = re.compile(r"^(#{1,6})\s+(.*?)(?:\s+\{#([\w-]+)[^}]*\})?\s*#*$")
LINK = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^)\s>]*)>?(?:\s+\"[^\"]*\")?\s*\)")
CODE = re.compile(r"(`+)(?:(?!\1).)+\1")
FRONT_KEYS = ("title", "description", "audience", "role", "translates", "waivers", "template", "hide", "search")


def load_page(root: Path, path: Path, uri: str, locale: str, findings: list[Finding]) -> Page | None:
    """The page in `root / path`; None, and a finding, where the file cannot be read."""
    text = read_text(root, path, findings)
    return parse_page(text, path, uri, locale, findings) if text is not None else None


def parse_page(text: str, path: Path, uri: str, locale: str, findings: list[Finding]) -> Page:
    """The page in `text`. Line numbers count from 1 in the file."""
    front, body, body_line = _front_matter(text, path, findings)
    lines = list(prose_lines(body, body_line))
    links = [_link(match, line) for line, prose in lines for match in LINK.finditer(prose)]
    return Page(
        path=path, uri=uri, locale=locale,
        title=front.maybe("title").string(),
        description=front.maybe("description").string(),
        audience=front.maybe("audience").one_of(AUDIENCES),
        role=front.maybe("role").string(),
        translates=front.maybe("translates").string(),
        waivers=tuple(_waiver(item) for item in front.maybe("waivers").items()) if front.maybe("waivers") else (),
        meta_lines={key: entry.line for key, entry in front.fields().items()} if front else {},
        body=body, body_line=body_line,
        headings=tuple(_headings(lines)),
        blocks=tuple(_blocks(lines)),
        links=tuple(link for link in links if isinstance(link, Link)),
        images=tuple(link for link in links if isinstance(link, Image)),
        terms=tuple(link for link in links if isinstance(link, TermUse)),
    )  # fmt: skip


def _front_matter(text: str, path: Path, findings: list[Finding]) -> tuple[Entry, str, int]:
    match = re.match(r"---\n(.*?)^---[ \t]*\n?", text, re.S | re.M)
    if not match:
        return Entry(None, path, "", 1, findings), text, 1
    front = parse_yaml(match[1], path, findings, first_line=2)
    if front:
        front.only(*FRONT_KEYS)
    return front, text[match.end() :], text.count("\n", 0, match.end()) + 1


def prose_lines(body: str, first: int) -> Iterator[tuple[int, str]]:
    """Lines that are Markdown, not code, each with its number; code spans are blanked."""
    fence = ""
    for number, line in enumerate(body.split("\n"), first):
        match = FENCE.match(line)
        if match and (not fence or match[1].startswith(fence)):
            fence = "" if fence else match[1]
        elif not fence:
            yield number, CODE.sub("`", line)


def _headings(lines: list[tuple[int, str]]) -> Iterator[Heading]:
    for number, line in lines:
        if match := HEADING.match(line):
            yield Heading(len(match[1]), match[2], match[3] or "", number)


def _blocks(lines: list[tuple[int, str]]) -> list[Block]:
    """Block calls; pymdownx closes a block at the next line with as many slashes and no name."""
    found: list[Block] = []
    open_: list[tuple[int, int]] = []
    for number, line in lines:
        match = BLOCK.match(line)
        if not match:
            continue
        slashes = len(match[1])
        if match[2]:
            open_.append((slashes, len(found)))
            found.append(Block(match[2], match[3] or "", len(open_) - 1, number, 0))
            continue
        while open_:
            depth, index = open_.pop()
            if depth == slashes:
                block = found[index]
                found[index] = Block(block.name, block.argument, block.depth, block.line, number)
                break
    return found


def _link(match: re.Match[str], line: int) -> Link | Image | TermUse:
    image, text, target = match.groups()
    if image:
        return Image(text, target, line)
    if target.startswith("term:"):
        return TermUse(target.removeprefix("term:"), text, line)
    return Link(text, target, line)


def _waiver(entry: Entry) -> Waiver:
    entry.only("code", "value", "reason")
    reason = entry.need("reason").string()
    return Waiver(entry.need("code").string(), entry.maybe("value").string(), reason)
