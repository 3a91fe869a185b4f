/** One content line of a calendar file, unfolded (RFC 5545 3.1). */
export interface ContentLine {
  /** The number of its first line in the file, from 1. */
  readonly line: number;
  /** In capitals. */
  readonly name: string;
  /** The parameters as written (`;TZID=Asia/Shanghai;VALUE=DATE`), for `paramOf`; empty for most. */
  readonly params: string;
  /** The value as written, with its escapes. */
  readonly value: string;
}

/** A line that is no property: it has no name, or no colon. */
export interface StrayLine {
  readonly line: number;
  readonly stray: string;
}

/** The longest unfolded line; no calendar program writes one of such a length, apart from pictures that nobody reads here. */
const LONGEST_LINE = 1_000_000;

/**
 * Hands over the content lines of a file. Lines may end with CRLF, or with CR or LF alone; a line that begins with a blank or a tab
 * continues the one before it. Characters that no text has are left out, NUL among them.
 *
 * @param isAsked  Whether a property of that name is read by anybody. Of the others only the name and whether they are properties at
 *   all is looked at: a file of ten thousand events has a hundred thousand lines.
 */
export function eachContentLine(
  text: string,
  isAsked: (name: string) => boolean,
  take: (line: ContentLine | StrayLine) => void,
): void {
  const source = readable(text);
  let number = 0;
  let at = source.startsWith("\uFEFF") ? 1 : 0;
  while (at < source.length) {
    number += 1;
    const line = number;
    let end = endOfLine(source, at);
    let words: string | null = null;
    if (end > at && isContinued(source, end)) {
      const parts = [source.slice(at, end)];
      for (let length = end - at; isContinued(source, end); number += 1) {
        const from = afterLine(source, end) + 1;
        end = endOfLine(source, from);
        length += end - from;
        if (length <= LONGEST_LINE) parts.push(source.slice(from, end));
      }
      words = parts.join("");
    }
    // A line is cut out of the file only where it is folded or read: a file may have millions.
    const read =
      words === null ? readLine(source, at, end, line, isAsked) : readLine(words, 0, words.length, line, isAsked);
    if (read !== null) take(read);
    at = afterLine(source, end);
  }
}

const BLANK = 32;
const TAB = 9;
const CR = 13;
const LF = 10;

/** The index behind the last character of the line at `from`. */
function endOfLine(source: string, from: number): number {
  const found = source.indexOf("\n", from);
  if (found < 0) return source.length;
  return found > from && source.charCodeAt(found - 1) === CR ? found - 1 : found;
}

/** The index of the next line, given the end of one. */
function afterLine(source: string, end: number): number {
  const behind = source.charCodeAt(end) === CR ? end + 1 : end;
  return source.charCodeAt(behind) === LF ? behind + 1 : source.length;
}

function isContinued(source: string, end: number): boolean {
  const code = source.charCodeAt(afterLine(source, end));
  return code === BLANK || code === TAB;
}

/** What no text has, apart from the ends of lines. */
// oxlint-disable-next-line no-control-regex -- these are what is dropped
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** The text without characters that no text has; only old programs end lines with CR alone. */
function readable(text: string): string {
  const clean = text.search(CONTROLS) < 0 ? text : text.replaceAll(CONTROLS, "");
  return /\r(?!\n)/.test(clean) ? clean.replaceAll(/\r\n?/g, "\n") : clean;
}

/** The index behind the name at `from`: letters, digits and hyphens. */
function endOfName(source: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at += 1) {
    const code = source.charCodeAt(at);
    // Capitals and small letters differ in one bit.
    const letter = code | 32;
    if ((letter < 97 || letter > 122) && (code < 48 || code > 57) && code !== 45) break;
  }
  return at;
}

const PARAM = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/g;
const PARAMS = new RegExp(`(?:${PARAM.source})*`, "y");

/** The value of a parameter by its name in capitals, of several values the first, without quotes; null where it is not there. */
export function paramOf({ params }: ContentLine, name: string): string | null {
  if (params === "") return null;
  if (!params.includes('"')) {
    const own = params.split(";").find((part) => part.slice(0, part.indexOf("=")).toUpperCase() === name);
    return own === undefined ? null : firstOf(own.slice(name.length + 1));
  }
  for (const [, written = "", values = ""] of params.matchAll(PARAM))
    if (written.toUpperCase() === name) return firstOf(values);
  return null;
}

/** Null for an empty line and for a property that nobody asks for. */
function readLine(
  source: string,
  from: number,
  end: number,
  line: number,
  isAsked: (name: string) => boolean,
): ContentLine | StrayLine | null {
  if (from === end) return null;
  const nameEnd = endOfName(source, from, end);
  const params = source[nameEnd] === ";" && nameEnd < end ? paramsAt(source.slice(nameEnd, end)) : "";
  const colon = nameEnd + params.length;
  if (nameEnd === from || colon >= end || source[colon] !== ":") return { line, stray: source.slice(from, end) };
  const name = source.slice(from, nameEnd).toUpperCase();
  return isAsked(name) ? { line, name, params, value: source.slice(colon + 1, end) } : null;
}

/** The parameters at the beginning of a text. */
function paramsAt(text: string): string {
  PARAMS.lastIndex = 0;
  return PARAMS.test(text) ? text.slice(0, PARAMS.lastIndex) : "";
}

const firstOf = (values: string): string => {
  const quoted = /^"([^"]*)"/.exec(values);
  return quoted ? (quoted[1] ?? "") : (values.split(",")[0] ?? "");
};
