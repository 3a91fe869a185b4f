import { expect, test } from "vitest";
import { sortableIds } from "../../host/machine/sortable-ids.ts";
import { machineClock } from "../../host/machine/machine-clock.ts";

test("ids made within one millisecond, past the counter and by a clock that goes back keep their order", () => {
  let time = Date.parse("2026-09-16T01:02:03.004Z");
  const ids = sortableIds(machineClock(() => time));
  const made = Array.from({ length: 9_000 }, () => ids.next());
  time -= 60_000;
  made.push(ids.next());
  time += 120_000;
  made.push(ids.next());
  expect(made).toEqual(made.toSorted());
  expect(new Set(made).size).toBe(made.length);
});

test("an id is a UUID version 7 of its instant", () => {
  const time = Date.parse("2026-09-16T01:02:03.004Z");
  const id = sortableIds(machineClock(() => time)).next();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(time);
});
