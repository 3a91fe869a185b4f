import { expect, test } from "vitest";
import { keyText } from "../../../../renderer/data/occurrence-key.ts";
import { offeredReason } from "../../../../renderer/screens/record/offered-reason.ts";
import { reasonWords } from "../../../../renderer/screens/record/reason-words.ts";
import { suggestionOfRow } from "../../../../renderer/screens/record/suggestion-of-row.ts";
import { recordText } from "../../../../renderer/text/record.ts";
import { dueRow } from "../../fixture/due-rows.ts";

const row = suggestionOfRow(dueRow({ title: "党章专题学习", subject: "一支", due: "2026-09-28" }));

test.each([
  ["asked for", { kind: "asked", words: null }, [keyText(row)], "要登记的这一期"],
  ["chosen by hand", { kind: "alike", words: null }, [keyText(row)], "自己添加"],
  ["the same words", { kind: "words", words: "党章专题" }, [], "名称含“党章专题”"],
  ["only of the same kind", { kind: "alike", words: null }, [], "同一主体的同类事项"],
] as const)("%s", (_, reason, added, words) => {
  expect(reasonWords(offeredReason({ ...row, reason }, new Set(added)), recordText["zh-CN"])).toBe(words);
});
