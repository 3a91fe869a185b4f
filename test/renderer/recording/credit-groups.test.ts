import { expect, test } from "vitest";
import { creditGroups } from "../../../renderer/recording/credit-groups.ts";
import { suggestionOfRow } from "../../../renderer/recording/suggestion-of-row.ts";
import { dueRow } from "../fixture/due-rows.ts";

const of = (title: string, subject: string) => suggestionOfRow(dueRow({ title, subject, due: "2026-09-28" }));
const study = ["一支", "二支", "三支", "四支"].map((subject) => of("支部学习", subject));
const centre = of("中心组学习", "党组");
const subjects = (groups: ReturnType<typeof creditGroups>) =>
  groups.map(({ members }) => members.map(({ subject }) => subject));

test("the members of one duty are one line, the others keep theirs", () => {
  expect(subjects(creditGroups([...study, centre], () => false))).toEqual([["一支", "二支", "三支", "四支"], ["党组"]]);
});

test("a ticked one stands for itself, at its place, and the rest stays together", () => {
  const isTicked = (one: { subject: string }) => one.subject === "二支";
  expect(subjects(creditGroups([...study, centre], isTicked))).toEqual([["一支", "三支", "四支"], ["二支"], ["党组"]]);
});

test("two are no crowd, and nothing is lost", () => {
  expect(subjects(creditGroups(study.slice(0, 2), () => false))).toEqual([["一支"], ["二支"]]);
  expect(subjects(creditGroups(study, () => true)).flat()).toHaveLength(4);
  expect(new Set(creditGroups([...study, centre], () => true).map(({ key }) => key)).size).toBe(5);
});
