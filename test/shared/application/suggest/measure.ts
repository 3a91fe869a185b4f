import type { DutyClient } from "../../../../shared/contract/client.ts";
import { type CreditSuggestion, isCreditable } from "../../../../shared/contract/schemas/activity.ts";
import type { Expected, TableRow } from "./read-table.ts";

/** How a table of titles came out. */
export interface Measured {
  readonly titles: number;
  /** Ticks, those that may be, and what should have been ticked. */
  readonly ticks: number;
  readonly right: number;
  readonly wanted: number;
  readonly found: number;
  /** What went wrong, a line each. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Asks for suggestions for every title and compares what comes ticked with what should and may. */
export async function measure(client: DutyClient, rows: readonly TableRow[]): Promise<Measured> {
  let [ticks, right, wanted, found] = [0, 0, 0, 0];
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const row of rows) {
    const offered = await client.activities.suggest({ title: row.title, happenedOn: row.day });
    const suggestions = offered.filter(isCreditable);
    const ticked = suggestions.filter(({ certain }) => certain);
    const allowed = [...row.should, ...row.may];
    const bad = ticked.filter((one) => !allowed.some((expected) => isExpected(one, expected)));
    const lacking = row.should.filter((expected) => !ticked.some((one) => isExpected(one, expected)));
    ticks += ticked.length;
    right += ticked.length - bad.length;
    if (!row.isOptional) {
      wanted += row.should.length;
      found += row.should.length - lacking.length;
      missed.push(...lacking.map(({ words }) => `${row.title} → ${words}: ${whyNot(suggestions, words)}`));
    }
    wrong.push(...bad.map((one) => `${row.title} → ${one.title} ${one.recurrenceId}`));
  }
  return { titles: rows.length, ticks, right, wanted, found, wrong, missed };
}

const isExpected = ({ title, recurrenceId }: CreditSuggestion, expected: Expected): boolean =>
  title.includes(expected.words) && (expected.recurrenceId === null || expected.recurrenceId === recurrenceId);

const whyNot = (suggestions: readonly CreditSuggestion[], words: string): string => {
  const offered = suggestions.find(({ title }) => title.includes(words));
  return offered ? `${offered.recurrenceId} ${JSON.stringify(offered.reason)}` : "not offered";
};
