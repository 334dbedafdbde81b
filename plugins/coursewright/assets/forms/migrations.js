/** What makes values of a form's next version out of those of an older one. */

/**
 * Form → version → step. A step gets values that nobody may change, and returns new ones.
 * @type {Record<string, Record<number, (values: object) => object>>}
 */
export const MIGRATIONS = {};

/**
 * @param {{schema: number, values: object}} record @param {Record<number, Function>} [steps] those of the form
 * @param {number} schema the version that is wanted
 * @returns {object} its values; a version without a step changed nothing that was saved
 */
export function migrated(record, steps, schema) {
  let { values } = record;
  for (let from = record.schema; from < schema; from += 1) values = steps?.[from]?.(values) ?? values;
  return values;
}
