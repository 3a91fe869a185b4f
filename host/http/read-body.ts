import type { IncomingMessage } from "node:http";

/** Base64 of a plan and of evidence files; larger files are refused by the contract anyway. */
export const BODY_LIMIT_BYTES = 80 * 1024 * 1024;

/** @returns The body's text; null when it is longer than `limit` bytes, announced or not. */
export async function readBody(request: IncomingMessage, limit: number = BODY_LIMIT_BYTES): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  // The iterator must not tear the connection down, or the refusal could not be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
