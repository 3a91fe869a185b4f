import * as fc from "fast-check";
import { expect, test } from "vitest";
import { unlikeActivities, unlikeEvents } from "../../../db/unlike-records.ts";
import { createDispatch } from "../../../shared/application/dispatch/dispatch.ts";
import type { Store } from "../../../shared/application/ports/ports.ts";
import { createDutyClient } from "../../../shared/contract/client.ts";
import { foldHistory } from "../../../shared/domain/compliance/fold-history.ts";
import { keyOfId } from "../../../shared/domain/obligation/occurrence.ts";
import { sqliteStore } from "../../support/data-folder.ts";
import { clearedBy } from "./cleared-by.ts";
import { COMMAND_NAMES, type Command, command, perform } from "./commands.ts";
import { type World, openWorld } from "./world.ts";

const SPAN = { from: "2025-01-01", to: "2027-12-31" };

/** How often each command was done, not refused: a property over commands that are always refused says nothing. */
const done = new Map<Command["name"], number>();

/** Rows that were ever seen as missed, by key; what clears one is looked up each time. */
class Breaches {
  readonly #seen = new Map<string, string>();

  async lookAt({ client }: World, after: Command): Promise<void> {
    const rows = new Map((await client.occurrences.list(SPAN)).map((row) => [keyOfId(row), row]));
    for (const row of rows.values())
      if (row.timeState === "overdue" || row.timeState === "made-up-late")
        this.#seen.set(keyOfId(row), `${row.title} ${row.subject} ${row.recurrenceId}`);
    const duties = new Set((await client.obligations.list({})).map(({ id }) => id));
    for (const [key, name] of this.#seen) {
      const row = rows.get(key);
      // With the import that made the duty, whole and by an act of its own.
      if (!row && after.name === "turnAct" && !duties.has(key.split("|")[0] ?? "")) this.#seen.delete(key);
      if (!this.#seen.has(key)) continue;
      expect(row, `${name} is gone after ${JSON.stringify(after)}`).toBeDefined();
      if (!row || row.timeState === "overdue" || row.timeState === "made-up-late") continue;
      // What an event's former day missed stands apart, by a name of its own.
      if ([...rows.keys()].some((other) => other.startsWith(`${key}-missed-`))) continue;
      const right = await clearedBy(client, row);
      expect(right, `${name} reads ${row.timeState} after ${JSON.stringify(after)}`).not.toBeNull();
    }
  }
}

/** What the history folds to, and what a core that keeps nothing in memory says, against what is kept. */
async function expectRebuilt({ client, ports }: World): Promise<void> {
  const histories = Map.groupBy(await ports.store.history.listAll(), ({ key }) => keyOfId(key));
  const kept = new Map((await ports.store.history.states()).map(({ key, state }) => [keyOfId(key), state]));
  expect(kept).toEqual(new Map([...histories].map(([key, events]) => [key, foldHistory(events)])));
  expect(await unlikeActivities(ports.store.activities)).toEqual([]);
  expect(await unlikeEvents(ports.store.events)).toEqual([]);
  const fresh = createDutyClient(createDispatch(ports));
  expect(await client.occurrences.list(SPAN)).toEqual(await fresh.occurrences.list(SPAN));
  for (const year of [2026, 2027]) {
    const { items } = await client.standing.list({ year });
    expect({ items }).toEqual({ items: (await fresh.standing.list({ year })).items });
    // Nothing of standing work is ever late: it goes on, is closed, or is waived.
    for (const { row } of items) expect(["standing", "done", "waived"]).toContain(row.timeState);
  }
}

/** Does one thing after the other and looks after each. */
async function live(commands: readonly Command[], store?: Store): Promise<void> {
  const world = await openWorld(store);
  const breaches = new Breaches();
  for (const next of commands) {
    const refusal = await perform(world, next);
    expect(refusal, JSON.stringify(next)).not.toBe("unexpected");
    if (refusal === null) done.set(next.name, (done.get(next.name) ?? 0) + 1);
    await breaches.lookAt(world, next);
    await expectRebuilt(world);
  }
}

const lives = fc.array(command, { minLength: 1, maxLength: 14 });

test("no sequence of commands lets a breach vanish but by evidence or a reason that is on record", async () => {
  const numRuns = Number(process.env["BREACH_RUNS"] ?? 120);
  await fc.assert(
    fc.asyncProperty(lives, (commands) => live(commands)),
    { numRuns, seed: 20260710 },
  );
}, 600_000);

test("nor in the database, where each state kept is what the history folds to", async () => {
  await fc.assert(
    fc.asyncProperty(lives, (commands) => live(commands, sqliteStore().store)),
    { numRuns: 8, seed: 20260709 },
  );
}, 600_000);

test("each command was done at least once by then", () => {
  expect(COMMAND_NAMES.filter((name) => !done.has(name))).toEqual([]);
});
