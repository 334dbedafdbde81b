/**
 * Keep the language links on the page that is being read, after in-site navigation too, and remember the choice.
 *
 * The theme has a way of its own, but it asks for a sitemap per language and page, wherever `site_url` says they are.
 */
export function keepLanguageLinksCurrent() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a.md-select__link[hreflang]");
    if (!(link instanceof HTMLAnchorElement)) return;
    const [here, there] = [document.documentElement.lang, link.hreflang].map((tag) => tag.slice(0, 2));
    const at = location.pathname.lastIndexOf(`/${here}/`);
    if (at >= 0) link.href = `${location.pathname.slice(0, at)}/${there}/${location.pathname.slice(at + 4)}${location.hash}`;
    try {
      localStorage.setItem("coursewright:1:locale", there);
    } catch {
      // Storage is blocked: the choice holds for this click alone.
    }
  }, true);
}
