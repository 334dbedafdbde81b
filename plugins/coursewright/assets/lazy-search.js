// The theme's search, fetched when somebody searches and not with every page.
//
// The theme starts this worker in the place of its own, with an index that holds no documents. At the first query the
// real worker and the real index are loaded; from then on this file only stands aside.

const SETUP = 0, READY = 1, QUERY = 2;
const post = self.postMessage.bind(self);
/** Whether messages reach the theme's worker. */
let open = false;
/** @type {Promise<void> | undefined} */
let loading;
/** @type {object} What the theme set the search up with, but for the documents. */
let setup;
/** @type {unknown} The last query; earlier ones are stale, for the reader has typed on. */
let query;

/** @param {unknown} data */
function deliver(data) {
  open = true;
  self.dispatchEvent(new MessageEvent("message", { data }));
  open = false;
}

async function load() {
  const ready = new Promise((resolve) => {
    self.postMessage = (/** @type {{type: number}} */ message) => (message.type === READY ? resolve(0) : post(message));
  });
  importScripts("THEME_WORKER");
  const response = await fetch("../../../search/documents.json");
  deliver({ type: SETUP, data: { ...setup, docs: await response.json() } });
  await ready;
  deliver(query);
  open = true;
}

self.addEventListener("message", (event) => {
  if (open) return;
  event.stopImmediatePropagation();
  if (event.data.type === SETUP) {
    setup = event.data.data;
    post({ type: READY });
  }
  // The theme asks for nothing as soon as a page is open.
  if (event.data.type === QUERY && event.data.data) {
    query = event.data;
    loading ??= load();
  }
});
