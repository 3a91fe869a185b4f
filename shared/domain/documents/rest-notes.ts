import { type PlainDate, dayOf, daysBetween, monthOf } from "../date/plain-date.ts";
import type { Basis } from "../workday/shift.ts";
import type { PaperLocale } from "./paper-locale.ts";
import { shortDay } from "./short-date.ts";

/** A day with its class: `rest` is a declared day off, `makeup` a weekend day declared a working day. */
export interface ClassedDay {
  readonly date: PlainDate;
  readonly kind: "working" | "weekend" | "rest" | "makeup";
  readonly basis: Basis;
}

interface Run {
  readonly kind: "rest" | "makeup";
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/**
 * What the holiday notice changes in these days, one note per unbroken run, in order of date:
 * `9月20日上班`, `25日至27日放假`. Only the first note of a month names the month.
 *
 * @param days  Ascending. Plain working days and weekends say nothing.
 */
export function restNotesOf(days: readonly ClassedDay[], locale: PaperLocale = "zh-CN"): string[] {
  const runs = runsOf(days);
  return locale === "en" ? runs.map(englishNote) : runs.map((run, index) => chineseNote(run, runs[index - 1]));
}

function runsOf(days: readonly ClassedDay[]): Run[] {
  const runs: Run[] = [];
  for (const { date, kind } of days) {
    if (kind !== "rest" && kind !== "makeup") continue;
    const before = runs.at(-1);
    if (before?.kind === kind && daysBetween(before.last, date) === 1)
      runs[runs.length - 1] = { ...before, last: date };
    else runs.push({ kind, first: date, last: date });
  }
  return runs;
}

function chineseNote(run: Run, before: Run | undefined): string {
  const monthKnown = before !== undefined && monthOf(before.last) === monthOf(run.first);
  const first = `${monthKnown ? "" : `${monthOf(run.first)}月`}${dayOf(run.first)}日`;
  const last = `${monthOf(run.last) === monthOf(run.first) ? "" : `${monthOf(run.last)}月`}${dayOf(run.last)}日`;
  return `${first}${run.first === run.last ? "" : `至${last}`}${run.kind === "rest" ? "放假" : "上班"}`;
}

function englishNote({ kind, first, last }: Run): string {
  const days = first === last ? shortDay(first, "en") : `${shortDay(first, "en")} to ${shortDay(last, "en")}`;
  return `${days} ${kind === "rest" ? "off" : "worked"}`;
}
