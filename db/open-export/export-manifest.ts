import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Instant } from "../../shared/domain/date/clock.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** A path within the export, with `/` between its parts; it never leads out of it. */
const within = z.string().refine((text) => !/^[/\\]|\\|(^|\/)\.\.(\/|$)|^[A-Za-z]:/.test(text));
const exportedEvidence = z.object({ path: within, sha256, bytes: z.int(), name: z.string() });

/** What an export holds. It is written last, so that an export without it was cut off. */
const manifest = z.object({
  format: z.literal(1),
  product: z.literal("duty-calendar"),
  at: z.iso.datetime() as unknown as z.ZodType<Instant>,
  /** The schema of the tables (`db/migrations`). */
  schema: z.int(),
  tables: z.array(z.object({ name: z.string().regex(/^[a-z_]+$/), path: within, rows: z.int(), sha256 })),
  evidence: z.array(exportedEvidence),
  /** Evidence on record that was missing, changed or unreadable when the export was written. */
  missing: z.array(exportedEvidence.omit({ path: true })),
});
export type ExportManifest = z.infer<typeof manifest>;
export type ExportedEvidence = z.infer<typeof exportedEvidence>;

export const manifestOfExport = (folder: string): string => path.join(folder, "export.json");

/** The manifest in a folder; null where there is none, or one that this program cannot read. */
export function readExport(folder: string): ExportManifest | null {
  if (!existsSync(manifestOfExport(folder))) return null;
  try {
    return manifest.safeParse(JSON.parse(readFileSync(manifestOfExport(folder), "utf8"))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
