import type { PlainDate } from "../date/plain-date.ts";
import type { EvidenceKind } from "./evidence-kind.ts";
import type { Requirement } from "./requirement.ts";
import { type SubjectRef, type SubjectTerm, assigneesOn } from "./subject.ts";

/** The exact quote a duty was read from. `start` and `end` are UTF-16 offsets into the plan's text. */
export interface Citation {
  readonly planId: string;
  readonly start: number;
  readonly end: number;
  /** What stands between `start` and `end`. */
  readonly text: string;
  /** The same after repair: simplified characters, no pinyin, no page breaks. */
  readonly normalised: string;
}

/** Whose rule it is. The strictest one does not win by itself; the clerk sees them beside each other. */
export const RULE_LAYERS = ["central", "province", "unit"] as const;
export type RuleLayer = (typeof RULE_LAYERS)[number];

/** Words of a document that ask for something, and where they stand in it. */
export interface RuleSource {
  /** The document's own number of the item. */
  readonly item: string | null;
  readonly citation: Citation;
}

/** A requirement with the days on which it holds: at least one. Versions of one slot never overlap within a layer. */
export interface RuleVersion {
  readonly id: string;
  readonly obligationId: string;
  /** `main`; a floor beside a cadence (每月20日, 全年不少于10次) is a second slot of the same duty. */
  readonly slot: string;
  /** 1, 2, 3 … within the slot. */
  readonly version: number;
  readonly layer: RuleLayer;
  readonly effectiveFrom: PlainDate;
  /** Last day, included; null while it holds. Of one that holds on no day: the last day that it would have. */
  readonly effectiveUntil: PlainDate | null;
  /** The last day that it has of itself where another one takes over before; null: none. Left out where none takes over. */
  readonly ownLastDay?: PlainDate | null;
  /** Whether the version was taken back: then it holds on no day, whatever becomes of the other versions. */
  readonly isWithdrawn?: true;
  readonly requirement: Requirement;
  /** Why it replaced the version before. */
  readonly reason: string | null;
  /** The words that ask for it, where they are others than the duty's own: an amendment's. */
  readonly source?: RuleSource;
}

/** A duty: what somebody must do, for whom, by which rule, and where the plan says so. */
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
  /** Who acts, in the plan's words. */
  readonly actor: string | null;
  /** Who must satisfy it, by the last assignment; at least one. */
  readonly subjects: readonly SubjectRef[];
  /** Who was assigned it from when to when, those of now among them; left out where that never changed. */
  readonly terms?: readonly SubjectTerm[];
  readonly evidenceKinds: readonly EvidenceKind[];
  readonly citation: Citation | null;
  readonly versions: readonly RuleVersion[];
  /** Versions that hold on no day any more, because another took their place from their own first day or because what made them
   * was taken back. They stay on record: what they made and was missed names them. Left out where there are none. */
  readonly replacedVersions?: readonly RuleVersion[];
  /** Set aside: kept with its history, out of every list of what is due. */
  readonly status: "active" | "set-aside";
  readonly createdOn: PlainDate;
  /** Of a stage goal (阶段目标): the work without a number that it splits. Left out elsewhere. */
  readonly partOf?: string;
}

/** Who must satisfy a duty on `date`. */
export const subjectsOn = ({ subjects, terms }: Pick<Obligation, "subjects" | "terms">, date: PlainDate) =>
  terms ? assigneesOn(terms, date) : subjects;

/** Every version on record, those that hold on no day any more among them, in the order in which they were given. */
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

/** The version of `slot` that holds on `date`; where several layers do, the nearest one (unit, province, central). */
export function versionInForce(obligation: Obligation, slot: string, date: PlainDate): RuleVersion | null {
  let best: RuleVersion | null = null;
  for (const version of obligation.versions)
    if (version.slot === slot && holdsOn(version, date) && (best === null || outranks(version, best))) best = version;
  return best;
}

/** Every version that holds on `date`, the one in force first: the layers beside each other. */
export const versionsHolding = (obligation: Obligation, slot: string, date: PlainDate): RuleVersion[] =>
  obligation.versions
    .filter((version) => version.slot === slot && holdsOn(version, date))
    .toSorted((a, b) => (outranks(a, b) ? -1 : 1));

/** Whether `version` holds on `date`. */
export const holdsOn = (version: RuleVersion, date: PlainDate): boolean =>
  version.effectiveFrom <= date && (version.effectiveUntil === null || date <= version.effectiveUntil);

/** Whether `a` goes before `b`: the nearer layer does, then the later start, then the higher number. */
function outranks(a: RuleVersion, b: RuleVersion): boolean {
  const layers = RULE_LAYERS.indexOf(a.layer) - RULE_LAYERS.indexOf(b.layer);
  if (layers !== 0) return layers > 0;
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  return a.version > b.version;
}
