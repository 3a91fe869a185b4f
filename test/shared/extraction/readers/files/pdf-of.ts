/** A piece of text on a page; points from the lower left. */
export interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees that it is turned to the left: 45 for watermarks. */
  readonly turn?: number;
}

const SIZE = 16;

/** Lines of `characters` wide text from the top of an A4 page, as a printer sets them: the first one indented. */
export const paragraph = (text: string, top: number, characters = 25): Placed[] => {
  const lines = [text.slice(0, characters - 2)];
  for (let at = characters - 2; at < text.length; at += characters) lines.push(text.slice(at, at + characters));
  return lines.map((line, index) => ({ text: line, x: index === 0 ? 90 + 2 * SIZE : 90, y: top - index * 28 }));
};

interface PdfOptions {
  /** Added to the trailer, such as `/Encrypt`. */
  readonly trailer?: string;
  /** A predefined character map in place of a telling font; texts are then hexadecimal codes. */
  readonly encoding?: string;
  /** Degrees that the viewer turns its pages to the right. */
  readonly rotate?: number;
  /** Steps that draw, on every page. */
  readonly drawing?: string;
}

/** A PDF without compression whose only font names characters by their UTF-16 code. */
export function pdfOf(
  pages: readonly (readonly Placed[])[],
  { trailer = "", encoding, rotate = 0, drawing = "" }: PdfOptions = {},
): Uint8Array {
  const first = 6;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${encoding ?? "Identity-H"} /DescendantFonts [4 0 R] ${encoding ? "" : "/ToUnicode 5 0 R"} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (${encoding ? "GB1" : "Identity"}) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    streamOf(TO_UNICODE),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /Rotate ${rotate} /Contents ${first + index * 2 + 1} 0 R >>`,
      streamOf([drawing, ...page.map((one) => shown(one, encoding === undefined))].join("\n")),
    ]),
  ];
  let file = "%PDF-1.7\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;

const streamOf = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");

function shown({ text, x, y, size = SIZE, turn = 0 }: Placed, isText: boolean): string {
  const [sin, cos] = [Math.sin, Math.cos].map((of) => of((turn * Math.PI) / 180).toFixed(4));
  const matrix = `${cos} ${sin} ${-Number(sin)} ${cos}`;
  return `BT /F ${size} Tf ${matrix} ${x} ${y} Tm <${isText ? utf16(text) : text}> Tj ET`;
}
