import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { HistoryEvent } from "../../shared/domain/compliance/history-event.ts";
import { foldHistory, withoutUndone } from "../../shared/domain/compliance/fold-history.ts";
import { d, event } from "../shared/domain/builders.ts";

type Make = (on: string, id: string) => HistoryEvent;

const makers: readonly Make[] = [
  (on, id) => event("planned", { date: d("2026-04-10"), time: null }, on, id),
  (on, id) => event("planned", { date: d("2026-04-17"), time: "14:30" }, on, id),
  (on, id) => event("plan-cleared", {}, on, id),
  (on, id) => event("prepared", {}, on, id),
  (on, id) => event("waiting", { waitingOn: "办公室" }, on, id),
  (on, id) => event("closed", { reason: null }, on, id),
  (on, id) => event("closed", { reason: "已并会" }, on, id),
  (on, id) => event("reopened", {}, on, id),
  (on, id) => event("refused", { words: "无人" }, on, id),
  (on, id) => event("waived", { reason: "撤并" }, on, id),
  (on, id) => event("not-applicable", { reason: "无此岗" }, on, id),
];

const plain = fc
  .array(fc.constantFrom(...makers), { maxLength: 12 })
  .map((chosen) => chosen.map((make, index) => make(`2026-03-${String(index + 1).padStart(2, "0")}`, `e${index}`)));

const undo = (eventId: string, id: string) => event("undone", { eventId }, "2026-03-30", id);

describe("the history of an occurrence", () => {
  test("taking the last event back gives the state before it; taking that back gives the state after it", () => {
    fc.assert(
      fc.property(plain, (events) => {
        const last = events.at(-1);
        fc.pre(last !== undefined);
        if (!last) return;
        const undone = [...events, undo(last.id, "undo")];
        expect(foldHistory(undone)).toEqual(foldHistory(events.slice(0, -1)));
        expect(foldHistory([...undone, undo("undo", "redo")])).toEqual(foldHistory(events));
      }),
      { numRuns: 500 },
    );
  });

  test("undoing any event is as if it had never been, and the list itself is left alone", () => {
    fc.assert(
      fc.property(plain, fc.nat(11), (events, at) => {
        const target = events[at];
        fc.pre(target !== undefined);
        if (!target) return;
        const all = [...events, undo(target.id, "undo")];
        const copy = structuredClone(all);
        expect(foldHistory(all)).toEqual(foldHistory(events.filter(({ id }) => id !== target.id)));
        expect(all).toEqual(copy);
        expect(withoutUndone(all)).toHaveLength(events.length - 1);
      }),
      { numRuns: 500 },
    );
  });

  test("planning never loses a refusal's date, and overrides only grow until undone", () => {
    fc.assert(
      fc.property(plain, (events) => {
        const refused = events.findLast(({ type }) => type === "refused");
        expect(foldHistory(events).refusedOn).toBe(refused?.on ?? null);
        const counts = events.map((_, index) => foldHistory(events.slice(0, index + 1)).overrides);
        expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });
});
