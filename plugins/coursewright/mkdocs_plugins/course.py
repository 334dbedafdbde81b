"""The build of one language: pages from the course, blocks, terms and navigation."""

from typing import Any

from mkdocs.config import config_options as c
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from coursewright.locale.words import words
from coursewright.model.binder import Binder
from coursewright.render.site.assets import theme_folder
from coursewright.render.site.blocks import CourseBlocks
from coursewright.render.site.inserts import Inserts
from coursewright.render.site.pages import generated_files
from coursewright.render.site.search import teach_terms
from coursewright.view.navigation import navigation
from coursewright.view.prose import AUDIENCES, hidden, prose


class CourseConfig(Config):
    audience = c.Choice(AUDIENCES, default="learners")
    """Who the site is for: what others alone may see is not in it."""


class CoursePlugin(BasePlugin[CourseConfig]):
    """Does nothing in the outer build, which has no pages."""

    binder: Binder

    @event_priority(50)  # before search, which reads the templates
    def on_config(self, config: MkDocsConfig) -> None:
        self.locale = config.extra.get("locale", "")
        if not self.locale:
            return
        self.blocks = CourseBlocks(Inserts(self.binder, self.locale, self.config.audience))
        config.markdown_extensions.append(self.blocks)
        config.nav = navigation(self.binder, self.locale, self.config.audience, words(self.locale))
        config.theme.dirs.insert(0, str(theme_folder()))
        teach_terms(self.binder.glossary)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        if self.locale:
            for uri in hidden(self.binder.pages[self.locale], self.config.audience):
                files.remove(files.src_uris[uri])
            for uri, content in generated_files(self.binder, self.blocks.inserts).items():
                files.append(File.generated(config, uri, content=content))

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        self.blocks.uri = page.file.src_uri
        source = self.binder.pages[self.locale].get(self.blocks.uri)
        return prose(source, self.config.audience, self.binder) if source else markdown

    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> None:
        context |= self.blocks.inserts.around(page.file.src_uri, page.content or "")

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return self.blocks.inserts.illustrated(output)
