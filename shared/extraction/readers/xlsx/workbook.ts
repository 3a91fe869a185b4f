import type { ReadingContext } from "../pace.ts";
import { attribute, readMarkup } from "../xml/read-markup.ts";
import type { Archive } from "../zip/archive.ts";

export interface SheetPart {
  readonly name: string;
  /** `xl/worksheets/sheet1.xml` */
  readonly part: string;
}

export interface Workbook {
  /** The sheets in the order of their tabs, without hidden ones. */
  readonly sheets: readonly SheetPart[];
  /** Days count from 1904 instead of 1900 (files of old Macs). */
  readonly is1904: boolean;
}

/**
 * Reads which sheets there are, from `xl/workbook.xml` and its relations.
 *
 * @throws {DutyError} `file-unreadable`.
 */
export async function readWorkbook(archive: Archive, context: ReadingContext): Promise<Workbook> {
  const targets = await readRelations(archive, context);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  await readMarkup(
    (await archive.text("xl/workbook.xml")) ?? "",
    "xml",
    {
      open(name, attributes) {
        if (name === "workbookPr") is1904 = /^(?:1|true)$/.test(attribute(attributes, "date1904") ?? "");
        if (name !== "sheet") return;
        if ((attribute(attributes, "state") ?? "visible") !== "visible") return context.leaveOut("hidden-sheet");
        const part = targets.get(attribute(attributes, "id") ?? "");
        if (part !== undefined) sheets.push({ name: attribute(attributes, "name") ?? "", part });
      },
      close: () => undefined,
      text: () => undefined,
    },
    context,
  );
  return { sheets, is1904 };
}

/** Part names by relation id; targets are relative to `xl/` unless they begin with a slash. */
async function readRelations(archive: Archive, context: ReadingContext): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await readMarkup(
    (await archive.text("xl/_rels/workbook.xml.rels")) ?? "",
    "xml",
    {
      open(name, attributes) {
        const target = attribute(attributes, "Target");
        if (name === "Relationship" && target !== undefined)
          targets.set(attribute(attributes, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
      },
      close: () => undefined,
      text: () => undefined,
    },
    context,
  );
  return targets;
}
