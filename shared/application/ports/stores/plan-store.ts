import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { Requirement } from "../../../domain/obligation/requirement.ts";
import type { Decision } from "../../../contract/schemas/import-review.ts";
import type { NoDutyReason, Omission, PlaceReason } from "../../../domain/reading/accounted.ts";
import type { BlockPlace } from "../../../extraction/readers/document-block.ts";
import type { PlanItem } from "../plan-reader.ts";

/** What a plan is; `sha256` recognises the same one again. */
export interface PlanHead {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly number: string;
  readonly issuedOn: PlainDate | null;
  readonly year: number | null;
  readonly fileName: string;
  /** SHA-256 of the text in UTF-8, hex. */
  readonly sha256: string;
  readonly status: "reviewing" | "imported";
  /** In force, or kept as the record of its year: then it asks for nothing any more. */
  readonly heldAs: "plan" | "record";
  readonly importedAt: Instant;
  /** Its numbered items with their headings, in the order of the text; null where it was read before they were kept. */
  readonly items: readonly PlanItem[] | null;
  /** How many figures, dates and periods its duties were read from; null where it was read before figures were accounted for. */
  readonly figuresInDuties: number | null;
  /** What the file held and the text does not; null where it was read before that was kept. */
  readonly omissions: readonly Omission[] | null;
}

/** A plan with its text as read, which is what citations point into. */
export interface StoredPlan extends PlanHead {
  readonly text: string;
}

/** How many candidates stand for themselves, by what was decided. */
export interface CandidateCounts {
  readonly planId: string;
  readonly decision: Decision;
  readonly isStanding: boolean;
  readonly count: number;
}

/** A duty read from a plan while the clerk reviews it, in the order of the text. */
export interface StoredCandidate {
  readonly planId: string;
  readonly id: string;
  readonly position: number;
  readonly item: string | null;
  readonly title: string;
  readonly shortTitle: string;
  readonly category: string;
  readonly actor: string | null;
  readonly lead: string | null;
  readonly supporting: readonly string[];
  readonly requirement: Requirement;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly normalised: string;
  readonly stated: readonly string[];
  readonly implied: readonly string[];
  readonly rules: readonly string[];
  readonly decision: Decision;
  /** The obligation it became, once the import was finished. */
  readonly obligationId: string | null;
  /** The candidate of the same plan that speaks for this one, too; null while it stands for itself. */
  readonly mergedInto: string | null;
  /** Page or sheet of the file. */
  readonly place: BlockPlace | null;
}

/** What a place would give as a duty: what a candidate has before anybody decided on it. */
export type PlaceDraft = Pick<
  StoredCandidate,
  | "item"
  | "title"
  | "category"
  | "actor"
  | "lead"
  | "supporting"
  | "requirement"
  | "start"
  | "end"
  | "text"
  | "normalised"
  | "implied"
>;

/** A figure, date or period of the text that no duty was read from, with what a person said of it. */
export interface StoredPlace {
  readonly planId: string;
  /** The same for the same text: made of its offsets. */
  readonly id: string;
  /** UTF-16 offsets into the plan's text; `text` is exactly what stands there. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What the reader made of it. */
  readonly read: "unread" | "dismissed";
  readonly why: PlaceReason;
  readonly item: string | null;
  /** Page or sheet of the file. */
  readonly place: BlockPlace | null;
  readonly draft: PlaceDraft;
  /** What a person said; null: it is as the reader has it. */
  readonly settled: "no-duty" | "duty" | null;
  /** Why it is no duty, where a person said so. */
  readonly reason: NoDutyReason | null;
  /** The candidate that was made of it. */
  readonly candidateId: string | null;
}

/** How many places there are of a sort. */
export interface PlaceCounts extends Pick<StoredPlace, "planId" | "read" | "settled"> {
  readonly count: number;
}

/** Where a candidate's words stand. */
export type CandidateQuote = Pick<StoredCandidate, "id" | "start" | "end">;

export interface PlanRepository {
  /** `candidates` are taken one after the other while others get their turns; there may be very many. */
  insert(plan: StoredPlan, candidates: Iterable<StoredCandidate>, places?: Iterable<StoredPlace>): Promise<void>;
  /** At most so many places, in the order of the text. @throws {DutyError} `not-found` for `after`. */
  placePage(planId: string, after: string | null, most: number): Promise<StoredPlace[]>;
  /** All of them, in the order of the text. */
  places(planId: string): Promise<StoredPlace[]>;
  /** Those of these ids that there are. */
  somePlaces(planId: string, ids: readonly string[]): Promise<StoredPlace[]>;
  /** Of one plan, or of all. */
  placeCounts(planId?: string): Promise<PlaceCounts[]>;
  /** Keeps what was said of a place. */
  settlePlace(place: StoredPlace): Promise<void>;
  /** Other places than before, after the text was read again. */
  replacePlaces(planId: string, places: Iterable<StoredPlace>, figuresInDuties: number): Promise<void>;
  list(): Promise<PlanHead[]>;
  find(id: string): Promise<StoredPlan | null>;
  head(id: string): Promise<PlanHead | null>;
  findByHash(sha256: string): Promise<PlanHead | null>;
  /** Of one plan, or of all. */
  counts(planId?: string): Promise<CandidateCounts[]>;
  /** All of a plan, in the order of the text. */
  candidates(planId: string): Promise<StoredCandidate[]>;
  /** At most so many that stand for themselves, in the order of the text. @throws {DutyError} `not-found` for `after`. */
  page(planId: string, after: string | null, most: number): Promise<StoredCandidate[]>;
  /** Those of these ids that there are. */
  some(planId: string, ids: readonly string[]): Promise<StoredCandidate[]>;
  /** Those that another one speaks for, in the order of the text. */
  merged(planId: string): Promise<StoredCandidate[]>;
  /** Quotes, with some of the words in [start, end), of measured candidates that stand for themselves. */
  measuredQuotes(planId: string, start: number, end: number): Promise<CandidateQuote[]>;
  /** Sets the decision of those that became no obligation yet. @returns how many those are. */
  decide(planId: string, ids: readonly string[], decision: Decision): Promise<number>;
  updateCandidate(candidate: StoredCandidate): Promise<void>;
  /** More candidates of a plan that is there. */
  addCandidates(candidates: readonly StoredCandidate[]): Promise<void>;
  setStatus(planId: string, status: StoredPlan["status"]): Promise<void>;
  setHeldAs(planId: string, heldAs: StoredPlan["heldAs"]): Promise<void>;
  setYear(planId: string, year: number): Promise<void>;
  /** Those that became no obligation and that no other one speaks for. */
  removeCandidates(planId: string, ids: readonly string[]): Promise<void>;
  /**
   * Takes a plan out of every list on which something rests that was taken back. `sha256` names it from now on, so that its text can be
   * imported anew.
   */
  giveUp(planId: string, sha256: string): Promise<void>;
  /** Only while reviewing: an imported plan's citations rest on it. */
  remove(planId: string): Promise<void>;
}
