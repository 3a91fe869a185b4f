import { z } from "zod";
import { words, wordsOrNull } from "./values.ts";

/** Where an export goes: the folder itself, which is not there or empty; or a new one of a name in it, with a number where it is taken. */
export const exportRequest = z.object({ place: words(1_000), name: wordsOrNull(120) });

/** An export that was written. */
export const madeExport = z.object({
  folder: z.string(),
  files: z.int(),
  evidence: z.int(),
  /** Names of evidence files that are missing or changed; the export is without them. */
  missing: z.array(z.string()),
});
export type MadeExport = z.infer<typeof madeExport>;
