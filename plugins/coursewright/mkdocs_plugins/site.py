"""One mkdocs.yml → a site in every language, built side by side."""

import logging
from pathlib import Path


from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.utils import CountHandler

from coursewright.check.rules import findings, unbuildable
from coursewright.load.binder import load_binder
from coursewright.mkdocs_plugins.locale_build import build_locales
from coursewright.mkdocs_plugins.no_options import NoOptions
from coursewright.model.binder import Binder
from coursewright.render.site.root import write_root
from coursewright.render.staging import Staging

log = get_plugin_logger("coursewright")


class SitePlugin(BasePlugin[NoOptions]):
    """The outer build: it checks the course, has each language built by a build of its own, and joins them."""

    binder: Binder
    staging: Staging
    prints: dict[str, str]

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.prints = {}

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> None:
        if "locale" in config.extra:
            return
        self.binder = load_binder(Path(config.config_file_path).parent)
        found = findings(self.binder)
        for finding in found:
            log.warning(str(finding))
        if unbuildable(found):
            raise Abort("Aborted: the course cannot be read. The site that was there is left as it was.")
        self.staging = Staging(Path(config.site_dir))
        config.site_dir = str(self.staging.folder)
        config.theme.static_templates.clear()
        config.plugins["material/search"].config.enabled = False  # type: ignore[attr-defined]

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return files if "locale" in config.extra else Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        if "locale" in config.extra:
            return
        build_locales(config, self.binder, self.staging, self.prints)
        write_root(self.binder, self.staging.folder, config.site_url or "")
        config.site_dir = str(self.staging.target)
        counters = [handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler)]
        if any(counter.get_counts() for counter in counters):
            self.staging.discard()
        else:
            self.staging.publish()

    def on_build_error(self, *, error: Exception) -> None:
        if hasattr(self, "staging"):
            self.staging.discard()
