import { expect, test } from "vitest";
import { foldLines } from "../../../../shared/domain/papers/checklist-lines.ts";
import { row } from "../../paper/sample-checklist.ts";

type Part = Parameters<typeof row>[0];

/** Each line as its members, each with how many instances it has where that is not one. */
const folded = (rows: Part[]) =>
  foldLines(rows.map(row), (each) => each).map(({ members }) =>
    members.map(({ subject, entries }) => `${subject}${entries.length === 1 ? "" : entries.length}`).join(""),
  );

test("rows that differ only in the subject are one line", () => {
  expect(folded([{ subject: "甲" }, { subject: "乙" }])).toEqual(["甲乙"]);
});

test.each<[string, Part]>([
  ["another duty", { obligationId: "other" }],
  ["another rule of the duty", { requirementText: "全年不少于10次" }],
  ["another version of the rule", { amendment: { since: row().nominalDate, plan: null, item: null, words: null } }],
])("%s is another line", (_, part) => {
  expect(folded([{ subject: "甲" }, { subject: "乙", ...part }])).toEqual(["甲", "乙"]);
});

test("a duty that comes back within the month is one line with all its days, for one subject and for several", () => {
  const fridays = ["2026-09-04", "2026-09-11", "2026-09-18"].map((date) => ({ date, obligationId: "weekly" }));
  expect(folded(fridays.map((day) => ({ ...day, subject: "甲" })))).toEqual(["甲3"]);
  expect(folded(fridays.flatMap((day) => ["甲", "乙"].map((subject) => ({ ...day, subject }))))).toEqual(["甲3乙3"]);
});

test("what two events started are two lines, on one day too", () => {
  const events = ["first", "second"].map((recurrenceId) => ({
    recurrenceId,
    kind: "trigger" as const,
    obligationId: "talk",
  }));
  expect(folded(events.map((event) => ({ ...event, subject: "甲" })))).toEqual(["甲", "甲"]);
});

test("lines keep the order in which they first came", () => {
  const rows = ["a", "b", "a"].map((obligationId, index) => ({ obligationId, subject: String(index) }));
  expect(folded(rows)).toEqual(["02", "1"]);
});

test("no rows, no lines", () => {
  expect(folded([])).toEqual([]);
});
