import { expect, expectTypeOf, test } from "vitest";
import type { ExportedEvent as PortExportedEvent } from "../../../shared/application/ports/stores/calendar-export-store.ts";
import { eventDraft } from "../../../shared/icalendar/calendar-draft.ts";
import type { CalendarEvent } from "../../../shared/icalendar/calendar-event.ts";
import { type ExportedEvent, planCalendarExport } from "../../../shared/icalendar/calendar-export-plan.ts";
import { LATER, NOW, event } from "./sample-events.ts";

interface Around {
  readonly file?: string;
  readonly elsewhere?: readonly ExportedEvent[];
  readonly settled?: readonly string[];
  readonly alarmDays?: number;
}

function plan(previous: readonly ExportedEvent[], events: readonly CalendarEvent[], now = NOW, around: Around = {}) {
  const { file = "2026", elsewhere = [], settled = [], alarmDays = null } = around;
  const drafts = events.map((each) => eventDraft(each, { alarmDays, locale: "zh-CN" }));
  return planCalendarExport({ previous, elsewhere }, { file, drafts, settled: new Set(settled) }, now).map(
    ({ exported }) => exported,
  );
}

const kept = event({ obligation: "kept" });
const gone = event({ obligation: "gone" });

test("what is remembered is what the port stores", () => {
  expectTypeOf<ExportedEvent>().toEqualTypeOf<PortExportedEvent>();
});

test("a first export starts at sequence 0", () => {
  expect(plan([], [kept])).toMatchObject([
    {
      uid: "kept-s1-2026-06-30@duty-calendar",
      file: "2026",
      sequence: 0,
      lastModified: NOW,
      status: "CONFIRMED",
      date: "2026-06-30",
      summary: "报送半年总结（办公室）",
    },
  ]);
});

test("what did not change stays, later or not", () => {
  const first = plan([], [kept, gone]);
  expect(plan(first, [gone, kept], LATER)).toEqual(first);
});

test("a moved date keeps the UID and raises the sequence", () => {
  const first = plan([], [kept]);
  const moved = { ...kept, effectiveDate: event({ date: "2026-06-29" }).effectiveDate };
  expect(plan(first, [moved], LATER)).toMatchObject([
    { uid: first[0]?.uid, sequence: 1, lastModified: LATER, status: "CONFIRMED", date: "2026-06-29" },
  ]);
});

test.each([
  ["title", { title: "报送总结" }],
  ["category", { category: "报送" }],
  ["requirement", { requirementText: "每年1次" }],
  ["basis", { basis: "provisional" as const }],
])("a changed %s raises it too", (_, change) => {
  expect(plan(plan([], [kept]), [{ ...kept, ...change }], LATER)).toMatchObject([{ sequence: 1, lastModified: LATER }]);
});

test("a removed one is cancelled once and kept for good", () => {
  const first = plan([], [kept, gone]);
  const second = plan(first, [kept], LATER);
  expect(second).toMatchObject([
    { status: "CANCELLED", sequence: 1, lastModified: LATER, summary: "报送半年总结（办公室）" },
    { status: "CONFIRMED", sequence: 0, lastModified: NOW },
  ]);
  expect(plan(second, [kept], NOW)).toEqual(second);
});

test("one that came back is confirmed with a higher sequence", () => {
  const removed = plan(plan([], [kept]), [], LATER);
  expect(plan(removed, [kept], LATER)).toMatchObject([{ status: "CONFIRMED", sequence: 2 }]);
});

test("an alarm is no change of the event", () => {
  const first = plan([], [kept]);
  expect(plan(first, [kept], LATER, { alarmDays: 1 })).toEqual(first);
});

test("what is settled stays as it was told, cancelled or not", () => {
  const first = plan([], [kept, gone]);
  const uids = first.map(({ uid }) => uid);
  expect(plan(first, [], LATER, { settled: uids })).toEqual(first);
  const cancelled = plan(first, [], LATER);
  expect(plan(cancelled, [], LATER, { settled: uids })).toEqual(cancelled);
});

test("one UID says the same in the files of two years, whichever is written first", () => {
  const [told] = plan([], [kept]);
  const moved = { ...kept, effectiveDate: event({ date: "2027-01-04" }).effectiveDate };
  const next = plan([], [moved], LATER, { file: "2027", elsewhere: told ? [told] : [] });
  expect(next).toMatchObject([{ file: "2027", sequence: 1, lastModified: LATER, date: "2027-01-04" }]);
  const again = plan(told ? [told] : [], [moved], "2026-04-01T00:00:00.000Z" as typeof NOW, { elsewhere: next });
  expect(again).toEqual(next.map((one) => ({ ...one, file: "2026" })));
  const removed = plan(again, [], LATER, { elsewhere: next });
  expect(removed).toMatchObject([{ file: "2026", sequence: 2, status: "CANCELLED" }]);
  expect(plan(next, [], NOW, { file: "2027", elsewhere: removed })).toEqual(
    removed.map((one) => ({ ...one, file: "2027" })),
  );
});

test("the order is by date and UID, however the events came", () => {
  const events = ["b", "a"].map((obligation) => event({ obligation, date: "2026-05-05" }));
  const all = plan([], [kept, ...events]);
  expect(all.map(({ uid }) => uid.split("-")[0])).toEqual(["a", "b", "kept"]);
});

test("two events of one identity are a fault", () => {
  expect(() => plan([], [kept, kept])).toThrow(RangeError);
});
