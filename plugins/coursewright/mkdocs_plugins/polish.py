"""Finished pages, mended where the theme leaves them short of WCAG 2.2 AA and valid HTML."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from coursewright.locale.words import words
from coursewright.mkdocs_plugins.no_options import NoOptions
from coursewright.render.site.polish import polished


class PolishPlugin(BasePlugin[NoOptions]):
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return polished(output, words(config.extra["locale"]))

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        return polished(output, words(config.extra["locale"])) if template_name.endswith(".html") else output
