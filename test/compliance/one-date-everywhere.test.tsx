import { Buffer } from "node:buffer";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { rowDay } from "../../host/command-line/row-day.ts";
import { chineseTexts } from "../../shared/words/zh-cn/cli.ts";
import { calendarEntries } from "../../shared/contract/calendar-entries.ts";
import { DueDate } from "../../renderer/screens/board/due-date.tsx";
import { DueDistance } from "../../renderer/screens/board/due-distance.tsx";
import { FactList } from "../../renderer/details/occurrence/occurrence-facts.tsx";
import { TodayContext } from "../../renderer/text/dates.ts";
import type { DatedRow } from "../../shared/contract/schemas/due-row.ts";
import { isDatedRow } from "../../shared/contract/row-kinds.ts";
import { type PlainDate, addDays, daysBetween, plainDate, weekdayOf } from "../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";
import { bundledNotices } from "../../shared/domain/workday/published-notices.ts";
import type { ShiftDirection } from "../../shared/domain/workday/shift-direction.ts";
import { statutoryHolidays } from "../../shared/domain/workday/statutory-holidays.ts";
import { type MemoryCore, memoryCore } from "../support/memory-core.ts";

/** Whether a day is worked, read from the notices anew: nothing of the engine's calendar is used here. */
function isWorked(date: PlainDate): boolean {
  const notices = bundledNotices();
  if (notices.some(({ makeupDays }) => makeupDays.some((day) => day.date === date))) return true;
  if (notices.some(({ restDays }) => restDays.some((day) => day.date === date))) return false;
  const year = Number(date.slice(0, 4));
  const isPublished = notices.some((notice) => notice.year === year);
  return weekdayOf(date) < 6 && (isPublished || statutoryHolidays(year).every((day) => day.date !== date));
}

/** Working days after `from` up to `to`, one by one. */
function workedBetween(from: PlainDate, to: PlainDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorked(day)) count++;
  return count;
}

function shifted(nominal: PlainDate, shift: ShiftDirection): PlainDate {
  if (shift === "none" || isWorked(nominal)) return nominal;
  const walk = (step: number) => {
    let day = nominal;
    while (!isWorked(day)) day = addDays(day, step);
    return day;
  };
  const following = walk(1);
  if (shift === "preceding") return walk(-1);
  return shift === "modified-following" && following.slice(0, 7) !== nominal.slice(0, 7) ? walk(-1) : following;
}

/** Nominal dates on rest days, make-up days and plain ones, with where the shift carries them. */
const CASES: readonly (readonly [nominal: string, shift: ShiftDirection, effective: string])[] = [
  ["2025-10-04", "preceding", "2025-09-30"],
  ["2025-10-04", "following", "2025-10-09"],
  ["2025-05-31", "modified-following", "2025-05-30"],
  ["2025-01-26", "preceding", "2025-01-26"],
  ["2026-05-03", "preceding", "2026-04-30"],
  ["2026-05-03", "following", "2026-05-06"],
  ["2026-05-31", "preceding", "2026-05-29"],
  ["2026-05-31", "modified-following", "2026-05-29"],
  ["2026-02-15", "preceding", "2026-02-14"],
  ["2026-02-28", "preceding", "2026-02-28"],
  ["2026-01-01", "preceding", "2025-12-31"],
  ["2026-10-01", "none", "2026-10-01"],
  ["2027-05-01", "preceding", "2027-04-30"],
  ["2027-10-02", "following", "2027-10-04"],
];

const short = (date: PlainDate) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
const day = (date: PlainDate, today: PlainDate) =>
  date.slice(0, 4) === today.slice(0, 4) ? short(date) : `${date.slice(0, 4)}年${short(date)}`;

/** What compliance.md asks every door to say of the row on a day. */
function expected(nominal: PlainDate, effective: PlainDate, today: PlainDate) {
  const limit = nominal > effective ? nominal : effective;
  const isOverdue = today > limit;
  const shown = isOverdue ? limit : effective;
  const workingDays = today <= shown ? workedBetween(today, shown) : -workedBetween(shown, today);
  return {
    shown,
    isOverdue,
    days: daysBetween(today, shown),
    workingDays: workingDays === 0 ? 0 : workingDays,
    text: day(shown, today),
    other:
      shown !== effective
        ? `因假期提前到${day(effective, today)}办`
        : effective < nominal
          ? `由${day(nominal, today)}提前`
          : effective > nominal
            ? `由${day(nominal, today)}顺延`
            : null,
  };
}

/** The days on which something may change: around both dates, and in another year. */
const daysToLook = (nominal: PlainDate, effective: PlainDate): PlainDate[] => {
  const around = [nominal, effective].flatMap((date) => [-1, 0, 1].map((step) => addDays(date, step)));
  return [...new Set([addDays(effective, -40), ...around, addDays(nominal, 30), addDays(nominal, 400)])].toSorted();
};

async function withDuty(due: PlainDate, shift: ShiftDirection, today: PlainDate): Promise<MemoryCore> {
  const core = memoryCore({ today });
  const requirement: Requirement = { kind: "deadline", hedge: null, shift, due };
  const effectiveFrom = addDays(due, -200);
  await core.client.obligations.create({
    title: "报送总结",
    requirement,
    actor: "党组",
    lead: "办公室",
    effectiveFrom,
  });
  return core;
}

async function rowOn({ client }: MemoryCore, effective: PlainDate): Promise<DatedRow> {
  const [row] = (await client.occurrences.list({ from: effective, to: effective })).filter(isDatedRow);
  if (!row) throw new Error(`no row on ${effective}`);
  return row;
}

const onScreen = (element: React.ReactNode, today: PlainDate): string =>
  renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <TodayContext value={today}>{element}</TodayContext>
    </QueryClientProvider>,
  );
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

describe.each(CASES)("%s %s, done by %s", (nominalText, shift, effectiveText) => {
  const [nominal, effective] = [plainDate(nominalText), plainDate(effectiveText)];

  test("the shift is that of the notices", () => expect(shifted(nominal, shift)).toBe(effective));

  test.each(daysToLook(nominal, effective))("on %s every door shows one date and counts from it", async (today) => {
    const core = await withDuty(nominal, shift, today);
    const { client } = core;
    const row = await rowOn(core, effective);
    const { shown, isOverdue, days, workingDays, text, other } = expected(nominal, effective, today);
    const told = [text, String(Math.abs(days)), String(Math.abs(workingDays)), ...(other === null ? [] : [other])];

    // The facts, in every list.
    const facts = { shownDate: shown, days, workingDays, showsYear: shown.slice(0, 4) !== today.slice(0, 4) };
    expect(row).toMatchObject({ timeState: isOverdue ? "overdue" : row.timeState, ...facts });
    const board = await client.board.get({});
    const listed = (isOverdue ? board.overdue : board.upcoming).find(
      ({ obligationId }) => obligationId === row.obligationId,
    );
    expect(listed).toMatchObject(facts);

    // The board's line, the drawer, the terminal.
    const line = (
      <>
        <DueDate row={row} day={undefined} />
        <DueDistance row={row} />
      </>
    );
    for (const element of [line, <FactList key="facts" row={row} />])
      for (const part of told) expect(textOf(onScreen(element, today))).toContain(part);
    const terminal = rowDay(row, { texts: chineseTexts, locale: "zh-CN" }, today);
    expect(terminal.startsWith(shown)).toBe(true);
    if (other) expect(terminal).toContain(other);

    // The calendar's cell.
    const [entry] = calendarEntries({ rows: [row], activities: [], sessions: [], events: [] }, today);
    expect(entry?.date).toBe(shown);

    // The month's checklist: once, in the month of the date.
    const { document, html } = await client.documents.checklist({ month: today.slice(0, 7) });
    const onPaper = [...document.carriedOver, ...document.due.flatMap(({ rows }) => rows)];
    const isOnPaper = isOverdue || shown.slice(0, 7) === today.slice(0, 7) || (effective < today && today <= nominal);
    expect(onPaper.length).toBe(isOnPaper ? 1 : 0);
    // A narrow column sets the year of another year above the day.
    if (isOnPaper) expect(textOf(html).replaceAll(/年 (?=\d)/g, "年")).toContain(text);
    if (isOnPaper && other) expect(html).toContain(other);

    // The slip.
    const [slip] = await client.slips.draft({ kind: isOverdue ? "supervision" : "reminder", within: 10 });
    const isOnSlip = isOverdue || days <= 10;
    expect(slip !== undefined).toBe(isOnSlip);
    if (slip) {
      expect(slip.document.lines[0]?.dates[0]).toMatchObject({ dueOn: shown, workingDays });
      if (other) expect(slip.html).toContain(other);
    }

    // The calendar file names both dates, whatever today is.
    const ics = await client.calendar.exportIcs({ year: Number(nominal.slice(0, 4)) });
    const lines = Buffer.from(ics.content, "base64").toString("utf8").replaceAll("\r\n ", "");
    expect(lines).toContain(`DTSTART;VALUE=DATE:${effective.replaceAll("-", "")}`);
    if (nominal !== effective)
      expect(lines).toContain(
        `规则日期：${nominal.slice(0, 4)}年${short(nominal)}（因假期${effective < nominal ? "提前" : "顺延"}到${day(effective, nominal)}办）`,
      );
  });
});
