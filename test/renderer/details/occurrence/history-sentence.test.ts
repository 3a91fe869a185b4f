import { expect, test } from "vitest";
import type { HistoryEntry } from "../../../../shared/contract/schemas/history.ts";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { historySentence, lastInEffect } from "../../../../renderer/details/occurrence/history-sentence.ts";
import { dateWords } from "../../../../renderer/text/dates.ts";
import { occurrenceText } from "../../../../renderer/text/occurrence.ts";

const entry = (id: string, type: HistoryEntry["type"], part: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  type,
  at: "2026-09-16T05:22:00.000Z",
  on: plainDate("2026-09-16"),
  by: "何静",
  date: null,
  amount: null,
  words: null,
  slip: null,
  undoes: null,
  isUndone: false,
  ...part,
});
const refused = entry("2", "refused", { words: "人手不够", isUndone: true });
const history = [
  entry("1", "planned", { date: plainDate("2026-09-28") }),
  refused,
  entry("3", "undone", { undoes: "2" }),
  entry("4", "opening-set", { amount: 5 }),
  entry("5", "undone", { undoes: "gone" }),
];
const say = (one: HistoryEntry) => historySentence(one, history, occurrenceText["zh-CN"], dateWords["zh-CN"]);

test("each entry says what it did, and an undo says what it took back", () => {
  expect(history.map(say)).toEqual([
    "计划9月28日 周一",
    "拒办，仍须办理",
    "撤销：拒办，仍须办理",
    "期初已完成记为5",
    "撤销上一步",
  ]);
});

test("a slip is told with its number, and is not taken back here", () => {
  const slip = { kind: "supervision", number: { year: 2026, number: 3 } } as const;
  const told = [entry("6", "slip-released", { slip }), entry("7", "slip-withdrawn", { slip, undoes: "6" })];
  expect(told.map(say)).toEqual(["发出督办单第3号", "撤回督办单第3号"]);
  expect(lastInEffect([...history, ...told])?.id).toBe("4");
});

test("a list behind a percentage is told with its day and share, and can be taken back", () => {
  const list = entry("8", "percent-set", { date: plainDate("2026-09-10"), amount: 75 });
  expect(say(list)).toBe("填写截至2026年9月10日的名单，75%");
  expect(lastInEffect([...history, list])).toBe(list);
});

test("what can be taken back is the last entry that stands; an undo itself is none", () => {
  expect(lastInEffect(history)?.id).toBe("4");
  expect(lastInEffect(history.slice(0, 3))?.id).toBe("1");
  expect(lastInEffect([refused])).toBeUndefined();
});
