import type { IncomingMessage } from "node:http";
import { REQUEST_LIMIT_BYTES } from "../../shared/application/transports/request-limit.ts";

export type Body = { readonly text: string } | { readonly tooLongBytes: number };

/**
 * The text of a body. A body longer than `limit` bytes is still read to its end and dropped: a browser that is cut off
 * while it sends would never see the answer.
 */
export async function readBody(request: IncomingMessage, limit: number = REQUEST_LIMIT_BYTES): Promise<Body> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes <= limit ? { text: Buffer.concat(chunks).toString("utf8") } : { tooLongBytes: bytes };
}
