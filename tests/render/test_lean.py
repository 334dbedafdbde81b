"""What no page uses is not sent; what one uses stays as it was."""

import re
from pathlib import Path

import material
import pytest

from coursewright.render.site.lean import FEATURES, RULE, lean_script, selectors, without_features

CSS = (
    ':root{--md-admonition-icon--note:url("data:image/svg+xml;utf8,<svg>(c)");--md-toc-icon:url("data:x")}'
    ".md-typeset .admonition,.md-typeset details{color:red}.md-typeset .admonition.note{color:blue}"
    "@media print{.md-typeset :is(.x,.note).admonition:first-child{color:green}.md-typeset p{margin:0}}"
    ".md-typeset :is(.headerlink,a:not(.x,.admonition),b),.y,.admonition{opacity:0}"
    "@keyframes a{0%{top:0}to{top:1px}}"
)


def test_rules_of_a_feature_that_no_page_uses_are_taken_out() -> None:
    assert without_features(CSS, {"admonition"}) == (
        ':root{--md-toc-icon:url("data:x")}'
        ".md-typeset details{color:red}"
        "@media print{.md-typeset p{margin:0}}"
        ".md-typeset :is(.headerlink,a:not(.x,.admonition),b),.y{opacity:0}"
        "@keyframes a{0%{top:0}to{top:1px}}"
    )


def test_a_feature_that_a_page_uses_stays() -> None:
    assert without_features(CSS, ()) == CSS


SCRIPT = "/** Says tea. */\nexport function tea(cup) {\n  // why\n  return `${cup.size}  b`;\n}\n"


def test_a_script_keeps_what_others_call_it_by_and_what_it_says() -> None:
    assert lean_script(SCRIPT) == "export function tea(e){return`${e.size}  b`}"


IN_TURN = """
export function serve(tables, cups) {
  for (const [table, { guests }] of tables) {
    const poured = pour(guests);
    const filled = poured.map((cup) => cup);
    const sugar = guests.find((guest) => guest);
    const { both, extra } = stir({ [table]: cups }, { [table]: filled }, { sugar });
    if (extra.length) cups[table] = both[table];
  }
}
"""


def test_a_shorter_script_takes_its_steps_in_the_same_order() -> None:
    """github.com/tdewolff/minify/issues/958: what is taken apart came before what it is made of."""
    lean = lean_script(IN_TURN)
    assert lean.index("pour(") < lean.index("stir(")


def test_where_nothing_can_shorten_it_a_script_loses_its_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coursewright.render.site.lean.minify", None)
    assert lean_script(SCRIPT) == "export function tea(cup) {\nreturn `${cup.size}  b`;\n}\n"


def test_the_theme_keeps_every_rule_that_speaks_of_nothing_else() -> None:
    (sheet,) = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.css")
    css = sheet.read_text("utf-8")
    lean = without_features(css, FEATURES)
    spoken = re.compile("|".join(map(re.escape, FEATURES)))
    icons = re.compile(r'--md-[\w-]*icon[\w-]*:url\("[^"]*"\);?')

    def rules(text: str) -> set[tuple[str, str]]:
        parted = (
            (each, icons.sub("", rule[2]).strip(";")) for rule in RULE.finditer(text) for each in selectors(rule[1])
        )
        return {(each, declared) for each, declared in parted if not spoken.search(each)}

    assert rules(css) - rules(lean) == set()
    assert (len(lean) < len(css) * 0.8, lean.count("{")) == (True, lean.count("}"))
