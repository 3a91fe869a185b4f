import { expect, test } from "vitest";
import { keyText } from "../../../renderer/data/occurrence-key.ts";
import { offeredReason } from "../../../renderer/recording/offered-reason.ts";
import { reasonWords } from "../../../renderer/recording/reason-words.ts";
import { suggestionOfRow } from "../../../renderer/recording/suggestion-of-row.ts";
import { recordText } from "../../../renderer/text/record.ts";
import { dueRow } from "../fixture/due-rows.ts";

const row = suggestionOfRow(dueRow({ title: "党章专题学习", subject: "一支", due: "2026-09-28" }));

test.each([
  ["asked for", { kind: "asked", found: null, wanted: null }, [keyText(row)], "要登记的这一期", "the one asked for"],
  ["chosen by hand", { kind: "alike", found: null, wanted: null }, [keyText(row)], "自己添加", "added by you"],
  ["not said", { kind: "object", found: null, wanted: "党章" }, [], "没有写到“党章”", "the title does not say 党章"],
] as const)("%s", (_, reason, added, words, english) => {
  const offered = offeredReason({ ...row, reason }, new Set(added));
  expect(reasonWords(offered, recordText["zh-CN"], "zh-CN")).toBe(words);
  expect(reasonWords(offered, recordText.en, "en")).toBe(english);
});
