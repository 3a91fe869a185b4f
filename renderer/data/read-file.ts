import type { FileContent } from "../../shared/contract/schemas/values.ts";

/** A file of the person's as the contract carries it. */
export const readFile = async (file: File): Promise<FileContent> => ({
  name: file.name,
  content: toBase64(new Uint8Array(await file.arrayBuffer())),
});

/** Text as if it had been a UTF-8 file of that name. */
export const textFile = (name: string, text: string): FileContent => ({
  name,
  content: toBase64(new TextEncoder().encode(text)),
});

/** One call takes a limited number of arguments. */
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
