import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { expectFiguresToOpen } from "../support/board-figures.ts";
import { type Command, command, perform } from "./breaches/commands.ts";
import { openWorld } from "./breaches/world.ts";

/** Planning and handling more often than breaches need it, over few rows, so that plans are moved and somebody is waited on. */
const act: fc.Arbitrary<Command> = fc.oneof(
  { weight: 2, arbitrary: command },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constantFrom("plan", "handle"), pick: fc.nat(12), other: fc.nat(2000) }),
  },
);

/** Figures that were ever above 0: a property over empty boards says nothing. */
const seen = new Set<string>();

async function live(commands: readonly Command[]): Promise<void> {
  const world = await openWorld();
  for (const next of commands) expect(await perform(world, next)).not.toBe("unexpected");
  await expectFiguresToOpen(world.client, plainDate("2025-01-01"));
  const { summary, overrides, following } = await world.client.board.get({});
  for (const [name, count] of Object.entries({ ...summary, ...overrides, following: following.length }))
    if (count > 0) seen.add(name);
}

test("after any commands each figure of the board opens exactly the rows that it counts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 20 }), (commands) => live(commands)),
    { numRuns: Number(process.env["FIGURE_RUNS"] ?? 60), seed: 20260916 },
  );
}, 600_000);

test("each figure was above 0 at least once by then", () => {
  const all = ["overdue", "near", "behind", "open", "waiting", "anchorUnknown", "missingEvidence", "planned", "moved"];
  expect(all.filter((name) => !seen.has(name))).toEqual([]);
});
