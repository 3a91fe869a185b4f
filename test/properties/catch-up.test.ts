import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "../../shared/domain/date/plain-date.ts";
import { lastFriday, quarterly, yearlyQuota } from "../support/duties.ts";
import { memoryCore } from "../support/memory-core.ts";

const FIRST = plainDate("2026-01-05");

test("however long and however often the program is closed, each missed occurrence is told once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      async (absences, looks) => {
        const { client, ports } = memoryCore({ today: FIRST });
        for (const requirement of [quarterly, lastFriday, yearlyQuota(6)])
          await client.obligations.create({ title: requirement.kind, requirement });
        await client.app.markSeen({});
        let today = FIRST;
        const told: string[] = [];
        for (const [index, days] of absences.entries()) {
          today = addDays(today, days);
          ports.setToday(today);
          const { missed } = await client.app.sinceLastStart({});
          if (!looks[index]) continue;
          told.push(...missed.map(({ obligationId, recurrenceId }) => `${obligationId} ${recurrenceId}`));
          await client.app.markSeen({});
        }
        told.push(
          ...(await client.app.sinceLastStart({})).missed.map(
            ({ obligationId, recurrenceId }) => `${obligationId} ${recurrenceId}`,
          ),
        );
        const { overdue } = await client.board.get({});
        const expected = overdue.map(({ obligationId, recurrenceId }) => `${obligationId} ${recurrenceId}`);
        expect(told.toSorted()).toEqual(expected.toSorted());
      },
    ),
    { numRuns: 40 },
  );
});
