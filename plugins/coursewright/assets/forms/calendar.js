/** Days of a form → an iCalendar file (RFC 5545). Pure. */

const LONGEST = 70;

/**
 * @typedef {{day: string, title: string, note?: string}} Event `day` as 2026-12-04
 * @param {Event[]} events @param {string} made when the file was made, as 2026-11-25T08:00:00.000Z
 * @returns {string} one whole day for each event, with an alarm on the morning of the day before
 */
export function calendar(events, made) {
  const stamp = `${made.replace(/[-:]|\.\d+/g, "")}`;
  const lines = events.flatMap((event, index) => [
    "BEGIN:VEVENT",
    `UID:${stamp}-${index}@coursewright`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${event.day.replaceAll("-", "")}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.note ? [`DESCRIPTION:${escaped(event.note)}`] : []),
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(event.title)}`,
    "TRIGGER:-PT15H",
    "END:VALARM",
    "END:VEVENT",
  ]);
  const all = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Coursewright//Forms//EN", ...lines, "END:VCALENDAR"];
  return `${all.flatMap(folded).join("\r\n")}\r\n`;
}

function escaped(text) {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, "\\n");
}

/** As UTF-8. */
function bytesOf(point) {
  return 1 + [0x80, 0x800, 0x10000].filter((least) => point >= least).length;
}

/** No line is longer than 75 bytes; a character of Chinese has three. */
function folded(line) {
  const lines = [""];
  let bytes = 0;
  for (const sign of line) {
    const size = bytesOf(sign.codePointAt(0));
    if (bytes + size > LONGEST) {
      lines.push(" ");
      bytes = 0;
    }
    lines[lines.length - 1] += sign;
    bytes += size;
  }
  return lines;
}
