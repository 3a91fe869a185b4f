import { escapeXml, zipOf } from "./zip-of.ts";

/** Text, a number with the index of its style, or nothing. */
export type Cell = string | { readonly number: number; readonly style?: number } | null;

/** A formula with the value that was kept of it. */
export interface Formula {
  readonly formula: string;
  readonly value?: string;
}

export interface Sheet<C = Cell> {
  readonly name: string;
  readonly rows: readonly (readonly C[])[];
  readonly merged?: readonly string[];
  readonly state?: string;
}

/** A workbook of SpreadsheetML; texts are shared strings as Excel writes them. */
export function xlsxOf(sheets: readonly Sheet<Cell | Formula>[], formatCodes: readonly string[] = []): Uint8Array {
  const strings: string[] = [];
  const parts = sheets.map(
    (sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, strings)] as const,
  );
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets
      .map(({ name, state = "visible" }, index) => `<sheet name="${name}" state="${state}" r:id="rId${index + 1}"/>`)
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join("")}</Relationships>`,
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join("")}</sst>`,
    "xl/styles.xml": stylesXml(formatCodes),
    ...Object.fromEntries(parts),
  });
}

const stylesXml = (codes: readonly string[]): string =>
  `<styleSheet><numFmts>${codes
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`)
    .join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${codes
    .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
    .join("")}</cellXfs></styleSheet>`;

function sheetXml({ rows, merged = [] }: Sheet<Cell | Formula>, strings: string[]): string {
  const cell = (value: Cell | Formula, column: number, row: number): string => {
    if (value === null) return "";
    const address = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (typeof value !== "string" && "formula" in value)
      return `<c r="${address}" t="str"><f>${escapeXml(value.formula)}</f>${value.value === undefined ? "" : `<v>${value.value}</v>`}</c>`;
    if (typeof value !== "string") return `<c r="${address}" s="${value.style ?? 0}"><v>${value.number}</v></c>`;
    strings.push(value);
    return `<c r="${address}" t="s"><v>${strings.length - 1}</v></c>`;
  };
  const body = rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((value, column) => cell(value, column, row)).join("")}</row>`)
    .join("");
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join("");
  return `<worksheet><sheetData>${body}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
}
