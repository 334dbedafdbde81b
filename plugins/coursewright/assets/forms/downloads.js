/** Files that leave the browser. */

/** @param {string} name @param {BlobPart} content @param {string} type */
export function download(name, content, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** @param {string[]} parts @param {string} ending @returns {string} a name for a file: its parts, and the day */
export function fileName(parts, ending) {
  const day = new Date().toISOString().slice(0, 10);
  return `${[...parts.map((part) => part.replace(/[^\p{L}\p{N}]+/gu, "-")), day].filter(Boolean).join("-")}.${ending}`;
}
