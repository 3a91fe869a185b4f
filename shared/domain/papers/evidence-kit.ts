import type { Instant } from "../date/clock.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { EvidenceKind } from "../obligation/evidence-kind.ts";
import type { KitSpan } from "./kit-span.ts";
import type { LedgerCounts, LedgerEntry } from "./ledger.ts";

/** What can be wrong with a file of evidence: it is gone, holds something else than was handed in, or cannot be read. */
export const EVIDENCE_FAULTS = ["missing", "changed", "unreadable"] as const;
export type EvidenceFault = (typeof EVIDENCE_FAULTS)[number];

/** A file of evidence in a kit. */
export interface KitFile {
  /** Within the kit, with `/`. */
  readonly path: string;
  /** As it was called when it was handed in. */
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly bytes: number;
  /** Of the content that was handed in, lower-case hex. */
  readonly sha256: string;
  readonly addedAt: Instant;
  /** Null: it is in the kit. */
  readonly fault: EvidenceFault | null;
}

export interface FaultyFile extends KitFile {
  readonly fault: EvidenceFault;
}

/** An occurrence with one of the activities that count for it, and the files that prove that; none of both where nothing was done. */
export interface KitRow {
  readonly entry: LedgerEntry;
  readonly activity: LedgerEntry["activities"][number] | null;
  readonly files: readonly KitFile[];
}

/** 佐证包: what a year's kit is about and what is in it; cover, index and manifest are drawn from this. */
export interface EvidenceKit {
  readonly year: number;
  readonly unitName: string;
  readonly lead: string | null;
  /** The chosen duties that it is of, in words; null: all of them. */
  readonly duty: string | null;
  /** The part of the year that it is of; null: all of it. */
  readonly span: KitSpan | null;
  /** What it is handed in for; null: not said. */
  readonly purpose: string | null;
  readonly issuedOn: PlainDate;
  readonly madeAt: Instant;
  readonly counts: LedgerCounts;
  /** In the order of the plan. */
  readonly rows: readonly KitRow[];
  /** Each once, however many rows it proves. */
  readonly files: readonly KitFile[];
}

/** Files that cannot be in the kit. A kit with one is incomplete, and says so wherever it says anything. */
export const faultyFiles = ({ files }: Pick<EvidenceKit, "files">): FaultyFile[] =>
  files.flatMap((file) => (file.fault === null ? [] : [{ ...file, fault: file.fault }]));
