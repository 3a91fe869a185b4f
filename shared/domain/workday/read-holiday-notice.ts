import { DutyError } from "../errors.ts";
import { type Result, fail, ok } from "../result.ts";
import { type ChangedDay, changedDays, withChangedDays } from "./notice/apply-change.ts";
import { fold, quoted, quotedLines, withoutBlanks } from "./notice/folded-text.ts";
import { type NoticeDoubt, NoticeRefusal, type StrangeNotice, isConfirmable } from "./notice/notice-fault.ts";
import { noticeItems } from "./notice/notice-items.ts";
import { changeContent, isNoticeOfChange } from "./notice/notice-of-change.ts";
import { sourceIn, titleOfYear, yearsNamed } from "./notice/notice-source.ts";
import { withoutFurniture } from "./notice/page-furniture.ts";
import { yearContent } from "./notice/year-notice.ts";
import type { HolidayNotice } from "./notice-days.ts";

/** The result of reading a pasted text. */
export interface ReadNotice {
  readonly year: number;
  /** The resulting year: from the notice alone, or from the year's own notice with the changes of the text. */
  readonly notice: HolidayNotice;
  /** The source of the pasted paper; `notice.source` is that of the year's own notice. */
  readonly source: HolidayNotice["source"];
  /** What a notice of change sets; null for a notice of a whole year. */
  readonly changes: readonly ChangedDay[] | null;
  /** What is strange although the text is read. */
  readonly doubts: readonly StrangeNotice[];
}

export interface NoticeSurroundings {
  /** The known years, to which a notice of change is applied. */
  readonly known: readonly HolidayNotice[];
  /** A person has compared a text that is unlike any notice so far with the paper; see `isConfirmable`. */
  readonly isConfirmed: boolean;
}

/**
 * Reads the text of a State Council holiday notice as pasted: a whole year's, e.g.
 * `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`, or one of change, e.g.
 * `延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。`
 *
 * Every word that holds a date is used, and what is stated of it (weekday, lunar date, how many days) has to be true of it; the
 * statutory days of that year's law are all off. Anything else is refused, so that no day is lost without a word.
 *
 * @returns `holiday-notice-unreadable` with the line that it is about and what is wrong with it; the whole text, cut short, where it
 * is about the whole.
 */
export function readHolidayNotice(pasted: string, { known, isConfirmed }: NoticeSurroundings): Result<ReadNotice> {
  const folded = fold(pasted);
  const reading = withoutBlanks(withoutFurniture(folded));
  const refusal = ({ fault, place }: NoticeDoubt | NoticeRefusal): Result<ReadNotice> => {
    const line = place ? quotedLines(pasted, reading, place.start, place.end) : quoted(pasted);
    return fail(new DutyError("holiday-notice-unreadable", { line, fault }));
  };
  try {
    const year = theYear(withoutBlanks(folded).text);
    const { text } = reading;
    const items = noticeItems(text);
    if (items.length === 0) throw new NoticeRefusal({ kind: "not-a-notice" });
    const source = sourceIn(folded, titleOfYear(year));
    const isChange = isNoticeOfChange(text, items);
    const { doubts, ...read } = isChange ? readChange(items, year, text, known) : readYear(items, year, text, source);
    const refused = isConfirmed ? undefined : doubts.find(({ fault }) => isConfirmable(fault));
    if (refused) return refusal(refused);
    return ok({ year, source, ...read, doubts: doubts.map(({ fault }) => fault) });
  } catch (error) {
    if (error instanceof NoticeRefusal) return refusal(error);
    throw error;
  }
}

type Items = ReturnType<typeof noticeItems>;

function readYear(items: Items, year: number, text: string, source: HolidayNotice["source"]) {
  const { restDays, makeupDays, doubts } = yearContent(items, year, text);
  return { notice: { year, source, restDays, makeupDays }, changes: null, doubts };
}

function readChange(items: Items, year: number, text: string, known: readonly HolidayNotice[]) {
  const base = known.find((notice) => notice.year === year);
  if (!base) throw new NoticeRefusal({ kind: "no-year-notice", year });
  const { changes, doubts } = changeContent(items, year, text);
  const days = changedDays(base, changes);
  return { notice: withChangedDays(base, days), changes: days, doubts };
}

function theYear(text: string): number {
  const [year, other] = yearsNamed(text);
  if (year === undefined) throw new NoticeRefusal({ kind: text === "" ? "not-a-notice" : "no-year" });
  if (other !== undefined) throw new NoticeRefusal({ kind: "other-year", expected: year, found: other });
  return year;
}
