"""The schema for editors knows what the loader knows."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from coursewright.load.form import FIELD_KEYS, FORM_KEYS
from coursewright.load.form_schema import form_schema

ROOT = Path(__file__).parents[2]
FORMS = ROOT / "exercises/forms"
FIRST = "# yaml-language-server: $schema=form.schema.json\n"
PATHS = sorted(FORMS.glob("*.yml"))
CASES = sorted((ROOT / "tests/cases/forms").glob("frm00[12]*.yml"))
UNSEEN = ("frm001-key-of-the-machine", "frm001-key-of-two-words", "frm002-choice-with-options")
"""Cases that hold no fault, or one that only the loader sees."""


def test_the_file_beside_the_forms_is_what_the_command_prints() -> None:
    assert json.loads((FORMS / "form.schema.json").read_text(encoding="utf-8")) == form_schema()


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(form_schema())


def test_it_knows_every_key_that_the_loader_reads() -> None:
    schema = form_schema()
    assert list(schema["properties"]) == list(FORM_KEYS)
    assert sorted(schema["$defs"]["field"]["properties"]) == sorted(FIELD_KEYS)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_form_keeps_to_it_and_names_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    jsonschema.validate(yaml.safe_load(text), form_schema())
    assert text.startswith(FIRST)


@pytest.mark.parametrize("path", [path for path in CASES if path.stem not in UNSEEN], ids=lambda path: path.stem)
def test_what_the_loader_finds_wrong_with_a_field_an_editor_marks(path: Path) -> None:
    (edits,) = yaml.safe_load(path.read_text(encoding="utf-8"))["edits"].values()
    form = (ROOT / "tests/courses/tiny/exercises/forms/tea-card.yml").read_text(encoding="utf-8")
    jsonschema.validate(yaml.safe_load(form), form_schema())
    for old, new in edits.items():
        assert old in form
        form = form.replace(old, new)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(form), form_schema())
