/** An .ics file of these lines, with CRLF. */
export const icsFile = (lines: readonly string[], name = "日程.ics") => ({
  name,
  content: Buffer.from(icsText(lines), "utf8").toString("base64"),
});

/** A calendar with these lines in it. */
export const icsText = (lines: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//Test//EN", ...lines, "END:VCALENDAR", ""].join("\r\n");

/** An event of these lines. */
export const vevent = (...lines: readonly string[]): string[] => ["BEGIN:VEVENT", ...lines, "END:VEVENT"];
