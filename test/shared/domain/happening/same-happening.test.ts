import { expect, test } from "vitest";
import { plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { type Happening, mayBeTheSame } from "../../../../shared/domain/happening/same-happening.ts";

const studied: Happening = {
  title: "党组第5次集中学习",
  happenedOn: plainDate("2026-05-06"),
  startTime: null,
  place: null,
};

test.each<[string, Partial<Happening>, Partial<Happening>, boolean]>([
  ["the very same", {}, {}, true],
  ["blanks, width and quotes apart", {}, { title: "“党组”第５次 集中学习 " }, true],
  ["another number", {}, { title: "党组第6次集中学习" }, false],
  ["another day", {}, { happenedOn: plainDate("2026-05-07") }, false],
  ["one tells its hour", {}, { startTime: "09:00" }, true],
  ["both tell the same hour", { startTime: "09:00" }, { startTime: "09:00" }, true],
  ["another hour", { startTime: "09:00" }, { startTime: "14:30" }, false],
  ["one tells its place, the other none", { place: "" }, { place: "三楼会议室" }, true],
  ["the same place", { place: "三楼 会议室" }, { place: "三楼会议室" }, true],
  ["another place", { place: "三楼会议室" }, { place: "党员之家" }, false],
  ["no name yet", { title: " " }, { title: "" }, false],
])("%s", (_, a, b, is) => {
  expect(mayBeTheSame({ ...studied, ...a }, { ...studied, ...b })).toBe(is);
  expect(mayBeTheSame({ ...studied, ...b }, { ...studied, ...a })).toBe(is);
});
