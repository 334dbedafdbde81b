"""The build of one language, in a process of its own where there are several."""

import logging
import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from coursewright.load.files import fingerprint
from coursewright.model.binder import Binder
from coursewright.model.text import LANGUAGE_TAGS, LOCALES
from coursewright.render.site.search import SEPARATORS
from coursewright.render.staging import Staging


@dataclass(frozen=True, kw_only=True)
class Job:
    """What a process needs to build one language."""

    config_file: str
    locale: str
    site_dir: str
    site_url: str
    binder: Binder


class Capture(logging.Handler):
    """Keeps what a build says, so that the outer build can say it in order, and count it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = f"[{record.name}] {record.getMessage()}", None, None
        self.records.append(record)


def build_locales(config: MkDocsConfig, binder: Binder, staging: Staging, prints: dict[str, str]) -> None:
    """
    Build every language into `staging`, or carry it over where `prints` (locale → fingerprint of all that its pages
    are made of, kept while a server runs) tells that nothing changed.
    """
    root = Path(config.config_file_path).parent
    jobs = []
    for locale in LOCALES:
        others = [name for name in LOCALES if name != locale]
        mark = fingerprint(root, [root / "content", root / "exercises", *map(Path, config.watch)], without=others)
        if prints.get(locale) != mark or not staging.carry_over(locale):
            jobs.append(_job(config, binder, staging, locale))
        prints[locale] = mark
    for record in _built(jobs):
        logging.getLogger("mkdocs").handle(record)


def _job(config: MkDocsConfig, binder: Binder, staging: Staging, locale: str) -> Job:
    return Job(
        config_file=config.config_file_path,
        locale=locale,
        site_dir=str(staging.folder / locale),
        site_url=f"{(config.site_url or '').rstrip('/')}/{locale}/" if config.site_url else "",
        binder=binder,
    )


def _built(jobs: list[Job]) -> list[logging.LogRecord]:
    if len(jobs) < 2:
        return [record for job in jobs for record in build_locale(job)]
    # A fork starts at once, but is not safe beside the threads of a server that watches files.
    methods = multiprocessing.get_all_start_methods()
    method = "fork" if "fork" in methods and threading.active_count() == 1 else "spawn"
    with ProcessPoolExecutor(len(jobs), multiprocessing.get_context(method)) as pool:
        return [record for records in pool.map(build_locale, jobs) for record in records]


def build_locale(job: Job) -> list[logging.LogRecord]:
    """Build the language of `job`; returns its warnings."""
    logger, capture = logging.getLogger("mkdocs"), Capture()
    handlers, logger.handlers = logger.handlers, [capture]
    try:
        build(_config(job))
    except Abort as error:
        raise RuntimeError(f"{job.locale}: {error}") from None
    finally:
        logger.handlers = handlers
    return capture.records


def _config(job: Job) -> MkDocsConfig:
    docs = Path(job.config_file).parent / "content" / job.locale
    config = load_config(
        job.config_file, docs_dir=str(docs), site_dir=job.site_dir, site_url=job.site_url, strict=False
    )
    config.site_name = job.binder.course.title.in_(job.locale)
    config.theme["language"] = LANGUAGE_TAGS[job.locale]
    config.extra["locale"] = job.locale
    config.extra["alternate"] = [
        {"name": {"en": "English", "zh": "简体中文"}[locale], "lang": LANGUAGE_TAGS[locale], "link": f"../{locale}/"}
        for locale in LOCALES
    ]
    search = config.plugins["material/search"].config  # type: ignore[attr-defined]
    search.lang, search.separator = [job.locale], SEPARATORS[job.locale]
    config.plugins["coursewright/course"].binder = job.binder  # type: ignore[attr-defined]
    return config
