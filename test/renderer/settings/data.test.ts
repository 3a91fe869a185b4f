import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { CHECKS, findingParts } from "../../../renderer/screens/settings/data/finding-words.ts";
import { zipOf } from "../../../renderer/screens/settings/data/zip-of.ts";
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

test("an archive gives every file back under its name", () => {
  const text = (words: string) => btoa(String.fromCharCode(...new TextEncoder().encode(words)));
  const files = [
    { path: "plans/要点.txt", content: text("全年不少于30次") },
    { path: "evidence/empty.jpg", content: "" },
  ];
  const entries = Object.entries(unzipSync(zipOf(files))).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(entries).toEqual([
    ["plans/要点.txt", "全年不少于30次"],
    ["evidence/empty.jpg", ""],
  ]);
  expect(zipOf(files)).toEqual(zipOf(files));
});
