import { expect, test } from "vitest";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import { MOST_RESULTS, findObligations } from "../../../renderer/search/find-obligations.ts";

const duty = (title: string, part: Partial<ObligationView> = {}): ObligationView => ({
  id: title,
  planId: null,
  item: null,
  title,
  shortTitle: title.slice(0, 7),
  category: "",
  actor: null,
  lead: null,
  supporting: [],
  subjects: [],
  evidenceKinds: [],
  citation: null,
  status: "active",
  countsFor: [],
  versions: [],
  ...part,
});
const duties = [
  duty("参加集中学习", { lead: "组织人事部", item: "12" }),
  duty("学习强国积分通报", { subjects: [{ id: "s", name: "科技馆党支部" }] }),
  duty("主题党日", { item: "8", supporting: ["科普部"] }),
];

test.each([
  ["学习", ["学习强国积分通报", "参加集中学习"]],
  ["第8条", ["主题党日"]],
  ["学习 组织", ["参加集中学习"]],
  ["科技馆", ["学习强国积分通报"]],
  ["科普", ["主题党日"]],
  ["   ", []],
  ["换届", []],
])("%j finds %j", (words, titles) => {
  expect(findObligations(duties, words).map(({ title }) => title)).toEqual(titles);
});

test("too few words show only the first results", () => {
  const many = Array.from({ length: 50 }, (_, index) => duty(`学习${index}`));
  expect(findObligations(many, "学习")).toHaveLength(MOST_RESULTS);
});
