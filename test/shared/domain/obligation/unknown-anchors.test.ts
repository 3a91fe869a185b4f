import { describe, expect, test } from "vitest";
import type { LoggedEvent } from "../../../../shared/domain/obligation/anchor.ts";
import type { SubjectGroup } from "../../../../shared/domain/obligation/subject.ts";
import {
  hasFixedDate,
  listTriggeredDuties,
  listUnknownAnchors,
} from "../../../../shared/domain/obligation/unknown-anchors.ts";
import { d, duty, quota, trigger } from "../builders.ts";

const TODAY = d("2026-09-16");
const branches: SubjectGroup = {
  id: "branches",
  name: "各支部",
  memberships: ["一支部", "二支部", "三支部"].map((name) => ({
    subject: { id: name, name },
    joinedOn: d("2024-01-01"),
    leftOn: name === "三支部" ? d("2026-06-30") : null,
  })),
};

/** Counted back from its day, which therefore is there already. */
const before = duty(trigger("换届", { amount: -6, unit: "month" }), { id: "before" });
const noClock = duty(trigger("岗位变动", null), { id: "clockless" });
const clock = duty(trigger("岗位变动", { amount: 5, unit: "working-day" }), { id: "clock" });
const ofGroup = (id: string, obligation = before) => ({
  ...obligation,
  id,
  subjects: [{ id: "branches", name: "各支部" }],
  versions: obligation.versions.map((version) => ({ ...version, obligationId: id })),
});

const event = (part: Partial<LoggedEvent> & Pick<LoggedEvent, "obligationIds">): LoggedEvent => ({
  id: "e1",
  event: "换届",
  happenedOn: null,
  subject: null,
  ...part,
});

const context = (events: readonly LoggedEvent[]) => ({ events, groups: [branches], today: TODAY });
const unknown = (obligations: Parameters<typeof listUnknownAnchors>[0], events: readonly LoggedEvent[] = []) =>
  listUnknownAnchors(obligations, context(events)).map(
    ({ obligation, subject, event: announced }) => `${obligation.id}: ${subject.name}${announced ? " announced" : ""}`,
  );
const triggered = (obligations: Parameters<typeof listUnknownAnchors>[0], events: readonly LoggedEvent[] = []) =>
  listTriggeredDuties(obligations, context(events)).map(({ obligation, happened, lastOn }) =>
    `${obligation.id}: ${happened} ${lastOn ?? ""}`.trim(),
  );

describe("a date that is there and not known", () => {
  test("an event that simply has not happened is none; it is listed apart", () => {
    expect(unknown([before, noClock, clock, duty(quota(3))])).toEqual(["before: 党组"]);
    expect(triggered([before, noClock, clock, duty(quota(3))])).toEqual(["clockless: 0", "clock: 0"]);
  });

  test("a logged event leaves the list, with a clock or without", () => {
    const happened = event({ event: "岗位变动", happenedOn: d("2026-09-10"), obligationIds: ["clockless", "clock"] });
    expect(unknown([noClock, clock], [happened])).toEqual([]);
    expect(triggered([noClock, clock], [happened])).toEqual(["clockless: 1 2026-09-10", "clock: 1 2026-09-10"]);
  });

  test("an announced event without its day is one, whatever the rule", () => {
    expect(unknown([noClock, clock], [event({ obligationIds: ["clockless"] })])).toEqual(["clockless: 党组 announced"]);
  });

  test("set aside: neither", () => {
    const aside = { ...before, status: "set-aside" as const };
    expect([unknown([aside]), triggered([{ ...noClock, status: "set-aside" as const }])]).toEqual([[], []]);
  });
});

describe("members of a group", () => {
  test("each has a line; who has left has none", () => {
    expect(unknown([ofGroup("terms")])).toEqual(["terms: 一支部", "terms: 二支部"]);
  });

  test("the date of one leaves the others on the list", () => {
    const own = event({
      happenedOn: d("2027-03-01"),
      obligationIds: ["terms"],
      subject: { id: "一支部", name: "一支部" },
    });
    expect(unknown([ofGroup("terms")], [own])).toEqual(["terms: 二支部"]);
  });

  test("a date for all is a date for each, save for whom it is excepted", () => {
    const all = event({ happenedOn: d("2027-03-01"), obligationIds: ["terms"] });
    expect(unknown([ofGroup("terms")], [all])).toEqual([]);
    expect(unknown([ofGroup("terms")], [{ ...all, exceptSubjectIds: ["二支部"] }])).toEqual(["terms: 二支部"]);
  });

  test("an event about the group is about each of its members", () => {
    const about = event({ obligationIds: ["clockless"], subject: { id: "branches", name: "各支部" } });
    expect(unknown([noClock], [about])).toEqual(["clockless: 一支部 announced", "clockless: 二支部 announced"]);
  });
});

describe("hasFixedDate", () => {
  test.each<[string, Parameters<typeof trigger>, boolean]>([
    ["counted back from", ["换届", { amount: -14, unit: "day" }], true],
    ["one that has been", ["上次换届", { amount: 5, unit: "year" }], true],
    ["the present term's", ["本届选举", { amount: 5, unit: "year" }], true],
    ["an election, which a term brings", ["换届", { amount: 10, unit: "working-day" }], true],
    ["the end of a term", ["预备期满", { amount: 1, unit: "month" }], true],
    ["the end of a contract", ["合同到期", null], true],
    ["something that may happen", ["岗位变动", null], false],
    ["something that may happen, with a clock", ["家庭发生重大变故", { amount: 3, unit: "day" }], false],
    ["something that will happen", ["省科协代表大会闭幕", { amount: 10, unit: "working-day" }], false],
  ])("%s", (_, [words, within], expected) => {
    expect(hasFixedDate(trigger(words, within))).toBe(expected);
  });
});
