import { beforeEach, expect, test } from "vitest";
import type { DutyClient } from "../../../shared/contract/client.ts";
import type { DutyEvent } from "../../../shared/contract/events.ts";
import { movesDates, watchPublications } from "../../../shared/contract/watch-publications.ts";
import { DutyError } from "../../../shared/domain/errors.ts";

/** One timer at a time, which the test lets run. */
let waiting: { readonly call: () => void; readonly milliseconds: number } | null = null;
let listeners = new Set<(event: DutyEvent) => void>();
let refreshed = 0;
let trouble: unknown[] = [];
let fails: unknown = null;
let hasLine = false;

beforeEach(() => {
  waiting = null;
  listeners = new Set();
  refreshed = 0;
  trouble = [];
  fails = null;
  hasLine = false;
});

const line = () => [{ isOn: true, target: { kind: "folder" }, trouble: hasLine ? { code: "x" } : null }];
const client = {
  publications: {
    list: async () => line(),
    refresh: async () => {
      refreshed += 1;
      if (fails) throw fails;
      return line();
    },
  },
} as unknown as DutyClient;

const begin = () =>
  watchPublications({
    client,
    setTimeout: (call, milliseconds) => (waiting = { call, milliseconds }),
    clearTimeout: (timer) => {
      if (waiting === timer) waiting = null;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onTrouble: (error) => trouble.push(error),
  });

async function ring(): Promise<void> {
  const { call } = waiting ?? { call: () => undefined };
  waiting = null;
  call();
  await new Promise(setImmediate);
}
const say = (event: DutyEvent) => [...listeners].forEach((listener) => listener(event));
const wrote = (procedure: string) => say({ type: "data-changed", procedure });

test("at the start, after a write that moves dates, and on a new day; writes in a row count once", async () => {
  begin();
  await ring();
  expect([refreshed, waiting]).toEqual([1, null]);
  wrote("occurrences.plan");
  wrote("activities.record");
  await ring();
  expect(refreshed).toBe(2);
  wrote("app.markSeen");
  wrote("publications.refresh");
  expect(waiting).toBeNull();
  say({ type: "day-changed", today: "2026-09-17" });
  await ring();
  expect(refreshed).toBe(3);
});

test("what could not be published is tried again after a while", async () => {
  begin();
  hasLine = true;
  await ring();
  expect(waiting?.milliseconds).toBe(600_000);
  hasLine = false;
  await ring();
  expect([refreshed, waiting]).toEqual([2, null]);
});

test("a fault is reported and the watch goes on; where another program has the folder it ends", async () => {
  begin();
  fails = new Error("the disk said no");
  await ring();
  expect(trouble).toHaveLength(1);
  fails = new DutyError("data-locked", { folder: "/data" });
  wrote("occurrences.plan");
  await ring();
  expect([trouble.length, listeners.size, waiting]).toEqual([1, 0, null]);
});

test("once ended, nothing is asked any more", async () => {
  const end = begin();
  const late = waiting;
  end();
  late?.call();
  await new Promise(setImmediate);
  expect([refreshed, waiting]).toEqual([0, null]);
});

test.each([
  ["occurrences.plan", true],
  ["settings.set", true],
  ["publications.add", true],
  ["publications.change", true],
  ["publications.refresh", false],
  ["reminders.take", false],
  ["board.get", false],
  ["reconnected", false],
])("%s moves dates: %s", (name, moves) => {
  expect(movesDates(name)).toBe(moves);
});
