import { escapeXml, zipOf } from "./zip-of.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document of WordprocessingML: the children of its body, and other parts where a test needs them. */
export const docxOf = (body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipOf({
    "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types/>',
    "word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph; a string that is no markup becomes its one run. */
export const p = (content: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") || content === "" ? content : run(content)}</w:p>`;

/** In the list `numId` at `level`. */
export const numbered = (text: string, level: number, numId = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(cell))).join("")}</w:tr>`;
export const tc = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  /** Further elements of the level. */
  readonly more?: string;
}

/** `word/numbering.xml` with one list, and instances of it by their `numId` with what they override. */
export const numberingPart = (
  levels: readonly Level[],
  instances: Readonly<Record<number, string>> = { 1: "" },
): string =>
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">${levels
    .map(
      ({ format, text, start = 1, more = "" }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join("")}</w:abstractNum>${Object.entries(instances)
    .map(([id, overrides]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/>${overrides}</w:num>`)
    .join("")}</w:numbering>`;

export const stylesPart = (styles: string): string => `<w:styles ${W}>${styles}</w:styles>`;
