import { base64 } from "@scure/base";
import { type FontFace, facesFor, facesIn, withFaces } from "../../paper/paper-fonts.ts";

/** The fonts that papers fall back on, sheet by sheet: 宋 for words and titles, 黑 for heads. */
export const PAPER_FONTS = ["noto-serif-sc/400", "noto-serif-sc/700", "noto-sans-sc/700"] as const;

/**
 * Brings the fonts of the program into a paper that is printed, so that it looks the same on each machine and its words can be searched
 * and copied: Chromium draws the CFF fonts of a Linux desktop as pictures of signs, three times as large and some of them told as radicals.
 * An office's own 仿宋, 黑体 and 小标宋 come first in the style of the papers, where they are installed.
 *
 * @param readFile  Reads a file of the program.
 * @returns a function that gives the page with the parts of the fonts whose signs it has.
 */
export function paperFonts(readFile: (address: URL) => Promise<Uint8Array>): (html: string) => Promise<string> {
  let sheets: Promise<readonly LocatedFace[]> | null = null;
  const contents = new Map<string, Promise<string>>();
  const contentOf = ({ address }: LocatedFace): Promise<string> => {
    const known = contents.get(address.href) ?? readFile(address).then((content) => base64.encode(content));
    contents.set(address.href, known);
    return known;
  };
  return async (html) => {
    const faces = facesFor(html, await (sheets ??= locatedFaces(readFile))) as LocatedFace[];
    const read = new Map(
      await Promise.all(faces.map(async (face) => [face as FontFace, await contentOf(face)] as const)),
    );
    return withFaces(html, faces, (face) => read.get(face) ?? "");
  };
}

interface LocatedFace extends FontFace {
  readonly address: URL;
}

async function locatedFaces(readFile: (address: URL) => Promise<Uint8Array>): Promise<LocatedFace[]> {
  const sheets = PAPER_FONTS.map(async (name) => {
    const address = addressOf(`${name}.css`);
    const faces = facesIn(new TextDecoder().decode(await readFile(address)));
    return faces.map((face) => ({ ...face, address: new URL(face.file, address) }));
  });
  return (await Promise.all(sheets)).flat();
}

/** What the build copied beside the bundles, or its package where the sources run. */
const addressOf = (file: string): URL =>
  new URL(
    import.meta.url.endsWith(".ts")
      ? import.meta.resolve(`@fontsource/${file}`)
      : new URL(`../chunks/fonts/${file}`, import.meta.url),
  );
