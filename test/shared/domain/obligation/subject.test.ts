import { expect, test } from "vitest";
import { type Membership, membersDuring, subjectsDuring } from "../../../../shared/domain/obligation/subject.ts";
import { d } from "../builders.ts";

const member = (name: string, joinedOn: string, leftOn: string | null = null): Membership => ({
  subject: { id: name, name },
  joinedOn: d(joinedOn),
  leftOn: leftOn === null ? null : d(leftOn),
});

const group = {
  id: "g",
  name: "全体委员",
  memberships: [
    member("always", "2020-01-01"),
    member("joined", "2026-05-10"),
    member("left", "2020-01-01", "2026-05-10"),
    member("before", "2020-01-01", "2026-03-31"),
    member("after", "2026-07-01"),
    member("back", "2020-01-01", "2026-04-10"),
    member("back", "2026-06-01"),
  ],
};

test("members on any day of the period, with what changed within it", () => {
  expect(membersDuring(group, d("2026-04-01"), d("2026-06-30"))).toEqual([
    { subject: { id: "always", name: "always" }, joinedWithin: null, leftWithin: null },
    { subject: { id: "joined", name: "joined" }, joinedWithin: "2026-05-10", leftWithin: null },
    { subject: { id: "left", name: "left" }, joinedWithin: null, leftWithin: "2026-05-10" },
    { subject: { id: "back", name: "back" }, joinedWithin: null, leftWithin: null },
  ]);
});

test("the last day of membership and the first both count", () => {
  const names = (first: string, last: string) =>
    membersDuring(group, d(first), d(last)).map(({ subject }) => subject.id);
  expect(names("2026-03-31", "2026-03-31")).toContain("before");
  expect(names("2026-04-01", "2026-04-01")).not.toContain("before");
  expect(names("2026-07-01", "2026-07-01")).toContain("after");
  expect(names("2026-05-01", "2026-05-01")).not.toContain("back");
});

test("a group and one of its members named beside it are one subject each", () => {
  const refs = [
    { id: "always", name: "always" },
    { id: "g", name: "全体委员" },
    { id: "unknown", name: "其他" },
  ];
  const found = subjectsDuring(refs, [group], d("2026-08-01"), d("2026-08-31"));
  expect(found.map(({ id }) => id)).toEqual(["always", "joined", "after", "back", "unknown"]);
});
