import type { PlainDate } from "../date/plain-date.ts";
import type { EvidenceKind } from "./evidence-kind.ts";
import type { Requirement } from "./requirement.ts";
import { type SubjectRef, type SubjectTerm, assigneesOn } from "./subject.ts";

/** The exact quote a duty was read from. `start` and `end` are UTF-16 offsets into the plan's text. */
export interface Citation {
  readonly planId: string;
  readonly start: number;
  readonly end: number;
  /** The text between `start` and `end`. */
  readonly text: string;
  /** The same after repair: simplified characters, no pinyin, no page breaks. */
  readonly normalised: string;
}

/**
 * The layers of a rule, by the authority that made it. The strictest layer does not win by itself; the clerk sees them
 * side by side.
 */
export const RULE_LAYERS = ["central", "province", "unit"] as const;
export type RuleLayer = (typeof RULE_LAYERS)[number];

/** The words of a document that make the rule, and their place in it. */
export interface RuleSource {
  /** The document's own number of the item. */
  readonly item: string | null;
  readonly citation: Citation;
}

/**
 * A requirement with the days on which it is in force (at least one). Versions of one slot never overlap within a
 * layer.
 */
export interface RuleVersion {
  readonly id: string;
  readonly obligationId: string;
  /** `main`; a floor beside a cadence (每月20日, 全年不少于10次) is a second slot of the same duty. */
  readonly slot: string;
  /** 1, 2, 3 … within the slot. */
  readonly version: number;
  readonly layer: RuleLayer;
  readonly effectiveFrom: PlainDate;
  /**
   * Last day in force, included; null for no end. For a version in force on no day: the last day that it would have.
   */
  readonly effectiveUntil: PlainDate | null;
  /**
   * The last day as entered, where another version takes over earlier; null for no end. Left out where no version
   * takes over.
   */
  readonly ownLastDay?: PlainDate | null;
  /** Whether the version was taken back, so that it is in force on no day, whatever happens to the others. */
  readonly isWithdrawn?: true;
  readonly requirement: Requirement;
  /** Why the version replaced the one before. */
  readonly reason: string | null;
  /** The words of the rule where they differ from the words of the duty: those of an amendment. */
  readonly source?: RuleSource;
}

/** The words that a duty had up to a day, included: those of the plan of an earlier year. */
export interface FormerWords {
  readonly until: PlainDate;
  readonly item: string | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly category: string;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly actor: string | null;
}

/** A duty: what somebody must do, for whom, by which rule, with its place in the plan. */
export interface Obligation {
  readonly id: string;
  readonly planId: string | null;
  /** The plan's own number of the item, e.g. `4`. */
  readonly item: string | null;
  readonly title: string;
  /** 简称, at most 7 characters, for calendar cells. */
  readonly shortTitle: string;
  readonly category: string;
  /** The responsible unit named first (牵头); null where the plan names none. */
  readonly lead: string | null;
  readonly supporting: readonly string[];
  /** The body that acts, in the plan's words. */
  readonly actor: string | null;
  /** The subjects of the latest assignment; at least one. */
  readonly subjects: readonly SubjectRef[];
  /** The terms of all assignees, present ones included. Left out where the assignment never changed. */
  readonly terms?: readonly SubjectTerm[];
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly citation: Citation | null;
  readonly versions: readonly RuleVersion[];
  /**
   * Versions that are in force on no day any more, because another version took over from their first day or because
   * they were taken back. They stay on record, since missed occurrences name them. Left out where there are none.
   */
  readonly replacedVersions?: readonly RuleVersion[];
  /** A duty set aside keeps its history and is in no list of due rows. */
  readonly status: "active" | "set-aside";
  readonly createdOn: PlainDate;
  /** For a stage goal (阶段目标): the id of the standing work that it belongs to. Left out for other duties. */
  readonly partOf?: string;
  /** The words of former years, ascending by day. Left out where the words never changed with a year. */
  readonly formerWords?: readonly FormerWords[];
}

/** The subjects of a duty on `date`. */
export const subjectsOn = ({ subjects, terms }: Pick<Obligation, "subjects" | "terms">, date: PlainDate) =>
  terms ? assigneesOn(terms, date) : subjects;

/** Every version on record, in the order of entry, also those that are in force on no day any more. */
export const versionsOnRecord = <V extends Pick<RuleVersion, "version">>({
  versions,
  replacedVersions = [],
}: {
  readonly versions: readonly V[];
  readonly replacedVersions?: readonly V[] | undefined;
}): readonly V[] =>
  replacedVersions.length === 0
    ? versions
    : [...versions, ...replacedVersions].toSorted((a, b) => a.version - b.version);

/** The slots of a duty in the order in which they were first given. */
export const slotsOf = (obligation: Obligation): string[] => [...new Set(obligation.versions.map((v) => v.slot))];

/** The version of `slot` in force on `date`; of several layers the nearest one (unit, province, central). */
export function versionInForce(obligation: Obligation, slot: string, date: PlainDate): RuleVersion | null {
  let best: RuleVersion | null = null;
  for (const version of obligation.versions)
    if (version.slot === slot && holdsOn(version, date) && (best === null || outranks(version, best))) best = version;
  return best;
}

/** Every version in force on `date`, side by side by layer; the governing one comes first. */
export const versionsHolding = (obligation: Obligation, slot: string, date: PlainDate): RuleVersion[] =>
  obligation.versions
    .filter((version) => version.slot === slot && holdsOn(version, date))
    .toSorted((a, b) => (outranks(a, b) ? -1 : 1));

/** Whether `version` is in force on `date`. */
export const holdsOn = (version: RuleVersion, date: PlainDate): boolean =>
  version.effectiveFrom <= date && (version.effectiveUntil === null || date <= version.effectiveUntil);

/** Whether `a` goes before `b`: the nearer layer does, then the later start, then the higher number. */
function outranks(a: RuleVersion, b: RuleVersion): boolean {
  const layers = RULE_LAYERS.indexOf(a.layer) - RULE_LAYERS.indexOf(b.layer);
  if (layers !== 0) return layers > 0;
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  return a.version > b.version;
}
