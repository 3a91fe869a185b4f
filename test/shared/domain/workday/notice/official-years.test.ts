import { describe, expect, test } from "vitest";
import { type PlainDate, addDays, dateOf, plainDate } from "../../../../../shared/domain/date/plain-date.ts";
import { unwrap } from "../../../../../shared/domain/result.ts";
import type { HolidayNotice } from "../../../../../shared/domain/workday/notice-days.ts";
import { type ReadNotice, readHolidayNotice } from "../../../../../shared/domain/workday/read-holiday-notice.ts";
import { bundledNotices } from "../../../../../shared/domain/workday/published-notices.ts";
import { WorkdayCalendar } from "../../../../../shared/domain/workday/workday-calendar.ts";
import { CHANGES, OFFICIAL_YEARS, factsOf } from "./official-years.ts";
import { CHANGE_WORDINGS, wordingOf } from "./year-wording.ts";

const read = (text: string, known: readonly HolidayNotice[] = []): ReadNotice =>
  unwrap(readHolidayNotice(text, { known, isConfirmed: false }));

const datesOf = (days: HolidayNotice["restDays"]): PlainDate[] => days.map(({ date }) => date);

/** Days that the notice makes worked or off, and chinese-days the other way round. */
function disagreements(notice: HolidayNotice): PlainDate[] {
  const bundled = bundledNotices();
  const ours = new WorkdayCalendar([...bundled.filter(({ year }) => year !== notice.year), notice]);
  const theirs = new WorkdayCalendar(bundled);
  const days: PlainDate[] = [];
  for (let date = dateOf(notice.year - 1, 12, 1); date <= dateOf(notice.year, 12, 31); date = addDays(date, 1))
    if (ours.isWorkingDay(date) !== theirs.isWorkingDay(date)) days.push(date);
  return days;
}

/** Where chinese-days is another judge: it has the changes in, and lacks the Saturday worked for 元旦 of 2006. */
const KNOWN_DISAGREEMENTS: Readonly<Record<number, readonly string[]>> = {
  2006: ["2005-12-31"],
  2015: ["2015-09-03", "2015-09-04", "2015-09-06"],
  2019: ["2019-04-28", "2019-05-02", "2019-05-03", "2019-05-05"],
  2020: ["2020-01-31", "2020-02-01"],
};

test("there are 23 official years", () => expect(OFFICIAL_YEARS).toHaveLength(23));

describe.each(OFFICIAL_YEARS)("the notice for %i", (year) => {
  const notice = read(wordingOf(year));

  test("is read day by day", () => {
    const facts = factsOf(year);
    expect(datesOf(notice.notice.restDays)).toEqual(facts.flatMap(({ off }) => off).toSorted());
    expect(datesOf(notice.notice.makeupDays)).toEqual(facts.flatMap(({ worked }) => worked).toSorted());
    expect(notice).toMatchObject({ year, changes: null, doubts: [] });
  });

  test("agrees with chinese-days", () => expect(disagreements(notice.notice)).toEqual(KNOWN_DISAGREEMENTS[year] ?? []));

  test("names each day after its holiday, as the bundled notice does", () => {
    const bundled = new Map(
      bundledNotices()
        .find((known) => known.year === year)
        ?.restDays.map(({ date, name }) => [date, name]),
    );
    // 中秋 of 2009 was the third day of 国庆, too.
    bundled.delete(plainDate("2009-10-03"));
    const shared = notice.notice.restDays.filter(({ date }) => bundled.has(date));
    expect(shared.length).toBeGreaterThan(20);
    expect(shared).toEqual(shared.map(({ date }) => ({ date, name: bundled.get(date) })));
  });

  test("says where it comes from", () =>
    expect(notice.source).toEqual({
      title: `国务院办公厅关于${year}年部分节假日安排的通知`,
      publishedOn: plainDate(`${year - 1}-11-20`),
      number: `国办发明电〔${year - 1}〕3号`,
      origin: "pasted",
    }));
});

describe("the notices of change", () => {
  test.each([2015, 2019, 2020] as const)("%i: laid upon its year, only these days change", (year) => {
    const base = read(wordingOf(year)).notice;
    const change = read(CHANGE_WORDINGS[year], [base]);
    const setTo = (becomes: string) =>
      (change.changes ?? []).filter((day) => day.becomes === becomes).map(({ date }) => date);
    expect(setTo("rest")).toEqual([...CHANGES[year].rest]);
    expect(setTo("makeup")).toEqual([...CHANGES[year].makeup]);
    expect(setTo("plain")).toEqual([]);
    expect(change).toMatchObject({ year, doubts: [] });
    expect(disagreements(change.notice)).toEqual([]);
    expect(change.notice.source).toEqual(base.source);
    expect(change.source.title).toContain(year === 2015 ? "纪念日" : year === 2019 ? "调整2019年" : "延长2020年");
  });

  test.each([2015, 2019, 2020] as const)("%i: laid upon a year that has it already, nothing changes", (year) => {
    expect(disagreements(read(CHANGE_WORDINGS[year], bundledNotices()).notice)).toEqual([]);
  });
});
