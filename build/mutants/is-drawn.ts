import { createHash } from "node:crypto";
import type { Mutant } from "./sandbox.ts";

/**
 * Whether a break belongs to a sample of one in `share`. It depends on the seed and on the break alone, so that the same code is
 * asked the same, and a break elsewhere in its file changes nothing.
 */
export function isDrawn(
  { file, was, replacement }: Pick<Mutant, "file" | "was" | "replacement">,
  share: number,
  seed: string,
): boolean {
  const hash = createHash("sha256").update([seed, file, was, replacement].join("\n")).digest();
  return hash.readUInt32BE(0) % share === 0;
}
