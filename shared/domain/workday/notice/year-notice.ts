import type { NoticeDay } from "../notice-days.ts";
import { type ItemDays, itemDays } from "./item-days.ts";
import { namedDays } from "./named-days.ts";
import { type NoticeDoubt, NoticeRefusal } from "./notice-fault.ts";
import type { NoticeItem } from "./notice-items.ts";
import { readStatements } from "./read-statements.ts";
import { checkDisjoint, checkResumed } from "./rest-and-work.ts";
import { balanceDoubts } from "./year-balance.ts";
import { checkStatutory } from "./year-statutory.ts";

/** The days of a notice, with the strange statements about them. */
export interface NoticeContent {
  readonly restDays: readonly NoticeDay[];
  readonly makeupDays: readonly NoticeDay[];
  readonly doubts: readonly NoticeDoubt[];
}

/**
 * A whole year: each holiday of that year's law has its item, or lies within the days of another, with every statutory day off; and
 * what is given off agrees with what is worked for it and with what the law grants.
 *
 * @param text Folded and without blanks.
 * @throws {NoticeRefusal}
 */
export function yearContent(items: readonly NoticeItem[], year: number, text: string): NoticeContent {
  const read = withoutRepetition(
    items.map((item) => itemDays(item, readStatements(item, { noticeYear: year, holidays: item.holidays, text }))),
  );
  for (const days of read) checkWhole(days, text);
  if (read.every(({ off }) => off.length === 0)) throw new NoticeRefusal({ kind: "not-a-notice" });
  checkDisjoint(read);
  checkStatutory(read, year);
  checkResumed(read);
  return { ...namedDays(read, year), doubts: balanceDoubts(read, year) };
}

/**
 * Checks that a year's notice extends no holiday and cancels no make-up day, as only a notice of change may. Days
 * outside every holiday belong to none.
 */
function checkWhole({ item, off, worked, unworked, extendedTo }: ItemDays, text: string): void {
  const change = extendedTo ?? unworked[0];
  if (change) throw new NoticeRefusal({ kind: "nothing-said", words: text.slice(change.start, change.end) }, change);
  if (item.heading === "" && off.length + worked.length > 0) throw new NoticeRefusal({ kind: "no-holiday" }, item);
}

/** A text pasted twice repeats its statements; a second statement that differs is refused. */
function withoutRepetition(read: readonly ItemDays[]): ItemDays[] {
  const chosen = new Map<string, ItemDays>();
  for (const days of read) {
    const name = days.item.holidays.join("、") || days.item.heading;
    const before = chosen.get(name);
    const isSame = before?.off.join() === days.off.join() && before.worked.join() === days.worked.join();
    if (before && !isSame) throw new NoticeRefusal({ kind: "twice", name }, days.item);
    chosen.set(name, before ?? days);
  }
  return [...chosen.values()];
}
