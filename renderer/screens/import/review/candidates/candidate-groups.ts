import type { AccountedPlaceView } from "../../../../../shared/contract/schemas/accounted-place.ts";
import type { ImportReview, ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import { lastAtMost } from "../../../../../shared/extraction/text/last-at-most.ts";
import type { RequirementKind } from "../../../../../shared/domain/obligation/requirement.ts";

/** A candidate with its number, which is shown beside its quote and in the list. */
export interface LabelledCandidate {
  readonly candidate: ReviewCandidate;
  /** `4.2`: the second quantified duty of item 4; empty for standing ones, which are not counted. */
  readonly label: string;
  /** `2`, or empty. */
  readonly mark: string;
}

/** A figure of the text that no duty was read from, among the candidates. */
export interface ListedPlace {
  readonly place: AccountedPlaceView;
  /** The number of the place among those not understood, from 1; 0 where it is settled. */
  readonly number: number;
}

/** A line of the list. */
export type ReviewRow = LabelledCandidate | ListedPlace;

export const isPlaceRow = (row: ReviewRow): row is ListedPlace => "place" in row;
export const rowId = (row: ReviewRow): string => (isPlaceRow(row) ? row.place.id : row.candidate.id);
const rowStart = (row: ReviewRow): number => (isPlaceRow(row) ? row.place.start : row.candidate.evidence.start);

/** What one numbered item of the plan, or one table, has. */
export interface CandidateGroup {
  /** The key that tells the group from others of the same number. */
  readonly key: string;
  /** Empty for a table, and for what stands before the first number. */
  readonly item: string;
  readonly heading: string;
  readonly isTable: boolean;
  /** The candidates in the order of the text. */
  readonly members: readonly ReviewCandidate[];
  readonly counted: readonly LabelledCandidate[];
  readonly standing: readonly LabelledCandidate[];
  /** What no duty was read from, in the order of the text. */
  readonly places: readonly ListedPlace[];
}

export const isStandingCandidate = ({ kind }: ReviewCandidate): boolean => kind === "standing";

/** The last groups of a review, by its items. */
const madeLast = new WeakMap<ImportReview["items"], readonly CandidateGroup[]>();

/**
 * Groups the candidates in the order of the text, by the item or the table of their words; a number that returns in an
 * annex opens a group of its own. An unchanged group stays the same object, because a key changes one of very many.
 * @param places In the order of the text.
 */
export function groupCandidates(
  candidates: readonly ReviewCandidate[],
  items: ImportReview["items"],
  places: readonly ListedPlace[] = [],
): CandidateGroup[] {
  const sectionOf = (offset: number) => lastAtMost(items, ({ start }) => start, offset);
  const members = Map.groupBy(candidates, ({ evidence }) => sectionOf(evidence.start));
  const unread = Map.groupBy(places, ({ place }) => sectionOf(place.start));
  const before = new Map(madeLast.get(items)?.map((group) => [group.key, group]));
  const tables = items.filter(({ isTable }) => isTable);
  const sections = [...new Set([...members.keys(), ...unread.keys()])].toSorted((a, b) => a - b);
  const groups = sections.map((section): CandidateGroup => {
    const key = String(section);
    const [own, found] = [members.get(section) ?? [], unread.get(section) ?? []];
    const same = before.get(key);
    if (same && isSameList(same.members, own) && isSamePlaces(same.places, found)) return same;
    const { item = "", heading = "", isTable = false } = items[section] ?? {};
    const table = tables.length > 1 ? `表${tables.indexOf(items[section] ?? NO_ITEM) + 1}.` : "表";
    return {
      key,
      item,
      heading,
      isTable,
      members: own,
      places: found,
      ...labelled(isTable ? table : item && `${item}.`, own),
    };
  });
  madeLast.set(items, groups);
  return groups;
}
const NO_ITEM = { item: "", heading: "", start: 0, isTable: false };

/**
 * Every place with its number among those not understood.
 *
 * @param places  In the order of the text.
 */
export function listedPlaces(places: readonly AccountedPlaceView[]): ListedPlace[] {
  let number = 0;
  return places
    .filter(({ state }) => state !== "duty")
    .map((place) => ({ place, number: place.state === "unread" ? ++number : 0 }));
}

const isSameList = (a: readonly ReviewCandidate[], b: readonly ReviewCandidate[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const isSamePlaces = (a: readonly ListedPlace[], b: readonly ListedPlace[]): boolean =>
  a.length === b.length && a.every((item, index) => item.place === b[index]?.place && item.number === b[index].number);

/** @param prefix What stands before the number. */
function labelled(prefix: string, members: readonly ReviewCandidate[]): Pick<CandidateGroup, "counted" | "standing"> {
  const standing = members.filter(isStandingCandidate).map((candidate) => ({ candidate, label: "", mark: "" }));
  const counted = members
    .filter((candidate) => !isStandingCandidate(candidate))
    .map((candidate, index) => {
      const mark = String(index + 1);
      return { candidate, label: `${prefix}${mark}`, mark };
    });
  return { counted, standing };
}

/** The lines of a group: what is measured and what is not understood in the order of the text, then what is without number. */
export const rowsOf = ({ counted, places, standing }: CandidateGroup): ReviewRow[] => [
  ...(places.length === 0 ? counted : [...counted, ...places].toSorted((a, b) => rowStart(a) - rowStart(b))),
  ...standing,
];

/** The doubts of a candidate; none once a person has changed it. */
export const candidateDoubts = ({ decision, unsure }: ReviewCandidate): ReviewCandidate["unsure"] =>
  decision === "edited" ? [] : unsure;

/** Whether a doubt is open: a decision settles it. */
export const isDoubtful = ({ decision, unsure }: ReviewCandidate): boolean =>
  decision === "pending" && unsure.length > 0;

/** The views of the list. The first four are offered side by side, the others are opened by the figures in the head. */
export const REVIEW_VIEWS = ["all", "pending", "unsure", "standing"] as const;
export const FIGURE_VIEWS = [...REVIEW_VIEWS, "accepted", "edited", "rejected", "unread", "dismissed"] as const;
export type ReviewView = (typeof FIGURE_VIEWS)[number];

export interface ReviewFilter {
  readonly view: ReviewView;
  /** Null for every kind. */
  readonly kind: RequirementKind | null;
}

/** Standing duties never wait, but one that a statute has a rhythm for is worth a look. */
const SHOWN: Readonly<Record<ReviewView, (candidate: ReviewCandidate) => boolean>> = {
  all: () => true,
  pending: (candidate) => candidate.decision === "pending" && !isStandingCandidate(candidate),
  unsure: (candidate) => candidateDoubts(candidate).length > 0,
  standing: isStandingCandidate,
  // Candidates without a number are counted apart, so that the figures in the head add up to those reviewed.
  accepted: (candidate) => candidate.decision === "accepted" && !isStandingCandidate(candidate),
  edited: (candidate) => candidate.decision === "edited" && !isStandingCandidate(candidate),
  rejected: (candidate) => candidate.decision === "rejected" && !isStandingCandidate(candidate),
  unread: () => false,
  dismissed: () => false,
};

/**
 * Of the places that are no duty, only those settled by a person are listed among the candidates, where that can be
 * taken back.
 */
const SHOWN_PLACES: Readonly<Partial<Record<ReviewView, (place: AccountedPlaceView) => boolean>>> = {
  all: ({ state, isSettled }) => state === "unread" || isSettled,
  pending: ({ state }) => state === "unread",
  unread: ({ state }) => state === "unread",
  dismissed: ({ state }) => state === "no-duty",
};

/** How many candidates each view shows: the figures are counted by what lists them. */
export function viewCounts(candidates: readonly ReviewCandidate[]): Readonly<Record<ReviewView, number>> {
  const counts = {
    all: 0,
    pending: 0,
    unsure: 0,
    standing: 0,
    accepted: 0,
    edited: 0,
    rejected: 0,
    unread: 0,
    dismissed: 0,
  };
  for (const candidate of candidates) for (const view of FIGURE_VIEWS) if (SHOWN[view](candidate)) counts[view] += 1;
  return counts;
}

/**
 * The rows that match the filter; empty groups are left out.
 *
 * @param activeId  A candidate or a place that stays because the person is at it, though it no longer matches.
 */
export function filterGroups(
  groups: readonly CandidateGroup[],
  { view, kind }: ReviewFilter,
  activeId: string | null = null,
): CandidateGroup[] {
  const isPlaceShown = ({ place }: ListedPlace) =>
    place.id === activeId || (kind === null && SHOWN_PLACES[view]?.(place) === true);
  if (view === "all" && kind === null)
    return groups
      .map((group) =>
        group.places.every(isPlaceShown) ? group : { ...group, places: group.places.filter(isPlaceShown) },
      )
      .filter((group) => rowsOf(group).length > 0);
  const isShown = ({ candidate }: LabelledCandidate) =>
    candidate.id === activeId || (SHOWN[view](candidate) && (kind === null || candidate.kind === kind));
  return groups
    .map((group) => ({
      ...group,
      counted: group.counted.filter(isShown),
      standing: group.standing.filter(isShown),
      places: group.places.filter(isPlaceShown),
    }))
    .filter((group) => rowsOf(group).length > 0);
}

/** Kinds of the candidates that there are, in the order of the first of each. */
export const kindsOf = (candidates: readonly ReviewCandidate[]): RequirementKind[] => [
  ...new Set(candidates.map(({ kind }) => kind)),
];

/** The order in which J and K go through what is shown. */
export const inReadingOrder = (groups: readonly CandidateGroup[]): ReviewRow[] => groups.flatMap(rowsOf);

/** The candidates among the rows. */
export const candidatesAmong = (rows: readonly ReviewRow[]): LabelledCandidate[] =>
  rows.flatMap((row) => (isPlaceRow(row) ? [] : [row]));

/**
 * The next row for the cursor: the next shown one, or the one before; the last and the first stay. A row hidden by the
 * filter still has its place between the others.
 *
 * @param all  Every row, in reading order.
 * @param shown  The shown rows.
 */
export function stepFrom(
  all: readonly ReviewRow[],
  shown: readonly ReviewRow[],
  currentId: string | null,
  by: 1 | -1,
): ReviewRow | undefined {
  const order = new Map(all.map((row, index) => [rowId(row), index]));
  const at = currentId === null ? -1 : (order.get(currentId) ?? -1);
  const positionOf = (row: ReviewRow) => order.get(rowId(row)) ?? -1;
  const next = by === 1 ? shown.find((row) => positionOf(row) > at) : shown.findLast((row) => positionOf(row) < at);
  return next ?? (by === 1 ? shown.at(-1) : shown[0]);
}

/** The next line that satisfies, after the current one or else from the beginning; undefined where no other one does. */
export function nextWhere(
  all: readonly ReviewRow[],
  currentId: string | null,
  isWanted: (row: ReviewRow) => boolean,
  by: 1 | -1 = 1,
): ReviewRow | undefined {
  const at = all.findIndex((row) => rowId(row) === currentId);
  const others =
    by === 1
      ? [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0))]
      : [...all.slice(0, Math.max(at, 0)).toReversed(), ...all.slice(at + 1).toReversed()];
  return others.find(isWanted);
}

/** Whether a row waits for a person: an undecided measured candidate, or a figure that is not understood. */
export const isWaiting = (row: ReviewRow): boolean =>
  isPlaceRow(row)
    ? row.place.state === "unread"
    : row.candidate.decision === "pending" && !isStandingCandidate(row.candidate);

export interface ReviewProgress {
  /** The candidates with a number or a date. `reviewed` = `accepted` + `edited` + `rejected`. */
  readonly total: number;
  readonly reviewed: number;
  readonly accepted: number;
  readonly edited: number;
  readonly rejected: number;
  /** The candidates without number and date, which are listed apart and never wait. */
  readonly standing: number;
  /** The number of these that become duties all the same. */
  readonly standingAccepted: number;
  /** Still undecided and in doubt. */
  readonly unsure: number;
}

/** Figures of the head. */
export function progressOf(candidates: readonly ReviewCandidate[]): ReviewProgress {
  const having = { pending: 0, accepted: 0, edited: 0, rejected: 0 };
  let standing = 0;
  let standingAccepted = 0;
  let unsure = 0;
  for (const candidate of candidates) {
    if (isDoubtful(candidate)) unsure += 1;
    if (!isStandingCandidate(candidate)) having[candidate.decision] += 1;
    else {
      standing += 1;
      if (candidate.decision === "accepted" || candidate.decision === "edited") standingAccepted += 1;
    }
  }
  const { pending, accepted, edited, rejected } = having;
  const total = candidates.length - standing;
  return { total, reviewed: total - pending, accepted, edited, rejected, standing, standingAccepted, unsure };
}

/** Whether both would be drawn the same. */
export const isSameLabelled = (a: LabelledCandidate, b: LabelledCandidate): boolean =>
  a.candidate === b.candidate && a.label === b.label;
