"""Modules of figures are linked and run in QuickJS, and say what is wrong with them."""

import re
import threading
from pathlib import Path

import pytest

from coursewright.render.drawing import DrawingError, Table, drawing, evaluate, table
from coursewright.render.linking import linked, linked_module


def module(folder: Path, name: str, source: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    return path


def failure(path: Path, function: str = "answer", *arguments: object) -> str:
    with pytest.raises(DrawingError) as caught:
        evaluate(path, function, *arguments)
    return str(caught.value)


def test_a_module_and_its_imports_become_one_expression(tmp_path: Path) -> None:
    module(tmp_path, "words/greet.js", "const mark = '!';\nexport function greet(name) {\n  return name + mark;\n}\n")
    source = 'import { greet as hail } from "./words/greet.js";\nexport const answer = (name) => hail(name);\n'
    path = module(tmp_path, "top.js", source)
    assert evaluate(path, "answer", "客户") == "客户!"
    assert not re.search(r"^\s*(import|export)\b", linked(path), re.MULTILINE)


def test_private_names_of_two_modules_do_not_meet(tmp_path: Path) -> None:
    module(tmp_path, "inner.js", "function name() { return 'inner'; }\nexport const inner = () => name();\n")
    source = 'import { inner } from "./inner.js";\nfunction name() { return "outer"; }\n'
    path = module(tmp_path, "outer.js", source + "export const answer = () => [name(), inner()];\n")
    assert evaluate(path, "answer") == ["outer", "inner"]


def test_a_module_that_two_others_import_is_linked_once(tmp_path: Path) -> None:
    module(tmp_path, "c.js", "export const token = {};\n")
    module(tmp_path, "b.js", 'import { token } from "./c.js";\nexport const seen = () => token;\n')
    imports = 'import { seen } from "./b.js";\nimport { token } from "./c.js";\n'
    path = module(tmp_path, "a.js", f"{imports}export const answer = () => seen() === token;\n")
    assert evaluate(path, "answer") is True


@pytest.mark.parametrize(
    "value",
    [None, True, 0, -1.5, "", "a\u2028b", "\ud800", '"</script>', "需求", [], {"__proto__": {"a": 1}}, [[{"k": None}]]],
)
def test_json_goes_in_and_comes_out_unchanged(tmp_path: Path, value: object) -> None:
    path = module(tmp_path, "echo.js", "export const answer = (value) => value;\n")
    assert evaluate(path, "answer", value) == value


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("export const answer = () => null.x;\n", "m.js: answer: TypeError: cannot read property 'x' of null"),
        ("export const answer = () => { while (true) {} };\n", "m.js: answer: InternalError: interrupted"),
        ("export const answer = () => answer() + 1;\n", "m.js: answer: RangeError: Maximum call stack size exceeded"),
        ("export const answer = () => 'ab'.repeat(2 ** 28);\n", "m.js: answer: InternalError: out of memory"),
        ("export const other = 1;\n", "m.js: answer: TypeError: not a function"),
        ("export const answer = ;\n", "m.js: answer: SyntaxError: unexpected token in expression: ';'"),
        ('import { a } from "./none.js";\n', "none.js: cannot be read, imported by m.js: No such file or directory"),
        ('import { a } from "./m.js";\n', "m.js: imports itself through m.js: move what both need to a third"),
        (
            "\nexport default 1;\n",
            'm.js:2: cannot link `export default 1;`: write `import { a } from "./x.js";`, `export function a` '
            "or `export const a`, each on a line of its own",
        ),
    ],
)
def test_what_goes_wrong_is_told_with_the_module(tmp_path: Path, source: str, message: str) -> None:
    assert message == failure(module(tmp_path, "m.js", source))


def test_arguments_that_are_no_json_are_refused(tmp_path: Path) -> None:
    path = module(tmp_path, "m.js", "export const answer = (value) => value;\n")
    expected = "m.js: answer: the arguments are no JSON: Out of range float values are not JSON compliant"
    assert failure(path, "answer", float("nan")).startswith(expected)


def test_a_module_lives_on_after_a_call_that_failed(tmp_path: Path) -> None:
    path = module(tmp_path, "m.js", "export const answer = (value) => value.length;\n")
    assert failure(path, "answer", None) == "m.js: answer: TypeError: cannot read property 'length' of null"
    assert evaluate(path, "answer", "abc") == 3


def test_an_edited_module_is_read_again(tmp_path: Path) -> None:
    path = module(tmp_path, "m.js", "export const answer = () => 1;\n")
    assert evaluate(path, "answer") == 1
    module(tmp_path, "m.js", "export const answer = () => 2;\n")
    assert evaluate(path, "answer") == 2


def test_threads_do_not_share_a_context(tmp_path: Path) -> None:
    path = module(tmp_path, "m.js", "let calls = 0;\nexport const answer = () => ++calls;\n")
    answers: list[object] = []
    threads = [threading.Thread(target=lambda: answers.append(evaluate(path, "answer"))) for _ in range(4)]
    first = evaluate(path, "answer")
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert first == 1
    assert len(answers) == 4


def test_a_drawing_is_text_and_a_table_is_rows_of_text(tmp_path: Path) -> None:
    draw = "export function draw(values, words) { return `<svg>${words.title}${values.n}</svg>`; }\n"
    path = module(tmp_path, "m.js", draw + 'export const table = () => ({ headers: ["a"], rows: [["b"], [1]] });\n')
    assert drawing(path, {"n": 1}, {"title": "T"}) == "<svg>T1</svg>"
    assert table(path, {}, {}) == Table(("a",), (("b",), ("1",)))


@pytest.mark.parametrize("body", ["return 1;", "return { headers: [], rows: [1] };", ""])
def test_a_drawing_or_table_of_another_shape_is_refused(tmp_path: Path, body: str) -> None:
    path = module(tmp_path, "m.js", f"export function draw() {{ {body} }}\nexport function table() {{ {body} }}\n")
    with pytest.raises(DrawingError, match=r"^m\.js: draw\(values, words\) must return the text of an SVG$"):
        drawing(path, {}, {})
    with pytest.raises(DrawingError, match=r"^m\.js: table\(values, words\) must return \{headers"):
        table(path, {}, {})


def test_a_module_for_the_browser_brings_all_but_what_stays_apart(tmp_path: Path) -> None:
    (tmp_path / "words.js").write_text('export const WORD = "tea";\n', encoding="utf-8")
    (tmp_path / "cup.js").write_text('export function cup() {\n  return "cup";\n}\n', encoding="utf-8")
    module = (
        'import { WORD } from "./words.js";\nimport { cup } from "./cup.js";\nexport const both = () => WORD + cup();\n'
    )
    (tmp_path / "m.js").write_text(module, encoding="utf-8")
    source = linked_module(tmp_path / "m.js", [tmp_path / "words.js"])
    assert re.findall(r"^(?:import|export)\b.*", source, re.MULTILINE) == [
        'import * as $apart0 from "./words.js";',
        "export const { both } = $linked;",
    ]
    assert 'return "cup"' in source
    assert '"tea"' not in source
