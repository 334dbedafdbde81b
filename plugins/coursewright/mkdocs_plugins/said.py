"""What MkDocs says while it builds."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import mkdocs
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler

from coursewright.model.finding import Finding

LOGGER = logging.getLogger(mkdocs.__name__)
"""Named after the program: under properdocs, `mkdocs` is another name of its package."""

REPORT = get_plugin_logger("coursewright")


def report(found: Iterable[Finding], lengths: Iterable[str]) -> None:
    """Tell what is wrong with a course, and how long it is."""
    for finding in found:
        REPORT.warning(str(finding))
    for line in lengths:
        REPORT.info(line)


class Capture(logging.Handler):
    """Keeps warnings, so that the outer build can say them in order, and count them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), None, None
        self.records.append(record)


@contextmanager
def capturing() -> Iterator[list[logging.LogRecord]]:
    """The warnings of the builds inside, which say nothing themselves."""
    capture = Capture()
    handlers, LOGGER.handlers = LOGGER.handlers, [capture]
    try:
        yield capture.records
    finally:
        LOGGER.handlers = handlers


def strict_build_failed() -> bool:
    """Whether MkDocs counts warnings, as it does under --strict, and has counted some."""
    counters = [handler for handler in LOGGER.handlers if isinstance(handler, CountHandler)]
    return any(counter.get_counts() for counter in counters)
