import { expect, test } from "vitest";
import { CHECKS, findingParts } from "../../../renderer/screens/settings/data/finding-words.ts";
import { settingsText } from "../../../renderer/text/settings.ts";
import { CHECKS as CORE_CHECKS } from "../../../db/integrity.ts";

test("every check of the core has its words in both languages", () => {
  expect([...CHECKS]).toEqual([...CORE_CHECKS]);
  for (const texts of [settingsText["zh-CN"], settingsText.en])
    for (const check of CHECKS) expect(texts.data.checks[check].what).not.toBe("");
});

test.each([
  ["evidence/ab/abc (签到.jpg) is missing", "evidence/ab/abc (签到.jpg)", "missing"],
  ["evidence/ab/abc (签到.jpg) was changed", "evidence/ab/abc (签到.jpg)", "changed"],
  ["evidence/ab/abc belongs to no record", "evidence/ab/abc", "orphan"],
  ["duty|subject|2026: kept state differs from its history", "duty|subject|2026", "differs"],
  ["credit row 7 points to no activity", "credit row 7 points to no activity", null],
])("%s", (message, place, fault) => expect(findingParts(message)).toEqual({ place, fault }));
