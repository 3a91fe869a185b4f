import { expect, test } from "vitest";
import type { SubjectView } from "../../../shared/contract/schemas/subject.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { membersOn } from "../../../renderer/data/group-members.ts";

const membership = (name: string, joined: string, left: string | null) => ({
  subjectId: name,
  name,
  joinedOn: plainDate(joined),
  leftOn: left === null ? null : plainDate(left),
});
const group: SubjectView = {
  id: "g",
  name: "一支党员",
  kind: "group",
  obligations: 0,
  members: [
    membership("孙敏", "2020-01-01", "2026-03-31"),
    membership("郑海", "2026-05-01", null),
    membership("孙敏", "2026-09-01", null),
  ],
};

test.each([
  ["2026-03-31", ["孙敏"]],
  ["2026-04-01", []],
  ["2026-05-01", ["郑海"]],
  ["2026-09-16", ["郑海", "孙敏"]],
])("members on %s: the first and the last day count", (day, names) => {
  expect(membersOn(group, plainDate(day))).toEqual(names);
});
