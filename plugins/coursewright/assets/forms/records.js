/** Forms as JSON files: what is written into them, and how they are read. */
import { accountName } from "./store.js";

const LARGEST = 5_000_000;
const MARK = { coursewright: 1 };

/** Why a file was not taken in: the key of a message. */
export class RecordError extends Error {
  constructor(message, values = {}) {
    super(message);
    this.values = values;
  }
}

/** @param {object} sheet @param {string} account @param {object} values @returns {string} one form */
export function formText(sheet, account, values) {
  const about = { ...MARK, course: sheet.course, form: sheet.id, schema: sheet.schema, account };
  return text({ ...about, saved: new Date().toISOString(), values });
}

/** @param {string} course @param {string} account @param {Record<string, object>} forms @returns {string} all forms */
export function accountText(course, account, forms) {
  return text({ ...MARK, course, account, saved: new Date().toISOString(), forms });
}

function text(record) {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** @param {File} file @returns {Promise<object>} a record of a form or of an account; rejects with a RecordError */
async function recordIn(file) {
  const record = file.size > LARGEST ? null : await file.text().then(JSON.parse).catch(() => null);
  if (record?.coursewright !== 1) throw new RecordError("wrong_json");
  return { ...record, account: accountName(record.account) };
}

function isForm(record) {
  return Number.isInteger(record?.schema) && record.values !== null && typeof record.values === "object";
}

/** @returns {Promise<{account: string, schema: number, values: object}>} the form of `sheet`, out of either record */
export async function formIn(file, sheet) {
  const record = await recordIn(file);
  const form = record.forms ? record.forms[sheet.id] : record;
  if (!isForm(form)) throw new RecordError(record.forms ? "not_in_account" : "wrong_json");
  if (!record.forms && record.form !== sheet.id) throw new RecordError("wrong_form", { name: String(record.form) });
  if (form.schema > sheet.schema) throw new RecordError("newer");
  return { account: record.account, schema: form.schema, values: form.values };
}

/** @returns {Promise<{account: string, forms: Record<string, {schema: number, values: object}>}>} from either record */
export async function accountIn(file) {
  const { account, form, schema, values, forms } = await recordIn(file);
  const all = forms !== null && typeof forms === "object" ? forms : { [form]: { schema, values } };
  const readable = Object.entries(all).filter(([, each]) => isForm(each));
  if (!readable.length) throw new RecordError("wrong_json");
  return { account, forms: Object.fromEntries(readable) };
}
