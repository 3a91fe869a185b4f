import { DutyError } from "../../../domain/errors.ts";
import { decodeText } from "../decode-text.ts";
import type { ReadingContext } from "../pace.ts";
import { inflateEntry } from "./inflate-entry.ts";
import { readZipDirectory } from "./zip-directory.ts";

/** An office file: parts with names like `word/document.xml`. */
export interface Archive {
  readonly parts: readonly string[];
  /**
   * A part's text; null when the archive has no such part.
   *
   * @throws {DutyError} `file-…` when it cannot be had.
   */
  readonly text: (part: string) => Promise<string | null>;
}

/** @throws {DutyError} as `readZipDirectory`. */
export function openArchive(bytes: Uint8Array, context: ReadingContext): Archive {
  const entries = new Map(readZipDirectory(bytes, context).map((entry) => [entry.name, entry]));
  return {
    parts: [...entries.keys()],
    text: async (part) => {
      const entry = entries.get(part);
      if (entry === undefined) return null;
      const text = decodeText(await inflateEntry(bytes, entry, context));
      if (text === null) throw new DutyError("file-unreadable", { name: context.name, reason: part });
      return text;
    },
  };
}
