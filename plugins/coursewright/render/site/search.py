"""What search needs to know of a language, and how it is kept from every page that nobody searches on."""

import json
import logging
from pathlib import Path

from coursewright.model.glossary import Glossary
from coursewright.render.site.lean import lean_script

SEPARATORS = {
    "en": r"[\s\u200b\-]+",
    "zh": r"[\s\u200b\-,:!=\[\]()\"/、。，．？！；：（）“”《》]+",
}
"""Without the zero-width space, which the segmenter puts between words, a search in Chinese finds nothing."""

LAZY_WORKER = Path(__file__).parents[2] / "assets/lazy-search.js"


def teach_terms(glossary: Glossary) -> None:
    """Let the Chinese segmenter keep the terms of the course whole."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    for term in glossary.terms:
        jieba.add_word(term.word.zh)


def make_search_lazy(site: Path) -> None:
    """
    Put the index of the built `site` where only a search fetches it, and a worker that does so beside the theme's.

    The index and the worker weigh more than all the rest of a page.
    """
    index = site / "search/search_index.json"
    content = json.loads(index.read_text(encoding="utf-8"))
    for path, data in ((site / "search/documents.json", content["docs"]), (index, {**content, "docs": []})):
        path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    worker = next((site / "assets/javascripts/workers").glob("search.*.min.js"))
    script = lean_script(LAZY_WORKER.read_text(encoding="utf-8")).replace("THEME_WORKER", worker.name)
    (worker.parent / LAZY_WORKER.name).write_text(script, encoding="utf-8")
