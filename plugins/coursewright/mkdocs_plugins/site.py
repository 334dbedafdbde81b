"""One mkdocs.yml → a site in every language, built side by side."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from coursewright.check.rules import findings
from coursewright.check.severity import unbuildable
from coursewright.load.binder import load_binder
from coursewright.mkdocs_plugins.locales import build_locales
from coursewright.mkdocs_plugins.no_options import NoOptions
from coursewright.mkdocs_plugins.said import report, strict_build_failed
from coursewright.render.site.root import write_root
from coursewright.render.staging import Staging
from coursewright.view.lengths import lengths


class SitePlugin(BasePlugin[NoOptions]):
    """The outer build: it checks the course, has each language built by a build of its own, and joins them."""

    staging: Staging | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.prints: dict[str, str] = {}

    @event_priority(100)
    def on_config(self, config: Any) -> None:
        if "locale" in config.extra:
            return
        self.binder = load_binder(Path(config.config_file_path).parent)
        found = findings(self.binder)
        report(found, lengths(self.binder))
        if unbuildable(found):
            raise Abort("The course cannot be read. The site that was there is left as it was.")
        self.staging = Staging(Path(config.site_dir))
        config.site_dir = str(self.staging.folder)
        config.theme.static_templates.clear()
        config.plugins["material/search"].config.enabled = False

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return files if "locale" in config.extra else Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        # A server that builds one language in its own process has the same plugin in both builds.
        if self.staging and "locale" not in config.extra:
            build_locales(config, self.binder, self.staging, self.prints)
            write_root(self.binder, self.staging.folder, config.site_url or "")
            config.site_dir = str(self.staging.target)
            self.staging.discard() if strict_build_failed() else self.staging.publish()

    def on_build_error(self, *, error: Exception) -> None:
        if self.staging:
            self.staging.discard()
