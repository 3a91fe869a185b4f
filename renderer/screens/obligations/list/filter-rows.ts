import type { TimeStateName } from "../../../../shared/contract/schemas/due-row.ts";
import { REQUIREMENT_KINDS, type RequirementKind } from "../../../../shared/domain/obligation/requirement.ts";
import { type ObligationRow, STATES_BY_URGENCY, isSetAside } from "./obligation-rows.ts";

/** The values of the filters; null matches all, an empty unit or category matches duties without one. */
export interface RowFilter {
  readonly search: string;
  readonly lead: string | null;
  readonly category: string | null;
  readonly kind: RequirementKind | null;
  /** `set-aside` shows what is out of use; every other choice leaves it out. */
  readonly state: TimeStateName | "set-aside" | null;
}

export const NO_FILTER: RowFilter = { search: "", lead: null, category: null, kind: null, state: null };

/** Whether the filter asks for anything. */
export const isFiltering = (filter: RowFilter): boolean =>
  filter.search.trim() !== "" ||
  [filter.lead, filter.category, filter.kind, filter.state].some((part) => part !== null);

/** The rows that meet every part of the filter, in their order. */
export function filterRows(rows: readonly ObligationRow[], filter: RowFilter): ObligationRow[] {
  const words = searchWords(filter.search);
  return rows.filter(
    (row) =>
      isSetAside(row) === (filter.state === "set-aside") &&
      (filter.state === null || filter.state === "set-aside" || row.state === filter.state) &&
      (filter.lead === null || (row.obligation.lead ?? "") === filter.lead) &&
      (filter.category === null || row.obligation.category === filter.category) &&
      (filter.kind === null || row.kinds.includes(filter.kind)) &&
      (words.length === 0 || hasWords(row, words)),
  );
}

/** Full-width letters and figures, as input methods write them, equal the plain ones. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

const searchWords = (search: string): string[] => plain(search).split(/\s+/).filter(Boolean);

function hasWords({ obligation, sentence }: ObligationRow, words: readonly string[]): boolean {
  const { title, shortTitle, item, lead, supporting, actor, category, citation } = obligation;
  const itemText = item === null ? "" : `第${item}条`;
  const text = plain(
    [title, shortTitle, itemText, lead, ...supporting, actor, category, sentence, citation?.normalised].join("\n"),
  );
  return words.every((word) => text.includes(word));
}

/** What each filter can be set to: what the rows have. */
export interface FilterChoices {
  readonly leads: readonly string[];
  readonly categories: readonly string[];
  readonly kinds: readonly RequirementKind[];
  readonly states: readonly (TimeStateName | "set-aside")[];
}

/**
 * The choices of each filter: names in the order of the language, kinds and states in their own order; an empty name
 * for duties without one comes last.
 */
export function filterChoices(rows: readonly ObligationRow[], locale: string): FilterChoices {
  const kinds = new Set(rows.flatMap((row) => row.kinds));
  const states = new Set(rows.map(({ state }) => state));
  const names = (of: (row: ObligationRow) => string) =>
    [...new Set(rows.map(of))].toSorted((a, b) => Number(a === "") - Number(b === "") || a.localeCompare(b, locale));
  return {
    leads: names(({ obligation }) => obligation.lead ?? ""),
    categories: names(({ obligation }) => obligation.category),
    kinds: REQUIREMENT_KINDS.filter((kind) => kinds.has(kind)),
    states: [
      ...STATES_BY_URGENCY.filter((state) => states.has(state)),
      ...(rows.some(isSetAside) ? (["set-aside"] as const) : []),
    ],
  };
}
