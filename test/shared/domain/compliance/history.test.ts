import { describe, expect, test } from "vitest";
import { EMPTY_STATE, foldHistory } from "../../../../shared/domain/compliance/fold-history.ts";
import { d, event } from "../builders.ts";

const planned = (date: string, on: string, id?: string) => event("planned", { date: d(date), time: null }, on, id);

describe("foldHistory", () => {
  test("nothing happened", () => {
    expect(foldHistory([])).toEqual(EMPTY_STATE);
  });

  test("planned, moved twice, cleared: two overrides stay counted", () => {
    const events = [
      planned("2026-03-10", "2026-02-01"),
      planned("2026-03-12", "2026-02-02"),
      planned("2026-03-17", "2026-02-03"),
    ];
    expect(foldHistory(events)).toMatchObject({ plannedDate: "2026-03-17", handling: "planned", overrides: 2 });
    expect(foldHistory([...events, event("plan-cleared", {}, "2026-02-04")])).toMatchObject({
      plannedDate: null,
      handling: null,
      overrides: 2,
    });
  });

  test("planning for the same day again is no override", () => {
    expect(foldHistory([planned("2026-03-10", "2026-02-01"), planned("2026-03-10", "2026-02-02")]).overrides).toBe(0);
  });

  test("waiting on someone, planned meanwhile: it still waits", () => {
    const events = [event("waiting", { waitingOn: "组织人事部" }, "2026-02-01"), planned("2026-03-10", "2026-02-02")];
    expect(foldHistory(events)).toMatchObject({
      handling: "waiting",
      handlingNote: "组织人事部",
      handledOn: "2026-02-01",
      plannedDate: "2026-03-10",
    });
  });

  test("refused is dated and stays on record after a closing", () => {
    const events = [
      event("refused", { words: "暂无经费" }, "2026-02-01"),
      event("closed", { reason: null }, "2026-03-05"),
    ];
    expect(foldHistory(events)).toMatchObject({
      handling: "done",
      closedOn: "2026-03-05",
      refusedOn: "2026-02-01",
      refusedBy: "李干事",
    });
  });

  test("reopened: open as far as it was planned, and a waiver is gone", () => {
    const events = [
      planned("2026-03-10", "2026-02-01"),
      event("waived", { reason: "撤并" }),
      event("reopened", {}, "2026-03-02"),
    ];
    expect(foldHistory(events)).toMatchObject({ handling: "planned", waivedReason: null, closedOn: null });
  });

  test("an undo takes its event back; undoing the undo restores it", () => {
    const closed = event("closed", { reason: "已办" }, "2026-03-05", "close");
    const undo = event("undone", { eventId: "close" }, "2026-03-06", "undo");
    const redo = event("undone", { eventId: "undo" }, "2026-03-07", "redo");
    expect(foldHistory([closed]).closedOn).toBe("2026-03-05");
    expect(foldHistory([closed, undo])).toEqual(EMPTY_STATE);
    expect(foldHistory([closed, undo, redo]).closedOn).toBe("2026-03-05");
  });
});
