import { expect, test } from "vitest";
import { type Detail, type Trail, goOn, detailKey } from "../../../renderer/details/details.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";

const row = { obligationId: "d", subjectId: "s", recurrenceId: "2026-Q3" } as DueRow;
const occurrence: Detail = { kind: "occurrence", row };
const members: Detail = { kind: "members", row };
const activity = (id: string, file: string | null = null): Detail => ({ kind: "activity", id, file });
const event: Detail = { kind: "event", id: "1" };

test("each thing has a name of its own; the same thing opened again has the same one", () => {
  const all = [occurrence, members, activity("1"), activity("2"), event, { kind: "events", name: "" } as Detail];
  expect(new Set(all.map(detailKey)).size).toBe(all.length);
  expect(detailKey(activity("1", "file"))).toBe(detailKey(activity("1")));
  expect(detailKey({ kind: "occurrence", row: { ...row, title: "改过" } })).toBe(detailKey(occurrence));
});

test("the way grows by what is opened from the last one", () => {
  const trail = [members, occurrence, activity("1")].reduce<Trail>(goOn, []);
  expect(trail.map(detailKey)).toEqual([members, occurrence, activity("1")].map(detailKey));
});

test("what was passed already is gone back to: the way never runs in a circle", () => {
  const trail = [members, occurrence, activity("1"), event].reduce<Trail>(goOn, []);
  expect(goOn(trail, occurrence).map(detailKey)).toEqual([members, occurrence].map(detailKey));
  expect(goOn(trail, event)).toHaveLength(4);
  expect(goOn([occurrence], members).map(detailKey)).toEqual([occurrence, members].map(detailKey));
});

test("opened again it is the new one that is shown: the row may have changed, another file may be sought", () => {
  expect(goOn([activity("1")], activity("1", "file"))).toEqual([activity("1", "file")]);
});
