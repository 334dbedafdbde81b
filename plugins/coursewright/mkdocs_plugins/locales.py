"""The builds of all languages, side by side."""

import logging
import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from coursewright.load.files import fingerprint
from coursewright.mkdocs_plugins.locale_build import Job, build_locale
from coursewright.mkdocs_plugins.said import LOGGER
from coursewright.model.binder import Binder
from coursewright.model.text import LOCALES
from coursewright.render.staging import Staging


def build_locales(config: MkDocsConfig, binder: Binder, staging: Staging, prints: dict[str, str]) -> None:
    """
    Build every language into `staging`, or carry it over where `prints` (locale → fingerprint of all that its pages
    are made of, kept while a server runs) tells that nothing changed.
    """
    jobs = []
    for locale in LOCALES:
        others = [name for name in LOCALES if name != locale]
        mark = fingerprint(binder.root, [Path(config.docs_dir), *map(Path, config.watch)], without=others)
        if prints.get(locale) != mark or not staging.carry_over(locale):
            jobs.append(_job(config, binder, staging, locale))
        prints[locale] = mark
    for record in _built(jobs):
        LOGGER.handle(record)


def _job(config: MkDocsConfig, binder: Binder, staging: Staging, locale: str) -> Job:
    return Job(
        config_file=config.config_file_path,
        locale=locale,
        site_dir=str(staging.folder / locale),
        site_url=f"{config.site_url.rstrip('/')}/{locale}/" if config.site_url else "",
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
