/** What has been made of an object, as long as there is the object. */

/**
 * @template Made
 * @param {(from: unknown) => Made} make @returns {(from: unknown) => Made} asks `make` once for each object
 */
export function once(make) {
  const made = new WeakMap();
  return (from) => {
    if (from === null || typeof from !== "object") return make(from);
    if (!made.has(from)) made.set(from, make(from));
    return made.get(from);
  };
}
