import { expect, test } from "vitest";
import { draftKey, isUntouched, withoutFiles } from "../../../renderer/recording/stored-draft.ts";
import { emptyDraft } from "../../../renderer/recording/record-draft.ts";
import { TODAY, dueRow } from "../fixture/due-rows.ts";

const row = dueRow({ title: "主题党日", subject: "一支", due: "2026-09-28" });

test("a draft belongs to its day and its occurrence", () => {
  expect(draftKey(TODAY, row)).not.toBe(draftKey(TODAY, null));
  expect(draftKey(TODAY, row)).not.toBe(draftKey(row.effectiveDate, row));
});

test("another day alone is no draft", () => {
  expect(isUntouched(emptyDraft(row.effectiveDate))).toBe(true);
  expect(isUntouched({ ...emptyDraft(TODAY), title: "座谈" })).toBe(false);
});

test("what is stored of a draft names the files that have to be chosen again", () => {
  const file = { name: "签到.jpg", kind: "sign-in" as const, bytes: 3, content: "5LiA" };
  const draft = { ...emptyDraft(TODAY), place: "三楼", files: [file], lostFiles: ["纪要.docx"] };
  expect(withoutFiles(draft)).toEqual({ ...draft, files: [], lostFiles: ["纪要.docx", "签到.jpg"] });
});
