import type { CellLook } from "./workbook.ts";

/** `formula`: a text that begins like a formula. */
export type CellKind = "text" | "date" | "formula";

const KINDS: readonly CellKind[] = ["text", "date", "formula"];

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly align: "left" | "center";
}

const LOOKS: Readonly<Record<CellLook, Look>> = {
  plain: { font: 0, fill: 0, border: 1, align: "left" },
  center: { font: 0, fill: 0, border: 1, align: "center" },
  strong: { font: 1, fill: 0, border: 1, align: "center" },
  head: { font: 1, fill: 0, border: 1, align: "center" },
  title: { font: 2, fill: 0, border: 0, align: "center" },
  note: { font: 3, fill: 0, border: 0, align: "left" },
  hatched: { font: 0, fill: 2, border: 1, align: "left" },
};

/** The number under which `stylesXml` has a look. */
export const styleIndex = (look: CellLook, kind: CellKind): number =>
  (Object.keys(LOOKS) as CellLook[]).indexOf(look) * KINDS.length + KINDS.indexOf(kind);

/** The first number that a file may give to a format of its own. */
const DATE_FORMAT = 164;

const FONTS = [
  ["仿宋_GB2312", 10.5, false],
  ["黑体", 10.5, false],
  ["方正小标宋简体", 18, true],
  ["仿宋_GB2312", 9.5, false],
] as const;

const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;

/** `xl/styles.xml` with a style for each look and kind; dates as 2026年3月31日. */
export const stylesXml = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<numFmts count="1"><numFmt numFmtId="${DATE_FORMAT}" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>` +
  `<fonts count="${FONTS.length}">${FONTS.map(([name, size, bold]) => `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="${name}"/></font>`).join("")}</fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="lightUp"><fgColor rgb="FF999999"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="${Object.keys(LOOKS).length * KINDS.length}">${Object.values(LOOKS)
    .flatMap((look) => KINDS.map((kind) => formatXml(look, kind)))
    .join("")}</cellXfs>` +
  `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const formatXml = ({ font, fill, border, align }: Look, kind: CellKind): string =>
  `<xf numFmtId="${kind === "date" ? DATE_FORMAT : 0}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${kind === "formula" ? ' quotePrefix="1"' : ""}>` +
  `<alignment horizontal="${kind === "date" ? "center" : align}" vertical="center" wrapText="1"/></xf>`;
