import type { Instant } from "../../../domain/date/clock.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import type { Requirement } from "../../../domain/obligation/requirement.ts";
import type { Decision } from "../../../contract/schemas/import-review.ts";
import type { NoDutyReason, Omission, PlaceReason } from "../../../domain/reading/accounted.ts";
import type { BlockPlace } from "../../../extraction/readers/document-block.ts";
import type { PlanItem } from "../plan-reader.ts";

/** The facts of a plan; `sha256` recognises the same plan again. */
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
  /**
   * `plan` while it is in force; `record` for a plan kept as the record of its year, which asks for nothing any more.
   */
  readonly heldAs: "plan" | "record";
  readonly importedAt: Instant;
  /**
   * The numbered items with their headings, in the order of the text; null where the plan was read before items were
   * stored.
   */
  readonly items: readonly PlanItem[] | null;
  /**
   * The number of figures, dates and periods from which duties were read; null where the plan was read before figures
   * were counted.
   */
  readonly figuresInDuties: number | null;
  /** The parts of the file that the text lacks; null where the plan was read before they were stored. */
  readonly omissions: readonly Omission[] | null;
}

/** A plan with its text as read, to which citations refer. */
export interface StoredPlan extends PlanHead {
  readonly text: string;
}

/** The number of unmerged candidates by decision. */
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
  /** The obligation that the candidate became when the import was finished. */
  readonly obligationId: string | null;
  /** The candidate of the same plan into which this one was merged; null for an unmerged one. */
  readonly mergedInto: string | null;
  /** Page or sheet of the file. */
  readonly place: BlockPlace | null;
}

/** The duty that a place would give: the fields of a candidate before any decision. */
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

/** A figure, date or period of the text without a duty, with a person's decision about it. */
export interface StoredPlace {
  readonly planId: string;
  /** Made of the offsets in the text, so that the same text gives the same ids. */
  readonly id: string;
  /** UTF-16 offsets into the plan's text; `text` is exactly the text between them. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How the reader took the place. */
  readonly read: "unread" | "dismissed";
  readonly why: PlaceReason;
  readonly item: string | null;
  /** Page or sheet of the file. */
  readonly place: BlockPlace | null;
  readonly draft: PlaceDraft;
  /** A person's decision; null where the reader's view stands. */
  readonly settled: "no-duty" | "duty" | null;
  /** The reason that a person gave for no duty. */
  readonly reason: NoDutyReason | null;
  /** The candidate that was made of the place. */
  readonly candidateId: string | null;
}

/** How many places there are of a sort. */
export interface PlaceCounts extends Pick<StoredPlace, "planId" | "read" | "settled"> {
  readonly count: number;
}

/** The place of a candidate's quote in the text. */
export type CandidateQuote = Pick<StoredCandidate, "id" | "start" | "end">;

export interface PlanRepository {
  /** `candidates` are taken one after the other, with pauses for other requests, because there may be very many. */
  insert(plan: StoredPlan, candidates: Iterable<StoredCandidate>, places?: Iterable<StoredPlace>): Promise<void>;
  /**
   * At most `most` places after `after`, in the order of the text.
   *
   * @throws {DutyError} `not-found` for `after`.
   */
  placePage(planId: string, after: string | null, most: number): Promise<StoredPlace[]>;
  /** All places of a plan, in the order of the text. */
  places(planId: string): Promise<StoredPlace[]>;
  /** The existing places with these ids. */
  somePlaces(planId: string, ids: readonly string[]): Promise<StoredPlace[]>;
  /** The counts of one plan's places, or of all plans'. */
  placeCounts(planId?: string): Promise<PlaceCounts[]>;
  /** Stores the decision about a place. */
  settlePlace(place: StoredPlace): Promise<void>;
  /** Other places than before, after the text was read again. */
  replacePlaces(planId: string, places: Iterable<StoredPlace>, figuresInDuties: number): Promise<void>;
  list(): Promise<PlanHead[]>;
  find(id: string): Promise<StoredPlan | null>;
  head(id: string): Promise<PlanHead | null>;
  findByHash(sha256: string): Promise<PlanHead | null>;
  /** The counts of one plan's candidates, or of all plans'. */
  counts(planId?: string): Promise<CandidateCounts[]>;
  /** All of a plan, in the order of the text. */
  candidates(planId: string): Promise<StoredCandidate[]>;
  /**
   * At most `most` unmerged candidates after `after`, in the order of the text.
   *
   * @throws {DutyError} `not-found` for `after`.
   */
  page(planId: string, after: string | null, most: number): Promise<StoredCandidate[]>;
  /** The existing candidates with these ids. */
  some(planId: string, ids: readonly string[]): Promise<StoredCandidate[]>;
  /** The merged candidates in the order of the text. */
  merged(planId: string): Promise<StoredCandidate[]>;
  /** The quotes of measured, unmerged candidates that have words in [start, end). */
  measuredQuotes(planId: string, start: number, end: number): Promise<CandidateQuote[]>;
  /**
   * Sets the decision of candidates that are no obligation yet.
   *
   * @returns their number.
   */
  decide(planId: string, ids: readonly string[], decision: Decision): Promise<number>;
  updateCandidate(candidate: StoredCandidate): Promise<void>;
  /** Adds candidates to a stored plan. */
  addCandidates(candidates: readonly StoredCandidate[]): Promise<void>;
  setStatus(planId: string, status: StoredPlan["status"]): Promise<void>;
  setHeldAs(planId: string, heldAs: StoredPlan["heldAs"]): Promise<void>;
  setYear(planId: string, year: number): Promise<void>;
  /** Removes candidates that became no obligation and take part in no merge. */
  removeCandidates(planId: string, ids: readonly string[]): Promise<void>;
  /**
   * Takes a plan off every list while duties that were taken back still cite it. `sha256` becomes its hash, so that
   * the same text can be imported again.
   */
  giveUp(planId: string, sha256: string): Promise<void>;
  /** Removes a plan under review. A finished plan stays, because its citations need it. */
  remove(planId: string): Promise<void>;
}
