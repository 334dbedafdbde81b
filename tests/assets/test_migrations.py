"""A form that somebody filled in with an older version opens in the newer one, and loses nothing."""

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from coursewright.load.form import load_form
from coursewright.render.drawing import evaluate

ROOT = Path(__file__).parents[2]
FORMS = ROOT / "plugins/coursewright/assets/forms"
CASES = yaml.safe_load((Path(__file__).parent / "migrations.yml").read_text("utf-8"))
STEPS = """\
import { MIGRATIONS, migrated } from "./migrations.js";

const STEPS = {
  1: ({ who, ...rest }) => ({ ...rest, person: who }),
  3: (values) => ({ ...values, rows: values.rows.map((row) => ({ ...row, sure: "guess" })) }),
};

export function tried(record, schema) {
  return migrated(record, STEPS, schema);
}

export function today(form, record, schema) {
  return migrated(record, MIGRATIONS[form], schema);
}

export function versions() {
  return Object.fromEntries(Object.entries(MIGRATIONS).map(([form, steps]) => [form, Object.keys(steps).map(Number)]));
}
"""


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("steps")
    shutil.copy(FORMS / "migrations.js", folder)
    path = folder / "steps.js"
    path.write_text(STEPS, "utf-8")
    return path


OLD = {"who": "Wu Jing", "rows": [{"need": "late"}]}
NEW = {"person": "Wu Jing", "rows": [{"need": "late", "sure": "guess"}]}


@pytest.mark.parametrize(
    ("schema", "wanted", "values"),
    [
        (1, 1, OLD),
        (1, 2, {"person": "Wu Jing", "rows": OLD["rows"]}),
        (1, 4, NEW),
        (3, 4, {**OLD, "rows": NEW["rows"]}),
    ],
)
def test_every_step_between_two_versions_is_taken(steps: Path, schema: int, wanted: int, values: object) -> None:
    assert evaluate(steps, "tried", {"schema": schema, "values": OLD}, wanted) == values


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['form']}-{case['schema']}")
def test_an_old_entry_becomes_what_the_form_of_today_has(steps: Path, case: dict[str, Any]) -> None:
    version = load_form(ROOT, Path(f"exercises/forms/{case['form']}.yml"), []).version
    record = {"schema": case["schema"], "values": case["old"]}
    assert evaluate(steps, "today", case["form"], record, version) == case["new"]


def test_no_form_has_changed_its_version_without_an_old_entry_to_try(steps: Path) -> None:
    forms = [load_form(ROOT, path.relative_to(ROOT), []) for path in sorted((ROOT / "exercises/forms").glob("*.yml"))]
    wanted = {(form.id, version) for form in forms for version in range(1, form.version)}
    assert wanted == {(case["form"], case["schema"]) for case in CASES}
