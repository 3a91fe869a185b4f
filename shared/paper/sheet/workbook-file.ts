import { Zip, ZipDeflate, strToU8, zipSync } from "fflate";
import { escapeHtml } from "../markup.ts";
import { xmlText } from "../well-formed.ts";
import { columnName } from "./cell-xml.ts";
import { sheetXml } from "./sheet-xml.ts";
import { stylesXml } from "./sheet-styles.ts";
import type { Sheet } from "./workbook.ts";

/** The time of every part, so that the same table makes the same bytes. */
const PART_TIME = "1980-01-01T00:00:00";

const XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Tables as a workbook (SpreadsheetML, ECMA-376 18), a sheet for each. */
export function workbookFile(sheets: readonly Sheet[]): Uint8Array {
  const parts = Object.entries(workbookXml(sheets)).map(([path, xml]) => [path, strToU8([...xml].join(""))]);
  return zipSync(Object.fromEntries(parts), { mtime: PART_TIME });
}

/** The same workbook in pieces, for tables that are never whole in memory. */
export function* workbookPieces(sheets: readonly Sheet[]): Generator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  for (const [path, xml] of Object.entries(workbookXml(sheets))) {
    const part = new ZipDeflate(path);
    part.mtime = PART_TIME;
    zip.add(part);
    for (const text of xml) {
      part.push(strToU8(text));
      yield* made.splice(0);
    }
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* made.splice(0);
}

/** The text of each part by its path, in one piece or in several. */
function workbookXml(sheets: readonly Sheet[]): Record<string, Iterable<string>> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts: Record<string, Iterable<string>> = {
    "[Content_Types].xml": [
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`).join("")}</Types>`,
    ],
    "_rels/.rels": [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    "xl/workbook.xml": [
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${escapeHtml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets><definedNames>${sheets.map((sheet, index) => definedNames(sheet, names[index] ?? "", index)).join("")}</definedNames></workbook>`,
    ],
    "xl/_rels/workbook.xml.rels": [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    "xl/styles.xml": [stylesXml()],
  };
  for (const [index, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  return parts;
}

/** The heads are printed on each page; the filter has a name that Excel keeps hidden. In the order that Excel wants. */
function definedNames({ heads, widths, canFilter, rows }: Sheet, name: string, index: number): string {
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const last = columnName(Math.max(widths.length - 1, 0));
  const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeHtml(quoted)}!$A$${heads}:$${last}$${Math.max(rows.length, heads)}</definedName>`;
  return `${canFilter ? filter : ""}<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeHtml(quoted)}!$1:$${heads}</definedName>`;
}

/** Makes valid sheet names: at most 31 characters, without forbidden ones, all different. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name, index) => {
    const clean = xmlText(name)
      .replaceAll(/[\\/?*:[\]\p{C}]/gu, " ")
      .trim()
      .replaceAll(/^'+|'+$/g, "")
      .slice(0, 31)
      .toWellFormed();
    const free = clean === "" || taken.has(clean.toLowerCase()) ? `${clean.slice(0, 27)} ${index + 1}`.trim() : clean;
    taken.add(free.toLowerCase());
    return free;
  });
}
