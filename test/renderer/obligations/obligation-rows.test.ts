import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { STATES_BY_URGENCY, obligationRows } from "../../../renderer/screens/obligations/list/obligation-rows.ts";
import { inPlanOrder } from "../../../renderer/screens/obligations/list/plan-order.ts";
import { timeState } from "../../../shared/contract/schemas/due-row.ts";
import { TODAY, duty, rules, version } from "./sample-duties.ts";

const idsOf = (duties: readonly { id: string }[]) => duties.map(({ id }) => id);

describe("plan order", () => {
  test("plan by plan, by the place of the quote, what was added by hand last", () => {
    const duties = [
      duty("hand 1", { planId: null }, null),
      duty("b2", { planId: "b" }, 20),
      duty("a2", { planId: "a" }, 300),
      duty("a1", { planId: "a" }, 30),
      duty("hand 2", { planId: null }, null),
      duty("b1", { planId: "b" }, 5),
    ];
    expect(idsOf(inPlanOrder(duties))).toEqual(["b1", "b2", "a1", "a2", "hand 1", "hand 2"]);
  });

  it("loses and doubles nothing, and sorting again changes nothing", () => {
    const arbitrary = fc.array(
      fc.record({ plan: fc.option(fc.constantFrom("a", "b", "c")), start: fc.nat({ max: 5 }) }),
    );
    fc.assert(
      fc.property(arbitrary, (parts) => {
        const duties = parts.map(({ plan, start }, index) => duty(String(index), { planId: plan }, start));
        const sorted = inPlanOrder(duties);
        expect(idsOf(sorted).toSorted()).toEqual(idsOf(duties).toSorted());
        expect(inPlanOrder(sorted)).toEqual(sorted);
      }),
    );
  });
});

describe("the worst state of the year", () => {
  test("every state has its place", () => {
    expect(STATES_BY_URGENCY.toSorted()).toEqual(timeState.options.toSorted());
  });

  test.each([
    [["done", "overdue", "scheduled"], "overdue"],
    [["scheduled", "behind-pace"], "behind-pace"],
    [["done", "near", "scheduled"], "near"],
    [["done", "scheduled"], "scheduled"],
    [["done", "made-up-late"], "made-up-late"],
    [["waived", "done"], "done"],
    [[], null],
  ] as const)("%j → %s", (states, worst) => {
    const due = [
      { obligationId: "other", timeState: "overdue" as const },
      ...states.map((state) => ({ obligationId: "d", timeState: state })),
    ];
    expect(obligationRows([duty("d")], due, TODAY, "zh-CN")[0]?.state).toBe(worst);
  });

  test("a duty that waits for an event is unknown until one is recorded", () => {
    const waiting = duty("d", { versions: [version(rules.trigger)] });
    expect(obligationRows([waiting], [], TODAY, "zh-CN")[0]?.state).toBe("anchor-unknown");
    const due = [{ obligationId: "d", timeState: "scheduled" as const }];
    expect(obligationRows([waiting], due, TODAY, "zh-CN")[0]?.state).toBe("scheduled");
  });

  test.each([
    [[["closed", "done"]], "done", "closed"],
    [[["not-begun", "standing"]], "standing", "not-begun"],
    [
      [
        ["closed", "done"],
        ["under-way", "standing"],
      ],
      "standing",
      "under-way",
    ],
    [
      [
        ["under-way", "standing"],
        ["not-begun", "standing"],
      ],
      "standing",
      "not-begun",
    ],
    [
      [
        ["not-begun", "waived"],
        ["under-way", "standing"],
      ],
      "standing",
      "under-way",
    ],
    [[["unfinished", "standing"]], "standing", "unfinished"],
  ] as const)("work without a number: %j → %s, %s", (subjects, state, progress) => {
    const due = subjects.map(([own, timeState]) => ({
      obligationId: "d",
      timeState,
      standing: { year: 2026, progress: own, times: 0, last: null, isQuiet: false, closedOn: null },
    }));
    const work = duty("d", { versions: [version(rules.standing)] });
    expect(obligationRows([work], due, TODAY, "zh-CN")[0]).toMatchObject({ state, standing: progress });
  });

  test("what is set aside has none", () => {
    const due = [{ obligationId: "d", timeState: "overdue" as const }];
    expect(obligationRows([duty("d", { status: "set-aside" })], due, TODAY, "zh-CN")[0]?.state).toBeNull();
  });
});

test("two rules on one duty are two sentences, in the language asked for", () => {
  const both = duty("d", { versions: [version(rules.cadence), version(rules.quota, { slot: "floor" })] });
  expect(obligationRows([both], [], TODAY, "zh-CN")[0]).toMatchObject({
    kinds: ["cadence", "quota"],
    sentence: "每季度1次；全年不少于30次",
  });
  expect(obligationRows([both], [], TODAY, "en")[0]?.sentence).toBe("1× each quarter; at least 30× a year");
});
