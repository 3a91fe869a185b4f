import { dayOf, monthOf } from "../domain/date/plain-date.ts";
import type { RestRun } from "../domain/papers/rest-runs.ts";
import { shortDay } from "./days.ts";
import type { Locale } from "./locale.ts";

/**
 * What the holiday notice changes in a month, one note per run of days: `9月20日上班`, `25日至27日放假`. Only the first note of a
 * month names the month.
 */
export const restNotes = (runs: readonly RestRun[], locale: Locale): string[] =>
  locale === "en" ? runs.map(englishNote) : runs.map((run, index) => chineseNote(run, runs[index - 1]));

function chineseNote(run: RestRun, before: RestRun | undefined): string {
  const monthKnown = before !== undefined && monthOf(before.last) === monthOf(run.first);
  const first = `${monthKnown ? "" : `${monthOf(run.first)}月`}${dayOf(run.first)}日`;
  const last = `${monthOf(run.last) === monthOf(run.first) ? "" : `${monthOf(run.last)}月`}${dayOf(run.last)}日`;
  return `${first}${run.first === run.last ? "" : `至${last}`}${run.kind === "rest" ? "放假" : "上班"}`;
}

function englishNote({ kind, first, last }: RestRun): string {
  const days = first === last ? shortDay(first, "en") : `${shortDay(first, "en")} to ${shortDay(last, "en")}`;
  return `${days} ${kind === "rest" ? "off" : "worked"}`;
}
