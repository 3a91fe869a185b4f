import { z } from "zod";
import { EVIDENCE_FAULTS } from "../../domain/papers/evidence-kit.ts";
import { id, instant, year } from "./values.ts";

/** Which evidence kit (佐证包): of a year, of one lead unit or one duty of it. */
export const evidenceKitRequest = z.object({
  year,
  lead: z.string().nullable().default(null),
  obligationId: id.nullable().default(null),
  /** Agreed that it is made although files are missing or changed; it then says 不完整 everywhere. Changes nothing where none is. */
  incomplete: z.boolean().default(false),
});
export type EvidenceKitRequest = z.infer<typeof evidenceKitRequest>;

const sha256 = z.string().length(64);

/** All that goes into the archive: the pages with their content, the evidence by its hash, to be taken from the data folder one by one. */
export const evidenceKit = z.object({
  /** What the archive is called; says so where it is incomplete. */
  name: z.string(),
  isComplete: z.boolean(),
  madeAt: instant,
  /** Cover, index, ledger, checker and, last, the manifest. */
  pages: z.array(z.object({ path: z.string(), sha256, content: z.base64() })),
  evidence: z.array(z.object({ path: z.string(), name: z.string(), sha256, bytes: z.int(), addedAt: instant })),
  /** What lacks. */
  faults: z.array(z.object({ path: z.string(), name: z.string(), fault: z.enum(EVIDENCE_FAULTS) })),
  /** Of the manifest: whoever is told it can tell this kit from every other one. */
  manifestSha256: sha256,
});
export type EvidenceKitView = z.infer<typeof evidenceKit>;
