import { describe, expect, test } from "vitest";
import { explainOccurrence } from "../../../../shared/domain/compliance/explain.ts";
import type { LoggedEvent } from "../../../../shared/domain/obligation/anchor.ts";
import type { Citation } from "../../../../shared/domain/obligation/obligation.ts";
import type { Occurrence } from "../../../../shared/domain/obligation/occurrence.ts";
import { deriveOccurrences } from "../../../../shared/domain/obligation/occurrences.ts";
import { YEAR_2026, cadence, calendar, d, deadline, duty, event, trigger, version } from "../builders.ts";

const citation: Citation = { planId: "p", start: 10, end: 20, text: "每季度抽查一次", normalised: "每季度抽查一次" };

describe("why this date", () => {
  const obligation = duty(
    [
      version(cadence("quarter"), { id: "centre", layer: "central" }),
      version(cadence("month", "FREQ=MONTHLY;BYMONTHDAY=25"), { id: "unit", version: 2 }),
    ],
    { citation, item: "4" },
  );
  const september = deriveOccurrences([obligation], calendar, YEAR_2026)[8] as Occurrence;

  test("plan line, version, anchor, nominal date, shift with its notice, effective date, plan and who moved it", () => {
    const history = [
      event("planned", { date: d("2026-09-22"), time: null }, "2026-09-01", "one"),
      event("planned", { date: d("2026-09-24"), time: "09:00" }, "2026-09-10", "two"),
      event("plan-cleared", {}, "2026-09-11", "three"),
      event("undone", { eventId: "three" }, "2026-09-12", "four"),
    ];
    const steps = explainOccurrence(september, { obligation, calendar, history });
    expect(steps.map(({ step }) => step)).toEqual([
      "citation",
      "version",
      "anchor",
      "nominal",
      "shift",
      "effective",
      "planned",
      "planned",
    ]);
    expect(steps[0]).toEqual({ step: "citation", citation, item: "4" });
    expect(steps[1]).toMatchObject({ version: { id: "unit", version: 2 }, others: [{ id: "centre" }] });
    expect(steps[2]).toMatchObject({
      anchor: { known: true, date: "2026-09-01", source: "period" },
      period: { key: "2026-09" },
    });
    expect(steps[3]).toEqual({ step: "nominal", date: "2026-09-25" });
    expect(steps[4]).toMatchObject({
      direction: "following",
      from: "2026-09-25",
      to: "2026-09-28",
      day: { kind: "rest", name: "中秋" },
      notice: { year: 2026, source: { publishedOn: "2025-11-04" } },
    });
    expect(steps[5]).toEqual({ step: "effective", date: "2026-09-28", basis: "published" });
    expect(steps[7]).toEqual({
      step: "planned",
      date: "2026-09-24",
      before: "2026-09-22",
      on: "2026-09-10",
      by: "李干事",
    });
  });

  test("in an unpublished year there is no notice to name", () => {
    const yearly = duty(deadline("02-07"));
    const [next] = deriveOccurrences([yearly], calendar, { from: d("2027-01-01"), to: d("2027-12-31") });
    const steps = explainOccurrence(next as Occurrence, { obligation: yearly, calendar, history: [] });
    expect(steps.find(({ step }) => step === "shift")).toMatchObject({
      to: "2027-02-04",
      day: { kind: "rest", name: "春节", basis: "provisional" },
      notice: null,
    });
    expect(steps.at(-1)).toMatchObject({ step: "effective", basis: "provisional" });
  });

  test("an event's clock is anchored in the event", () => {
    const rule = duty(trigger("换届", { amount: 5, unit: "working-day" }));
    const events: LoggedEvent[] = [
      { id: "ev", event: "换届", happenedOn: d("2026-03-02"), obligationIds: ["ob"], subject: null },
    ];
    const [started] = deriveOccurrences([rule], calendar, YEAR_2026, { events });
    const steps = explainOccurrence(started as Occurrence, { obligation: rule, calendar, history: [], events });
    expect(steps[2]).toEqual({
      step: "anchor",
      anchor: { known: true, date: "2026-03-02", source: "event" },
      period: null,
      event: "换届",
    });
  });
});
