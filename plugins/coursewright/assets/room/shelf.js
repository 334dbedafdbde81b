/** One sheet of a room, kept in this browser: `{version, saved, …}` under one key. Storage may be absent. */

const VERSION = 1;

/**
 * @param {string} key @param {object} blank a sheet that nobody has written on
 * @returns {{read: () => object, write: (sheet: object) => boolean, clear: () => void}} `write` tells whether the sheet
 *   is saved; what cannot be saved is still kept as long as the page is open
 */
export function shelf(key, blank) {
  let kept = null;
  const stored = () => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  return {
    read() {
      const found = kept ?? stored();
      return found !== null && typeof found === "object" ? { ...blank, ...found } : { ...blank };
    },
    write(sheet) {
      kept = { ...sheet, version: VERSION, saved: new Date().toISOString() };
      try {
        localStorage.setItem(key, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      kept = { ...blank };
      try {
        localStorage.removeItem(key);
      } catch {
        // Nothing was kept there.
      }
    },
  };
}
