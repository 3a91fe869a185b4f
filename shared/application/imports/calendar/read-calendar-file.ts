import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { DateWindow } from "../../../domain/date/date-window.ts";
import { DutyError } from "../../../domain/errors.ts";
import { decodeText } from "../../../extraction/readers/decode-text.ts";
import { LARGEST_FILE_BYTES } from "../../../extraction/readers/limits.ts";
import { decodeStrictly } from "../../../extraction/readers/text-decoder.ts";
import { type ReadCalendar, isCalendar, readCalendar } from "../../../icalendar/read/read-calendar.ts";

/** The longest UID that is kept as it is; a longer one is known by its hash. */
const LONGEST_UID = 200;

/**
 * Reads a calendar file from its bytes. It blocks its thread, so the doors run it in a worker.
 *
 * @throws {DutyError} `file-empty`; `file-too-large`; `file-not-text`; `file-not-calendar`.
 */
export function readCalendarFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  window: DateWindow,
): ReadCalendar {
  if (bytes.length === 0) throw new DutyError("file-empty", { name });
  if (bytes.length > LARGEST_FILE_BYTES)
    throw new DutyError("file-too-large", { name, bytes: bytes.length, limit: LARGEST_FILE_BYTES });
  const text = calendarText(bytes);
  if (text === null) throw new DutyError("file-not-text", { name });
  if (!isCalendar(text)) throw new DutyError("file-not-calendar", { name });
  const calendar = readCalendar(text, window);
  return {
    ...calendar,
    entries: calendar.entries.map((entry) => ({
      ...entry,
      uid: entry.uid.length > LONGEST_UID ? hashOf(entry.uid) : entry.uid,
      parts: entry.parts.map((part) => ({ ...part, content: hashOf(part.content) })),
    })),
  };
}

/** UTF-8 first, also where single NULs stand in it (RFC 5545 3.1.4); then what other programs write, GBK among it. */
function calendarText(bytes: Uint8Array): string | null {
  const utf8 = decodeStrictly(bytes, "utf-8");
  return utf8 !== null && isCalendar(utf8) ? utf8 : decodeText(bytes);
}

const hashOf = (content: string): string => bytesToHex(sha256(utf8ToBytes(content.toWellFormed())));
