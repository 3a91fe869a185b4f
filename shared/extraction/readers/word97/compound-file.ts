import * as compound from "cfb";

/** The streams of an OLE container (Office 97 to 2003, and the wrapping of encrypted Office files), by their name. */
export type CompoundFile = ReadonlyMap<string, Uint8Array>;

/** Opens a compound file; null when it is damaged. Source: [MS-CFB]. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  const container = parseOrNull(bytes);
  if (container === null) return null;
  return new Map(
    container.FileIndex.filter(({ type }) => type === STREAM).map(({ name, content }) => [
      name,
      Uint8Array.from(content ?? []),
    ]),
  );
}

const STREAM = 2;

/** The library throws errors of no type of its own, whatever the damage. */
function parseOrNull(bytes: Uint8Array): ReturnType<typeof compound.read> | null {
  try {
    return compound.read(bytes, { type: "array" });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
