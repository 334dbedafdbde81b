/** A form as a file: out of the browser and back into it. */
import { accountName } from "./store.js";
import { linesOf } from "./texts.js";

const LARGEST = 1_000_000;

/** Hands the writer a JSON file. @param {{id: string, schema: number, course: string}} sheet */
export function exported(sheet, account, values) {
  const day = new Date().toISOString().slice(0, 10);
  const about = { coursewright: 1, course: sheet.course, form: sheet.id, schema: sheet.schema };
  const record = { ...about, account, saved: day, values };
  const blob = new Blob([JSON.stringify(record, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = [sheet.id, account.replace(/[^\p{L}\p{N}]+/gu, "-"), day].filter(Boolean).join("-") + ".json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/**
 * @param {File} file @param {object} sheet
 * @returns {Promise<{account: string, schema: number, values: object}>} rejects with the key of a message
 */
export async function imported(file, sheet) {
  const record = file.size > LARGEST ? null : await file.text().then(JSON.parse).catch(() => null);
  const readable = record?.coursewright === 1 && record.values && typeof record.values === "object";
  if (!readable || !Number.isInteger(record.schema)) throw new FileError("wrong_json");
  if (record.form !== sheet.id) throw new FileError("wrong_form", { name: String(record.form) });
  if (record.schema > sheet.schema) throw new FileError("newer");
  return { account: accountName(record.account), schema: record.schema, values: record.values };
}

/** Why a file was not taken in: the key of a message. */
export class FileError extends Error {
  constructor(message, values = {}) {
    super(message);
    this.values = values;
  }
}

/** @param {string} heading @param {Element} scope @returns {Promise<boolean>} whether its text is on the clipboard */
export async function copied(heading, scope) {
  const text = [heading, "", ...linesOf(scope)].join("\n");
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
