"""The report says how much learners read, not what is mark-up or meant for trainers."""

import shutil
from pathlib import Path

from coursewright.load.binder import load_binder
from coursewright.view.lengths import lengths

TINY = Path(__file__).parents[1] / "courses/tiny"


def test_a_module_is_counted_in_both_languages() -> None:
    (line,) = lengths(load_binder(TINY))
    assert line.startswith("asking: ") and line.endswith(" characters zh")


def test_what_trainers_read_does_not_count(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path, dirs_exist_ok=True)
    before = [*lengths(load_binder(tmp_path))]
    for page in (tmp_path / "content/en/asking/guide.md", tmp_path / "content/en/asking/index.md"):
        page.write_text(
            page.read_text("utf-8") + "\n/// trainer\nMany more words for trainers.\n///\n", encoding="utf-8"
        )
    assert [*lengths(load_binder(tmp_path))] == before
