import { expect, test } from "vitest";
import { groupMemberships, groupsOf, mayJoin } from "../../../renderer/screens/settings/subjects/group-memberships.ts";
import type { SubjectView } from "../../../shared/contract/schemas/subject.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";

const subject = (id: string, more: Partial<SubjectView> = {}): SubjectView => ({
  id,
  name: id,
  kind: "unit",
  members: [],
  obligations: 0,
  ...more,
});
const membership = (subjectId: string, joinedOn: string, leftOn: string | null) => ({
  subjectId,
  name: subjectId,
  joinedOn: plainDate(joinedOn),
  leftOn: leftOn === null ? null : plainDate(leftOn),
});
const group = subject("group", {
  kind: "group",
  members: [
    membership("here", "2026-01-01", null),
    membership("last day", "2026-01-01", "2026-09-16"),
    membership("gone", "2026-01-01", "2026-09-15"),
    membership("to come", "2026-09-17", null),
  ],
});
const all = [group, subject("here"), subject("last day"), subject("gone"), subject("to come"), subject("new")];

test("the day of leaving is the last in the group", () => {
  const { now, other } = groupMemberships(group, "2026-09-16");
  expect(now.map(({ subjectId }) => subjectId)).toEqual(["here", "last day"]);
  expect(other.map(({ subjectId }) => subjectId)).toEqual(["gone", "to come"]);
  expect(groupsOf("last day", all, "2026-09-16")).toEqual(["group"]);
  expect(groupsOf("gone", all, "2026-09-16")).toEqual([]);
});

test("whoever has no open membership may join, no group may", () => {
  expect(mayJoin(group, all).map(({ id }) => id)).toEqual(["last day", "gone", "new"]);
});
