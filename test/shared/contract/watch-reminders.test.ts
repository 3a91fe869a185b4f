import { expect, test } from "vitest";
import { watchReminders } from "../../../shared/contract/watch-reminders.ts";
import type { TakenReminders } from "../../../shared/contract/schemas/reminder.ts";
import { dueOn } from "../../support/duties.ts";
import { type MemoryCore, memoryCore } from "../../support/memory-core.ts";

/** A door whose timer and sleep are in the test's hands. */
function watched({ client }: MemoryCore) {
  const told: TakenReminders[] = [];
  const troubles: unknown[] = [];
  let next: (() => void) | null = null;
  let wake: () => void = () => undefined;
  const stop = watchReminders({
    client,
    setTimeout: (call) => {
      next = call;
      return call;
    },
    clearTimeout: (timer) => {
      if (next === timer) next = null;
    },
    onResume: (listener) => (wake = listener),
    tell: (taken) => told.push(taken),
    onTrouble: (error) => troubles.push(error),
  });
  const settled = async () => {
    for (let turns = 0; turns < 50; turns++) await Promise.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    delivered: () => told.map(({ now, missed }) => [now.length, missed.length]),
    troubles,
    /** Whether it will look again. */
    isWaiting: () => next !== null,
    tick: async () => {
      const call = next;
      next = null;
      call?.();
      await settled();
    },
    wake: async () => {
      wake();
      await settled();
    },
    stop,
  };
}

async function office() {
  const core = memoryCore();
  core.ports.setNow("2026-09-14", "08:00");
  await core.client.obligations.create({ title: "报送志愿服务名单", requirement: dueOn("2026-09-18") });
  return core;
}

test("tells each in its time, and after a sleep what was missed", async () => {
  const core = await office();
  const door = watched(core);
  await door.tick();
  core.ports.setNow("2026-09-15", "08:30");
  await door.tick();
  await door.tick();
  expect(door.delivered()).toEqual([[1, 0]]);
  core.ports.setNow("2026-09-17", "16:00");
  await door.wake();
  expect(door.delivered()).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(door.troubles).toEqual([]);
});

test("two doors tell each once between them", async () => {
  const core = await office();
  const doors = [watched(core), watched(core)];
  for (const door of doors) await door.tick();
  core.ports.setNow("2026-09-15", "08:30");
  await Promise.all(doors.map((door) => door.tick()));
  for (const door of doors) await door.tick();
  expect(doors.flatMap((door) => door.delivered())).toEqual([[1, 0]]);
});

test("ends when it is stopped, and where another program has the folder", async () => {
  const door = watched(await office());
  await door.tick();
  expect(door.isWaiting()).toBe(true);
  door.stop();
  expect(door.isWaiting()).toBe(false);
  const reader = watched(memoryCore({ readOnly: "data-locked" }));
  await reader.tick();
  expect([reader.isWaiting(), reader.troubles]).toEqual([false, []]);
});
