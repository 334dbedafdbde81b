"""What no page uses is not sent; what one uses stays as it was."""

from coursewright.render.site.lean import lean_script, without_features

CSS = (
    ':root{--md-admonition-icon--note:url("data:image/svg+xml;utf8,<svg>");--md-toc-icon:url("data:x")}'
    ".md-typeset .admonition,.md-typeset details{color:red}.md-typeset .admonition.note{color:blue}"
    "@media print{.md-typeset :is(.admonition,.note):first-child{color:green}.md-typeset p{margin:0}}"
    "@keyframes a{0%{top:0}to{top:1px}}"
)


def test_rules_of_a_feature_that_no_page_uses_are_taken_out() -> None:
    assert without_features(CSS, {"admonition"}) == (
        ':root{--md-toc-icon:url("data:x")}'
        ".md-typeset details{color:red}"
        "@media print{.md-typeset p{margin:0}}"
        "@keyframes a{0%{top:0}to{top:1px}}"
    )


def test_a_feature_that_a_page_uses_stays() -> None:
    assert without_features(CSS, ()) == CSS


def test_a_script_loses_its_comments_and_its_indentation_only() -> None:
    script = '/** Says tea. */\nexport function tea() {\n  // why\n  return "a  b";\n}\n'
    assert lean_script(script) == 'export function tea() {\nreturn "a  b";\n}\n'
