import { expect, test } from "vitest";
import { draftKey, isUntouched, keepDraft, keptDraft } from "../../../../renderer/screens/record/kept-drafts.ts";
import { emptyDraft } from "../../../../renderer/screens/record/record-draft.ts";
import { TODAY, dueRow } from "../../fixture/due-rows.ts";

const row = dueRow({ title: "主题党日", subject: "一支", due: "2026-09-28" });

test("a draft that says something is kept for its form alone, and forgotten once it is empty again", () => {
  const key = draftKey(TODAY, row);
  const draft = { ...emptyDraft(TODAY), place: "三楼会议室" };
  keepDraft(key, draft);
  expect([keptDraft(key), keptDraft(draftKey(TODAY, null))]).toEqual([draft, undefined]);
  keepDraft(key, emptyDraft(TODAY));
  expect(keptDraft(key)).toBeUndefined();
});

test("another day alone is no draft", () => {
  expect(isUntouched(emptyDraft(row.effectiveDate))).toBe(true);
  expect(isUntouched({ ...emptyDraft(TODAY), title: "座谈" })).toBe(false);
});
