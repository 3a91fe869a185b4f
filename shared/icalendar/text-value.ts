const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n" };

/**
 * Cleans a text: every line ending becomes one form, and other control characters except the tab, which TEXT does not
 * allow, are removed.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n|[\r\u0085\u2028\u2029]/g, "\n")
    // oxlint-disable-next-line no-control-regex -- these are what is dropped
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");

/** A TEXT value (RFC 5545 3.3.11): backslash, semicolon, comma and line break escaped. */
export const textValue = (text: string): string =>
  cleanText(text).replaceAll(/[\\;,\n]/g, (character) => ESCAPES[character] ?? character);
