import type { Reply } from "../../contract/reply.ts";

/** Base64 of a plan or of evidence files, which makes four bytes of three. The same at every door. */
export const REQUEST_LIMIT_BYTES = 80 * 1024 * 1024;

/**
 * The reply to a request that is too large, in the usual form, so that the screens have a sentence for it. The file's
 * name is unknown, because the body was not kept.
 */
export function tooLarge(bytes: number): Reply {
  const fileBytes = (base64Bytes: number) => Math.floor((base64Bytes * 3) / 4);
  return {
    ok: false,
    error: {
      code: "file-too-large",
      details: { name: "…", bytes: fileBytes(bytes), limit: fileBytes(REQUEST_LIMIT_BYTES) },
    },
  };
}

/** Characters of all texts in a message that came as an object: what is long in a request is a file's content. */
export function textLength(message: unknown): number {
  let length = 0;
  const waiting: unknown[] = [message];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (typeof part === "string") length += part.length;
    else if (part !== null && typeof part === "object")
      for (const [name, value] of Object.entries(part)) {
        length += name.length;
        waiting.push(value);
      }
  }
  return length;
}
