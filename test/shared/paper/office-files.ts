import { strFromU8, unzipSync } from "fflate";
import { readDocument } from "../../../shared/extraction/readers/read-document.ts";

/** The part of an Office file as text. @throws when the file has none of that name. */
export function partOf(file: Uint8Array, name: string): string {
  const part = unzipSync(file)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** Every part of an Office file that is XML. */
export const xmlPartsOf = (file: Uint8Array): string[] =>
  Object.entries(unzipSync(file))
    .filter(([name]) => /\.(xml|rels)$/.test(name))
    .map(([, part]) => strFromU8(part));

/** What the program's own reader of such files finds in it: a reader that shares nothing with the writer. */
export const readBack = async (file: Uint8Array, name: string): Promise<string> =>
  (await readDocument(file, name)).text;

// oxlint-disable-next-line no-control-regex -- what XML 1.0 has no place for
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** What makes a part no well-formed XML; null: it is. */
export function faultOf(xml: string): string | null {
  if (!xml.isWellFormed() || NOT_IN_XML.test(xml)) return "a character that XML forbids";
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(xml)) return "a bare ampersand";
  const open: string[] = [];
  for (const [, end, name = "", alone] of xml.matchAll(/<(\/)?([\w:.]+)(?:\s+[\w:.]+="[^"<]*")*\s*(\/)?>/g)) {
    if (alone) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return `${name} is closed out of turn`;
  }
  return open.length === 0 ? null : `${open.join()} stays open`;
}
