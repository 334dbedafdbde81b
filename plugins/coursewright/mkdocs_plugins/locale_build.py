"""The build of one language: MkDocs with its own pages, words and search."""

import gc
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from coursewright.locale.words import words
from coursewright.mkdocs_plugins.said import capturing
from coursewright.model.binder import Binder
from coursewright.model.text import LANGUAGE_NAMES, LANGUAGE_TAGS, LOCALES
from coursewright.render.site.lean import make_styles_lean
from coursewright.render.site.search import SEPARATORS, make_search_lazy


@dataclass(frozen=True, kw_only=True)
class Job:
    """What a process needs to build one language."""

    config_file: str
    locale: str
    site_dir: str
    site_url: str
    binder: Binder


def build_locale(job: Job) -> list[logging.LogRecord]:
    """Build the language of `job`; returns its warnings."""
    gc.set_threshold(50_000)  # a build makes many objects that live as long as it does
    with capturing() as records:
        try:
            build(_config(job))
            make_search_lazy(Path(job.site_dir))
            make_styles_lean(Path(job.site_dir))
        except Abort as error:
            raise RuntimeError(f"{job.locale}: {error}") from None
    return records


def _config(job: Job) -> Any:
    docs = Path(job.config_file).parent / "content" / job.locale
    config: Any = load_config(
        job.config_file, docs_dir=str(docs), site_dir=job.site_dir, site_url=job.site_url, strict=False
    )
    config.site_name = job.binder.course.title.in_(job.locale)
    config.theme["language"] = LANGUAGE_TAGS[job.locale]
    config.extra["locale"] = job.locale
    config.mdx_configs.setdefault("toc", {})["permalink_title"] = words(job.locale)("Link to this heading")
    config.extra["alternate"] = [
        {"name": LANGUAGE_NAMES[locale], "lang": LANGUAGE_TAGS[locale], "link": f"../{locale}/"} for locale in LOCALES
    ]
    search = config.plugins["material/search"].config
    search.lang, search.separator = [job.locale], SEPARATORS[job.locale]
    config.plugins["coursewright/course"].binder = job.binder
    return config
