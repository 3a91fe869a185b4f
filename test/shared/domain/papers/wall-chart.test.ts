import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthsOf, weeksOf } from "../../../../shared/application/papers/chart-columns.ts";
import { daysBetween, plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { CHART_STATES, type ChartState } from "../../../../shared/domain/papers/chart-state.ts";
import { type ChartDuty, type ChartOccurrence, buildWallChart } from "../../../../shared/domain/papers/wall-chart.ts";
import { CHINESE } from "../../../../shared/words/zh-cn/wall-chart.ts";

const occurrence = (first: string, last: string, due: string, state: ChartState = "scheduled"): ChartOccurrence => ({
  key: { obligationId: "o", subjectId: "s", recurrenceId: due },
  first: plainDate(first),
  last: plainDate(last),
  due: plainDate(due),
  state,
});

const duty = (part: Partial<ChartDuty>): ChartDuty => ({
  obligationId: "o",
  title: "抽查",
  requirementText: "每季度1次",
  lead: "机关党委",
  category: "",
  isGoal: false,
  occurrences: [],
  counts: null,
  quota: null,
  missing: null,
  ...part,
});

const chart = (duties: readonly ChartDuty[], part: object = {}) =>
  buildWallChart({
    year: 2026,
    quarter: null,
    unitName: "",
    lead: null,
    category: null,
    issuedOn: plainDate("2026-09-16"),
    workingDays: 248,
    elapsedWorkingDays: 176,
    provisional: false,
    columns: monthsOf(2026),
    duties,
    ...part,
  });

/** `from+span@mark done/all state` of each cell. */
const drawn = (occurrences: readonly ChartOccurrence[], part: object = {}) =>
  chart([duty({ occurrences })], part).rows[0]?.cells.map(
    ({ from, span, mark, done, all, state }) => `${from}+${span}@${mark} ${done}/${all} ${state}`,
  );

describe("cells", () => {
  test.each<[string, ChartOccurrence[], string[]]>([
    [
      "a quarter covers its months, its mark in the last",
      [occurrence("2026-01-01", "2026-03-31", "2026-03-31")],
      ["0+3@2 0/1 scheduled"],
    ],
    ["two months cover both", [occurrence("2026-07-01", "2026-08-31", "2026-08-31", "overdue")], ["6+2@7 0/1 overdue"]],
    ["a month is one column", [occurrence("2026-02-01", "2026-02-28", "2026-02-20", "done")], ["1+1@1 1/1 done"]],
    ["a date alone is one column", [occurrence("2026-10-20", "2026-10-20", "2026-10-20")], ["9+1@9 0/1 scheduled"]],
    ["a year covers all", [occurrence("2026-01-01", "2026-12-31", "2026-12-31")], ["0+12@11 0/1 scheduled"]],
    [
      "a week over the turn of a month stands where it is due",
      [occurrence("2026-06-29", "2026-07-05", "2026-07-03")],
      ["6+1@6 0/1 scheduled"],
    ],
    [
      "a date that was carried over the year's end stands in its last month",
      [occurrence("2026-12-31", "2027-01-04", "2027-01-04")],
      ["11+1@11 0/1 scheduled"],
    ],
  ])("%s", (_, occurrences, cells) => {
    expect(drawn(occurrences)).toEqual(cells);
  });

  test("members of one period are one cell with how many are done; the worst is its state, the waived are not asked for", () => {
    const states: ChartState[] = ["done", "made-up-late", "overdue", "waived", "done"];
    expect(drawn(states.map((state) => occurrence("2026-08-01", "2026-08-31", "2026-08-28", state)))).toEqual([
      "7+1@7 3/4 overdue",
    ]);
  });

  test("a cell tells how many of it are overdue apart from those that are not due yet", () => {
    const states: ChartState[] = ["overdue", "scheduled", "near", "scheduled"];
    const [row] = chart(
      [duty({ occurrences: states.map((state) => occurrence("2027-01-04", "2027-01-25", "2027-01-25", state)) })],
      { year: 2027, columns: monthsOf(2027) },
    ).rows;
    const [cell] = row?.cells ?? [];
    expect(cell).toMatchObject({ state: "overdue", all: 4, done: 0, overdue: 1 });
    expect(cell && CHINESE.share(cell)).toBe("0/4逾1");
    expect(CHINESE.share({ all: 4, done: 3, overdue: 1 })).toBe("3/4");
    expect(CHINESE.share({ all: 4, done: 4, overdue: 0 })).toBe("4/4");
  });

  test("all done, one of them late, is made up late and never done", () => {
    expect(
      drawn(
        ["done", "made-up-late"].map((state) =>
          occurrence("2026-08-01", "2026-08-31", "2026-08-28", state as ChartState),
        ),
      ),
    ).toEqual(["7+1@7 2/2 made-up-late"]);
  });

  test("in the weeks of a quarter a month covers its weeks", () => {
    const columns = weeksOf(2026, 3);
    expect(columns).toHaveLength(14);
    expect([columns[0], columns.at(-1)]).toEqual([
      { first: "2026-07-01", last: "2026-07-05" },
      { first: "2026-09-28", last: "2026-09-30" },
    ]);
    const august = [occurrence("2026-08-01", "2026-08-31", "2026-08-28")];
    expect(drawn(august, { columns, quarter: 3 })).toEqual(["4+6@8 0/1 scheduled"]);
  });

  test("cells never lie over each other or outside, and every occurrence is in one", () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    const any = fc.tuple(day, day, day, fc.constantFrom(...CHART_STATES)).map(([a, b, c, state]) => {
      const [first = a, due = b, last = c] = [a, b, c].toSorted();
      return occurrence(first, last, due, state);
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (occurrences) => {
        const [row] = chart([duty({ occurrences })]).rows;
        let next = 0;
        for (const { from, span, mark } of row?.cells ?? []) {
          expect(from).toBeGreaterThanOrEqual(next);
          expect(span).toBeGreaterThan(0);
          expect(mark).toBeGreaterThanOrEqual(from);
          expect(mark).toBeLessThan(from + span);
          next = from + span;
        }
        expect(next).toBeLessThanOrEqual(12);
        expect(row?.cells.flatMap(({ keys }) => keys)).toHaveLength(occurrences.length);
      }),
    );
  });
});

describe("numbers", () => {
  test("stand bare in the month in which they counted; halves stay halves", () => {
    const counts = [
      { on: plainDate("2026-01-31"), amount: 1 },
      { on: plainDate("2026-01-01"), amount: 0.1 },
      { on: plainDate("2026-01-15"), amount: 0.2 },
      { on: plainDate("2026-12-31"), amount: 4 },
    ];
    const quota = { done: 5.3, needed: 30, unit: "次" };
    const [row] = chart([
      duty({ counts, quota, occurrences: [occurrence("2026-01-01", "2026-12-31", "2026-12-31", "behind-pace")] }),
    ]).rows;
    expect(row).toMatchObject({
      cells: [],
      counts: [1.3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4],
      total: quota,
      note: "behind-pace",
    });
  });
});

test("rows stand by lead unit in the order in which it first comes, without one last", () => {
  const duties = ["乙", null, "甲", "乙"].map((lead, index) => duty({ lead, title: String(index) }));
  expect(
    chart(duties)
      .rows.map(({ title }) => title)
      .join(""),
  ).toBe("0321");
});

test.each([
  [{ lead: "甲" }, "0"],
  [{ category: "学习" }, "1"],
  [{ lead: "甲", category: "学习" }, ""],
])("only what is asked for: %o", (part, titles) => {
  const duties = [duty({ lead: "甲", title: "0" }), duty({ category: "学习", title: "1" })];
  expect(
    chart(duties, part)
      .rows.map(({ title }) => title)
      .join(""),
  ).toBe(titles);
});

test("the totals count each occurrence where it is due, done or overdue today, numbers among them; what has no date is not", () => {
  const { totals, today } = chart([
    duty({
      occurrences: [
        occurrence("2026-08-01", "2026-08-31", "2026-08-28", "overdue"),
        occurrence("2026-08-01", "2026-08-31", "2026-08-28", "done"),
        occurrence("2026-08-01", "2026-08-31", "2026-08-28", "near"),
        occurrence("2026-08-01", "2026-08-31", "2026-08-28", "waived"),
        occurrence("2026-07-01", "2026-09-30", "2026-09-30"),
      ],
    }),
    duty({
      counts: [],
      quota: { done: 0, needed: 3, unit: "次" },
      occurrences: [occurrence("2026-01-01", "2026-12-31", "2026-12-31", "behind-pace")],
    }),
    duty({ missing: "换届" }),
  ]);
  expect(totals[7]).toEqual({ due: 3, done: 1, overdue: 1 });
  expect(totals[11]).toEqual({ due: 1, done: 0, overdue: 0 });
  expect(totals.reduce((sum, { due }) => sum + due, 0)).toBe(5);
  expect(today).toBe(8);
});

test("the quarters of a year count each occurrence of it once, a shifted one on the edge of its year", () => {
  const duties = [
    duty({
      occurrences: [
        occurrence("2026-01-01", "2026-06-30", "2026-06-30"),
        occurrence("2026-01-01", "2026-12-31", "2026-12-31"),
        occurrence("2026-12-31", "2027-01-04", "2027-01-04", "done"),
        occurrence("2025-12-31", "2026-01-01", "2025-12-31", "overdue"),
      ],
    }),
  ];
  const due = [1, 2, 3, 4].map((quarter) =>
    chart(duties, { quarter, columns: weeksOf(2026, quarter) }).totals.reduce((sum, total) => sum + total.due, 0),
  );
  expect(due).toEqual([1, 1, 0, 2]);
});

test.each([1, 2, 3, 4])("the weeks of quarter %i follow each other from its first day to its last", (quarter) => {
  const weeks = weeksOf(2026, quarter);
  expect(weeks[0]?.first.slice(5)).toBe(["01-01", "04-01", "07-01", "10-01"][quarter - 1]);
  for (const [index, { first }] of weeks.entries())
    if (index > 0) expect(daysBetween(weeks[index - 1]?.last ?? first, first)).toBe(1);
});
