import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { type SlipCandidate, slipCause } from "../../../../shared/domain/papers/slip-cause.ts";
import { slipName } from "../../../../shared/words/slips.ts";
import { entry, slips } from "../../paper/sample-slips.ts";

const TODAY = plainDate("2026-09-16");
const row = (part: Partial<SlipCandidate> = {}): SlipCandidate => ({
  effectiveDate: plainDate("2026-09-26"),
  timeState: "scheduled",
  handling: null,
  quota: null,
  ...part,
});
const quota = (comparator: ">=" | "<=") => ({ quota: { comparator } });

describe("which slip a row goes on", () => {
  test.each([
    ["due on the last day looked at", row(), "near", null],
    ["due a day later", row({ effectiveDate: plainDate("2026-09-27") }), null, null],
    [
      "behind pace, however late its date",
      row({ timeState: "behind-pace", effectiveDate: plainDate("2026-12-31") }),
      "behind-pace",
      null,
    ],
    ["overdue", row({ timeState: "overdue", effectiveDate: plainDate("2026-09-01") }), null, "overdue"],
    ["refused and still to come", row({ timeState: "near", handling: "refused" }), null, "refused"],
    ["refused and overdue", row({ timeState: "overdue", handling: "refused" }), null, "overdue"],
    ["refused and behind", row({ timeState: "behind-pace", handling: "refused" }), null, "refused"],
    ["done", row({ timeState: "done" }), null, null],
    ["made up late", row({ timeState: "made-up-late" }), null, null],
    ["waived", row({ timeState: "waived" }), null, null],
    ["a quota that ends soon", row(quota(">=")), "near", null],
    ["a ceiling that ends soon", row(quota("<=")), null, null],
  ] as const)("%s", (_, one, reminder, supervision) => {
    const window = { today: TODAY, within: 10 };
    expect([slipCause("reminder", one, window), slipCause("supervision", one, window)]).toEqual([
      reminder,
      supervision,
    ]);
  });
});

describe("one draft for each lead unit", () => {
  test("the most pressing unit first, those without one last, lines by date", () => {
    const made = slips([
      entry({ lead: null, title: "无牵头", due: "2026-01-05" }),
      entry({ lead: "科普部", title: "乙", due: "2026-08-31" }),
      entry({ lead: "办公室", title: "丙", due: "2026-09-04" }),
      entry({ lead: "科普部", title: "甲", due: "2026-09-10" }),
    ]);
    expect(made.map(({ lead, lines }) => [lead, ...lines.map(({ title }) => title)])).toEqual([
      ["科普部", "乙", "甲"],
      ["办公室", "丙"],
      ["", "无牵头"],
    ]);
    expect(made.every(({ number }) => number === null)).toBe(true);
  });

  test("subjects of whom the same is to be said share a line, others do not", () => {
    const [one] = slips([
      entry({ subject: "一支部" }),
      entry({ subject: "二支部" }),
      entry({ subject: "三支部", missing: ["photo"] }),
    ]);
    expect(one?.lines.map(({ subjects, keys }) => [subjects, keys.map(({ subjectId }) => subjectId)])).toEqual([
      [
        ["一支部", "二支部"],
        ["一支部", "二支部"],
      ],
      [["三支部"], ["三支部"]],
    ]);
  });

  test("a duty that was missed again and again is one line with each of its dates", () => {
    const [one] = slips([
      entry({ due: "2026-06-30", workingDays: -55 }),
      entry({ due: "2026-03-31", workingDays: -116 }),
      entry({ due: "2026-08-31", missing: ["photo"] }),
    ]);
    expect(one?.lines.map(({ dates, keys }) => [dates.map(({ dueOn }) => dueOn), keys.length])).toEqual([
      [["2026-03-31", "2026-06-30"], 2],
      [["2026-08-31"], 1],
    ]);
  });

  test("the same subjects over several periods are one line; other subjects in one of them are another", () => {
    const branches = (due: string, names: readonly string[]) => names.map((subject) => entry({ due, subject }));
    const [one] = slips([
      ...branches("2026-06-30", ["一支部", "二支部"]),
      ...branches("2026-07-31", ["一支部", "二支部"]),
      ...branches("2026-08-31", ["二支部"]),
    ]);
    expect(one?.lines.map(({ subjects, dates, keys }) => [subjects, dates.length, keys.length])).toEqual([
      [["一支部", "二支部"], 2, 4],
      [["二支部"], 1, 1],
    ]);
  });

  test("two duties of one name stay two", () => {
    const [one] = slips([entry({ obligation: "a" }), entry({ obligation: "b" })]);
    expect(one?.lines).toHaveLength(2);
  });

  test("every row is named once, on a slip of its own unit", () => {
    const anyEntry = fc.record({
      lead: fc.constantFrom("办公室", "科普部", null),
      subject: fc.constantFrom("一支部", "二支部", "三支部"),
      title: fc.constantFrom("抽查", "走访"),
      due: fc.constantFrom("2026-03-31", "2026-06-30", "2026-08-31"),
      isRecorded: fc.boolean(),
    });
    const identity = ({ key }: { key: object }) => JSON.stringify(key);
    const anyEntries = fc
      .uniqueArray(anyEntry, { selector: ({ title, subject, due }) => title + subject + due })
      .map((parts) => parts.map((part) => entry(part)));
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const made = slips(entries);
        const named = made.flatMap(({ lead, lines }) =>
          lines.flatMap(({ keys }) => keys.map((key) => `${lead}${identity({ key })}`)),
        );
        expect(named.toSorted()).toEqual(entries.map((one) => `${one.lead ?? ""}${identity(one)}`).toSorted());
        expect(new Set(made.map(({ lead }) => lead)).size).toBe(made.length);
      }),
    );
  });

  test("nothing to say makes no slip", () => {
    expect(slips([])).toEqual([]);
  });
});

test.each([
  ["supervision", "zh-CN", "督办单〔2026〕第3号"],
  ["reminder", "zh-CN", "提示单〔2026〕第3号"],
  ["reminder", "en", "Reminder slip 2026/3"],
] as const)("a released %s in %s is called %s", (kind, locale, name) => {
  expect(slipName(kind, { year: 2026, number: 3 }, locale)).toBe(name);
});
