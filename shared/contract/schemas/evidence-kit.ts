import { z } from "zod";
import { EVIDENCE_FAULTS } from "../../domain/papers/evidence-kit.ts";
import { id, instant, plainDate, words, wordsOrNull, year } from "./values.ts";

/** Which evidence kit (佐证包): of a year; of one lead unit, of chosen duties, of a part of the year. */
export const evidenceKitRequest = z.object({
  year,
  lead: z.string().nullable().default(null),
  /** The duties that were chosen; none: all of them. */
  obligationIds: z.array(id).max(10_000).default([]),
  /**
   * The first and last day of the part that is wanted. What is due in it is in the kit with all that counts for it; of anything else what
   * was done in it.
   */
  from: plainDate.nullable().default(null),
  until: plainDate.nullable().default(null),
  /** What it is handed in for (2026年度内部巡察); it stands on the cover and in the file's name. */
  purpose: wordsOrNull(60).default(null),
  /** Agreed that it is made although files are missing or changed; it then says 不完整 everywhere. Changes nothing where none is. */
  incomplete: z.boolean().default(false),
});
/** A kit that the program writes into a folder of its machine. */
export const writtenKitRequest = evidenceKitRequest.extend({ place: words(1_000) });

export type WrittenKitRequest = z.infer<typeof writtenKitRequest>;

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

const { isComplete, faults, manifestSha256 } = evidenceKit.shape;

/** A kit that was written and read back. */
export const writtenKit = z.object({
  file: z.string(),
  bytes: z.int(),
  /** The number of files of evidence in it. */
  evidence: z.int(),
  isComplete,
  faults,
  manifestSha256,
});
export type WrittenKit = z.infer<typeof writtenKit>;

/** How far the kit that is being written is, in bytes of its evidence. */
export const kitProgress = z.object({ phase: z.enum(["writing", "reading-back"]), done: z.int(), all: z.int() });
export type KitProgressView = z.infer<typeof kitProgress>;
