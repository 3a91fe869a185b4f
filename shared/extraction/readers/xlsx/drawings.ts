import type { ReadingContext } from "../pace.ts";
import { readMarkup } from "../xml/read-markup.ts";
import type { Archive } from "../zip/archive.ts";
import type { OmissionKind } from "../omissions.ts";

const DRAWING = /^xl\/drawings\/drawing\d*\.xml$/;
const COMMENTS = /^xl\/comments\d*\.xml$/;

const KINDS: ReadonlyMap<string, OmissionKind> = new Map([
  ["pic", "picture"],
  ["graphicFrame", "embedded"],
  ["txBody", "text-box"],
  ["comment", "note"],
]);

/**
 * What lies upon the sheets of a workbook and is not read: pictures, charts, shapes with text, comments.
 *
 * @throws {DutyError} `file-unreadable`.
 */
export async function countDrawings(archive: Archive, context: ReadingContext): Promise<void> {
  for (const part of archive.parts.filter((name) => DRAWING.test(name) || COMMENTS.test(name)))
    await readMarkup(
      (await archive.text(part)) ?? "",
      "xml",
      {
        open(name) {
          const kind = KINDS.get(name);
          if (kind !== undefined) context.leaveOut(kind);
        },
        close: () => undefined,
        text: () => undefined,
      },
      context,
    );
}
