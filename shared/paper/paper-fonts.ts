/** A part of a font for some of the signs, as a style sheet names it. */
export interface FontFace {
  readonly family: string;
  readonly weight: string;
  /** The file as the sheet names it, relative to the sheet. */
  readonly file: string;
  /** `U+4e00-4e0f,U+4e11`, as in the sheet. */
  readonly unicodeRange: string;
}

/** The faces of a style sheet that gives each one its family, weight, .woff2 file and range of signs. */
export const facesIn = (sheet: string): FontFace[] =>
  [...sheet.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = ""]) => {
    const family = /font-family:\s*['"]([^'"]+)['"]/.exec(body)?.[1];
    const weight = /font-weight:\s*(\d+)/.exec(body)?.[1];
    const file = /url\(([^)]+\.woff2)\)/.exec(body)?.[1];
    const unicodeRange = /unicode-range:\s*([^;]+)/.exec(body)?.[1];
    return family && weight && file && unicodeRange ? [{ family, weight, file, unicodeRange }] : [];
  });

/** Those of the faces that have a sign of `text`. */
export function facesFor(text: string, faces: readonly FontFace[]): FontFace[] {
  const signs = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0);
  const hasSigns = new Map<string, boolean>();
  const isNeeded = ({ unicodeRange }: FontFace): boolean => {
    const known = hasSigns.get(unicodeRange) ?? signsIn(unicodeRange, signs);
    hasSigns.set(unicodeRange, known);
    return known;
  };
  return faces.filter(isNeeded);
}

function signsIn(unicodeRange: string, signs: readonly number[]): boolean {
  const spans = unicodeRange.split(",").map((span) => {
    const [first = "", last = first] = span.trim().replace(/^U\+/i, "").split("-");
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
  });
  return signs.some((sign) => spans.some(({ first, last }) => first <= sign && sign <= last));
}

/**
 * The page with the faces in it, of which `contentOf` gives the files in base64.
 *
 * A page is printed when it says that it is loaded, and it does not wait for the faces of its style. It waits for what is loaded
 * ahead, so each file is named as such too; where a face is late all the same, the words are in a font of the machine and are not missing.
 */
export function withFaces(html: string, faces: readonly FontFace[], contentOf: (face: FontFace) => string): string {
  const files = new Map(faces.map((face) => [face, `data:font/woff2;base64,${contentOf(face)}`]));
  const ahead = [...files.values()].map(
    (file) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${file}">`,
  );
  const rules = [...files].map(
    ([{ family, weight, unicodeRange }, file]) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url(${file}) format("woff2");unicode-range:${unicodeRange}}`,
  );
  return html.replace(/<head[^>]*>/i, (head) => `${head}${ahead.join("")}<style>${rules.join("\n")}</style>`);
}
