import { describe, expect, test } from "vitest";
import {
  type DraftParticipant,
  countAttendance,
  peopleHours,
  withNames,
} from "../../../renderer/recording/participants.ts";
import { dueRow } from "../fixture/due-rows.ts";

const one = (name: string, part: Partial<DraftParticipant> = {}): DraftParticipant => ({
  name,
  attendance: "attended",
  hours: null,
  ...part,
});
const list = [one("孙敏", { attendance: "excused" }), one("郑海", { hours: 2 }), one("何静")];

test("new names come as attending, those who stay keep what was said of them, blanks and doubles fall out", () => {
  expect(withNames(list, ["孙敏", "方宁", " ", "孙敏"])).toEqual([one("孙敏", { attendance: "excused" }), one("方宁")]);
});

test("who was expected, came and was excused", () => {
  expect(countAttendance(list)).toEqual({ expected: 3, attended: 2, excused: 1, absent: 0 });
});

describe("hours of an hours duty over people", () => {
  const rows = ["孙敏", "郑海", "何静"].map((subject) =>
    dueRow({ title: "集中学习", subject, due: "2026-12-31", obligationId: "h" }),
  );
  test.each([
    ["their own hours, else the activity's", 3, { people: 2, total: 5 }],
    ["half a day where nothing is said", null, { people: 2, total: 6 }],
  ])("%s", (_, hours, expected) => {
    expect(peopleHours("h", rows, { participants: list, hours })).toEqual(expected);
  });

  test("nobody who came is bound by it", () => {
    expect(peopleHours("h", rows, { participants: [one("方宁")], hours: 3 })).toBeNull();
    expect(peopleHours("other", rows, { participants: list, hours: 3 })).toBeNull();
  });
});
