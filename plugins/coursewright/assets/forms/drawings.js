/** The picture of a form as a file that any program can show. */

const TOKEN = /var\((--cw-[\w-]+)(?:,[^()]*)?\)/g;
const SHARPER = 2;

/** @param {SVGElement} copy of a picture @param {string} font @returns {string} on white, its colours written out */
export function svgText(copy, font) {
  const [, , width, height] = copy.getAttribute("viewBox").split(/\s+/).map(Number);
  copy.setAttribute("font-family", font);
  const ground = document.createElementNS(copy.namespaceURI, "rect");
  for (const [name, value] of Object.entries({ width, height, fill: "#fff" })) ground.setAttribute(name, value);
  copy.prepend(ground);
  return inked(new XMLSerializer().serializeToString(copy));
}

/** Writes the colours of the light page out, whatever the reader's page looks like. */
function inked(text) {
  const page = document.createElement("div");
  page.dataset.mdColorScheme = "default";
  document.body.append(page);
  const style = getComputedStyle(page);
  const colour = (name) => style.getPropertyValue(name).trim() || style.getPropertyValue("--cw-ink").trim();
  const plain = text.replace(TOKEN, (_, name) => colour(name)).replaceAll("currentColor", colour("--cw-ink"));
  page.remove();
  return plain;
}

/** @param {string} text of an SVG @returns {Promise<Blob>} the same as a PNG, twice as large */
export async function png(text) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: image.naturalWidth * SHARPER, height: image.naturalHeight * SHARPER });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((made) => canvas.toBlob(made, "image/png"));
}
