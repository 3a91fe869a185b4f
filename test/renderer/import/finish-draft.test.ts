import { expect, test } from "vitest";
import { isSameQuestions, numberKey, openingsOf } from "../../../renderer/screens/import/finish/finish-draft.ts";
import type { FinishQuestions } from "../../../shared/contract/schemas/finish-import.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

const number = (candidateId: string, recurrenceId: string): FinishQuestions["numbers"][number] => ({
  candidateId,
  subjectId: null,
  recurrenceId,
  title: candidateId,
  subject: "党组",
  requirementText: "全年不少于30次",
  periodLabel: recurrenceId,
  comparator: ">=",
  needed: 30,
  unit: "次",
  expected: 20,
});
const questions = (year: number): FinishQuestions => ({
  year,
  thisYear: 2026,
  openingDay: plainDate("2026-09-16"),
  earlier: { issuedOn: null, before: [] },
  numbers: [number("党组学习", String(year)), number("中心组学习", String(year))],
  groups: [],
  unread: 0,
});

test("a figure that was typed answers the number of its year, and no other", () => {
  const { numbers } = questions(2025);
  const amounts = Object.fromEntries(numbers.map((one, at) => [numberKey(one), at]));
  expect(openingsOf(questions(2025), amounts)).toEqual([
    { candidateId: "党组学习", subjectId: null, recurrenceId: "2025", amount: 0 },
    { candidateId: "中心组学习", subjectId: null, recurrenceId: "2025", amount: 1 },
  ]);
  expect(openingsOf(questions(2026), amounts)).toEqual([]);
});

test("questions are the same where everything that is asked is the same", () => {
  expect(isSameQuestions(questions(2026), questions(2026))).toBe(true);
  expect(isSameQuestions(questions(2026), questions(2025))).toBe(false);
  expect(isSameQuestions(questions(2026), { ...questions(2026), numbers: [] })).toBe(false);
});
