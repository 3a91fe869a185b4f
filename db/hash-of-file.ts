import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { codeOf } from "./sqlite-errors.ts";

/** SHA-256 of a file of any size, lower-case hex; null where there is none. */
export async function hashOfFile(file: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
  return hash.digest("hex");
}
