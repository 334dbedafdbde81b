"""Every case: the smallest course, changed in one way, and all that is found then."""

import base64
import re
from pathlib import Path
from shutil import copytree

import pytest
import yaml

from coursewright.check.places import pairs
from coursewright.check.rules import RULES, findings
from coursewright.check.stamps import stamp
from coursewright.load.binder import load_binder

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests/courses/tiny"
CASES = {
    path.relative_to(ROOT / "tests/cases").with_suffix("").as_posix(): yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "tests/cases").glob("*/*.yml"))
}
LOADER_CODES = {
    code
    for path in (ROOT / "plugins/coursewright/load").glob("*.py")
    for code in re.findall(r'"([A-Z]{3}\d{3})"', path.read_text(encoding="utf-8"))
}
CODES = sorted({rule.code for rule in RULES} | LOADER_CODES)


@pytest.mark.parametrize("name", CASES)
def test_a_case_has_exactly_its_findings(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    _write(case, tmp_path)
    expected = case["findings"]
    actual = [str(finding) for finding in findings(load_binder(tmp_path))]
    assert expected == actual


def test_the_smallest_course_has_no_findings() -> None:
    assert findings(load_binder(TINY)) == []


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_a_case_that_breaks_it_and_one_that_keeps_it(code: str) -> None:
    finding = re.compile(rf"\S+:\d+: {code} ")
    broken = [name for name, case in CASES.items() if any(map(finding.match, case["findings"]))]
    kept = [name for name, case in CASES.items() if code in case.get("holds", ())]
    assert broken and kept
    assert not {*broken} & {*kept}


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_the_rules_page_explains_every_code_and_no_other(locale: str) -> None:
    page = (ROOT / f"content/{locale}/publish/rules.md").read_text(encoding="utf-8")
    explained = re.findall(r"^## ([A-Z]{3}\d{3}) \{#([a-z]{3}\d{3})\}$", page, re.M)
    assert sorted(code for code, _ in explained) == CODES
    assert [code.lower() for code, _ in explained] == [id for _, id in explained]


@pytest.mark.parametrize("locale", ["en", "zh"])
def test_the_examples_on_the_rules_page_are_findings_of_cases(locale: str) -> None:
    page = (ROOT / f"content/{locale}/publish/rules.md").read_text(encoding="utf-8")
    examples = dict(re.findall(r"^## (\w+) .*\n\n.*\n\n```text\n(.*)\n```$", page, re.M))
    assert sorted(examples) == CODES
    assert [line for code, line in examples.items() if f": {code} " not in line] == []
    assert {*examples.values()} - {line for case in CASES.values() for line in case["findings"]} == set()


def test_codes_of_rules_are_unique_and_not_those_of_loaders() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(set(codes) - LOADER_CODES) == sorted(codes)


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_promises_one_sentence(rule: object) -> None:
    promise = getattr(rule, "promise", "")
    assert promise[:1].isupper() and promise.endswith(".")


def _write(case: dict, root: Path) -> None:  # type: ignore[type-arg]
    """The smallest course at `root`, with the changes of `case`, and with new stamps unless it says not to."""
    copytree(TINY, root, dirs_exist_ok=True)
    for path in case.get("without", ()):
        (root / path).unlink()
    for path, content in case.get("files", {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        data = base64.b64decode(content["base64"]) if isinstance(content, dict) else content.encode()
        (root / path).write_bytes(data)
    for path, size in case.get("large", {}).items():
        (root / path).write_bytes((root / path).read_bytes() + b"tea " * (size // 4))
    for path, target in case.get("links", {}).items():
        (root / path).symlink_to(target)
    for path, changes in case.get("edits", {}).items():
        _edit(root / path, changes)
    if case.get("stamped", True):
        _stamp(root)


def _edit(path: Path, changes: dict[str, str]) -> None:
    text = path.read_bytes().decode()
    for old, new in changes.items():
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
        text = text.replace(old, new)
    path.write_bytes(text.encode())


def _stamp(root: Path) -> None:
    for source, twin in pairs(load_binder(root)):
        text = (root / twin.path).read_bytes().decode()
        stamped = re.sub(r"(?m)^translates: [0-9a-f]{12}", f"translates: {stamp(source)}", text)
        (root / twin.path).write_bytes(stamped.encode())
