import { occurrenceId } from "../../../domain/obligation/occurrence.ts";
import type { EntryDay } from "../../../icalendar/read/read-calendar.ts";
import { recorded } from "../../ports/recorded.ts";
import type { MadeOfDay } from "../../ports/stores/calendar-import-store.ts";
import type { CalendarWork, ChosenEntry } from "./calendar-work.ts";
import { dutyDays, offReason } from "./duty-days.ts";
import { makeDuties } from "./make-duties.ts";
import { daysAhead, dutiesOf } from "./propose-entry.ts";
import { ruleOfEntry } from "./rule-of-entry.ts";

/** What an entry became as a duty. */
export interface TakenDuty {
  readonly entry: ChosenEntry;
  readonly obligationId: string | null;
  /** The duties of its moved and further days. */
  readonly made: readonly MadeOfDay[];
  /** Occurrences that do not apply, or apply again, because the calendar has their day off, elsewhere or again. */
  readonly settled: number;
}

/** Whether an entry was made a duty by an earlier file. */
const isKnown = ({ standing: { before } }: ChosenEntry): boolean => before?.takenAs === "duty";

/** The days of an entry that the rule of its duty does not have, as entries of one day. */
function singleDays(chosen: ChosenEntry, days: readonly EntryDay[]) {
  return days.map((day) => {
    const { date, time, summary } = day;
    const entry = {
      ...chosen.entry,
      summary: summary ?? chosen.entry.summary,
      rule: null,
      first: { date, time },
      days: [day],
    };
    return { chosen, day, entry };
  });
}

/**
 * Makes the duties of new entries, then gives each duty of a series the days of its calendar: an occurrence whose day is off or moved
 * does not apply, with the calendar's words as the reason, and a moved or further day becomes a duty of that one day. So nothing is
 * overdue before its new day.
 *
 * @param plan  The plan and title of the duties that are made.
 */
export async function takeDuties(
  work: CalendarWork,
  plan: { readonly id: string; readonly title: string },
  chosen: readonly ChosenEntry[],
): Promise<TakenDuty[]> {
  const { core, repositories } = work;
  const today = core.ports.clock.today();
  const fresh = chosen.filter((entry) => !isKnown(entry));
  const expanded = [];
  const settlings = [];
  for (const entry of fresh) expanded.push({ chosen: entry, day: null, entry: entry.entry, rule: entry.rule });
  for (const entry of chosen) {
    const days = isKnown(entry)
      ? dutyDays(await core.derived.snapshot(), dutiesOf(entry.standing.before), daysAhead(entry.entry, today)).further
      : entry.entry.rule === null
        ? []
        : daysOutsideRule(entry, today);
    for (const single of singleDays(entry, days)) expanded.push({ ...single, rule: ruleOfEntry(single.entry, today) });
  }
  const ids = expanded.length === 0 ? [] : await makeDuties(work, plan.id, plan.title, expanded);
  const made = expanded.map((part, index) => ({ ...part, obligationId: ids[index] ?? "" }));
  for (const entry of chosen) {
    const own = made.filter((part) => part.chosen === entry);
    const before = isKnown(entry) ? entry.standing.before : null;
    const obligationId = before?.obligationId ?? own.find(({ day }) => day === null)?.obligationId ?? null;
    const further = own.flatMap(({ day, obligationId: id }): MadeOfDay[] =>
      day === null ? [] : [{ day: day.id, date: day.date, time: day.time, made: { what: "duty", id } }],
    );
    const all = [...(before?.made ?? []), ...further];
    settlings.push({ entry, obligationId, made: all });
  }
  // The duties that were just made have their occurrences in a new snapshot alone.
  core.derived.forget("everything");
  const snapshot = await core.derived.snapshot();
  const taken: TakenDuty[] = [];
  for (const part of settlings) {
    const { entry, obligationId } = part;
    if (entry.entry.rule === null || obligationId === null) {
      taken.push({ ...part, settled: 0 });
      continue;
    }
    const duties = new Set([
      obligationId,
      ...part.made.flatMap((day) => (day.made.what === "duty" ? [day.made.id] : [])),
    ]);
    const { off, back } = dutyDays(snapshot, duties, daysAhead(entry.entry, today));
    for (const occurrence of off) {
      const base = recorded(core.ports, occurrenceId(occurrence));
      const reason = offReason(entry.entry, occurrence.nominalDate);
      await repositories.history.append({ ...base, type: "not-applicable", reason });
    }
    for (const occurrence of back)
      await repositories.history.append({ ...recorded(core.ports, occurrenceId(occurrence)), type: "reopened" });
    taken.push({ ...part, settled: off.length + back.length });
  }
  return taken;
}

/** The days ahead that the file gives beside the rule: further ones (RDATE) and those moved to another day. */
function daysOutsideRule({ entry }: ChosenEntry, today: EntryDay["date"]): EntryDay[] {
  const ahead = daysAhead(entry, today);
  const ruled = new Set(
    ahead.filter(({ id, date }) => id === date && !entry.added.includes(date)).map(({ date }) => date),
  );
  return ahead.filter(({ date }, index) => !ruled.has(date) && ahead.findIndex((day) => day.date === date) === index);
}
