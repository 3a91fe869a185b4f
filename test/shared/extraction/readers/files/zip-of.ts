import { strToU8, zipSync } from "fflate";

/** An archive of texts, as office files are. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );

export const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Changes a number of the archive's directory: how a file lies about its sizes, or says that it is encrypted. */
export function withDirectoryField(zip: Uint8Array, at: number, bytes: 2 | 4, value: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let offset = 0; offset < changed.length - 4; offset++) {
    if (view.getUint32(offset, true) !== 0x02014b50) continue;
    if (bytes === 2) view.setUint16(offset + at, value, true);
    else view.setUint32(offset + at, value, true);
  }
  return changed;
}
