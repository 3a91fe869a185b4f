import type { PlainDate } from "../date/plain-date.ts";
import type { EvidenceKind } from "../obligation/evidence-kind.ts";

/** A duty as a row of a table. */
export interface DutyLine {
  readonly item: string | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly category: string;
  /** The rules in force, each as a sentence. */
  readonly rules: readonly string[];
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly subjects: readonly string[];
  readonly evidence: readonly EvidenceKind[];
  /** The plan of the duty and the quoted words; null for a duty written by hand. */
  readonly source: { readonly plan: string; readonly quote: string } | null;
  readonly status: "active" | "set-aside";
}

/** An occurrence or a quota as a row of a table; what has no date has none. */
export interface OccurrenceLine {
  readonly item: string | null;
  readonly title: string;
  readonly category: string;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly subject: string;
  readonly periodLabel: string;
  readonly requirementText: string;
  readonly nominalDate: PlainDate | null;
  readonly effectiveDate: PlainDate | null;
  /** The date to print (`shownDateOf`). */
  readonly shownDate: PlainDate | null;
  readonly plannedDate: PlainDate | null;
  readonly isProvisional: boolean;
  /** The shown time state (`shownState`). */
  readonly state: string;
  /** To the date to print; negative once it is past. */
  readonly days: number | null;
  readonly workingDays: number | null;
  readonly quota: { readonly done: number; readonly needed: number; readonly unit: string } | null;
}

/** A member of a coverage list as a row of a table. */
export interface CoverageLine {
  readonly title: string;
  readonly group: string;
  /** The share that is wanted, in percent. */
  readonly target: number;
  readonly member: string;
  readonly covered: { readonly on: PlainDate; readonly proof: string } | null;
}
