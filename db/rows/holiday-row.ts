import type { StoredChange } from "../../shared/application/ports/stores/holiday-notice-store.ts";
import type { HolidayNotice, NoticeDay } from "../../shared/domain/workday/notice-days.ts";
import type { NewRowOf, RowOf } from "../schema.ts";

/** `days`: those of the notice's year, ascending. */
export const noticeFromRows = (row: RowOf<"holiday_notice">, days: readonly RowOf<"holiday_day">[]): HolidayNotice => ({
  year: row.year,
  source: { title: row.title, publishedOn: row.published_on, number: row.number, origin: row.origin },
  restDays: daysOf(days, "rest"),
  makeupDays: daysOf(days, "makeup"),
});

const daysOf = (days: readonly RowOf<"holiday_day">[], kind: "rest" | "makeup"): NoticeDay[] =>
  days.filter((day) => day.kind === kind).map(({ date, name }) => ({ date, name }));

export const noticeDaysToRows = (notice: HolidayNotice): NewRowOf<"holiday_day">[] => [
  ...notice.restDays.map(({ date, name }) => ({ year: notice.year, date, kind: "rest" as const, name })),
  ...notice.makeupDays.map(({ date, name }) => ({ year: notice.year, date, kind: "makeup" as const, name })),
];

/** `days`: those that the notice of change sets, ascending. */
export const changeFromRows = (
  row: RowOf<"holiday_change">,
  days: readonly RowOf<"holiday_change_day">[],
): StoredChange => ({
  id: row.id,
  year: row.year,
  source: { title: row.title, publishedOn: row.published_on, number: row.number, origin: "pasted" },
  text: row.text,
  days: days.map(({ date, becomes, name }) => ({ date, becomes, name })),
  storedAt: row.stored_at,
});

export const changeToRow = ({ id, year, source, text, storedAt }: StoredChange): NewRowOf<"holiday_change"> => ({
  id,
  year,
  title: source.title,
  published_on: source.publishedOn,
  number: source.number,
  text,
  stored_at: storedAt,
});

export const changeDaysToRows = ({ id, days }: StoredChange): NewRowOf<"holiday_change_day">[] =>
  days.map(({ date, becomes, name }) => ({ change_id: id, date, becomes, name }));
