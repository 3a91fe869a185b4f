import type { FileContent } from "../../shared/contract/schemas/values.ts";

/** A file of the person's in the form of the contract. */
export const readFile = async (file: File): Promise<FileContent> => ({
  name: file.name,
  content: toBase64(new Uint8Array(await file.arrayBuffer())),
});

/** A text in the form of a UTF-8 file with that name. */
export const textFile = (name: string, text: string): FileContent => ({
  name,
  content: toBase64(new TextEncoder().encode(text)),
});

/** The number of arguments of one call, which is limited. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
