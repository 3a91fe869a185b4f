import { expect, test } from "vitest";
import { type PlainDate, addDays, plainDate as day } from "../../../../shared/domain/date/plain-date.ts";
import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import { type MemoryCore, importAll, memoryCore, openReview, textFile } from "../../../support/memory-core.ts";
import { PLAN_2026, PLAN_2027 } from "../../../support/two-years.ts";

const SPAN = { from: "2026-01-01", to: "2027-12-31" } as const;
const WORDS = { missed: "下半年搬迁", late: "会期冲突", unproven: "存档案室", unclosed: "继续" };
const nameOf = ({ title, subject, recurrenceId }: DueRow) => `${title}|${subject}|${recurrenceId}`;

/** What the office does on its days; everything else is left to the clock. */
function deedsOf(core: MemoryCore, closedOn: PlainDate): ReadonlyMap<PlainDate, () => Promise<unknown>> {
  const { client } = core;
  const held = async (title: string, recurrenceId: string, happenedOn: PlainDate) => {
    const row = (await client.occurrences.list(SPAN)).find(
      (other) => other.title === title && other.recurrenceId === recurrenceId,
    );
    if (!row) throw new Error(`${title} has no ${recurrenceId}`);
    await client.activities.record({ title, happenedOn, credits: [row], noEvidenceReason: "在册" });
  };
  const turn = async () => {
    const { plan, candidates } = await openReview(client, textFile(PLAN_2027, "2027.txt"));
    const candidateIds = candidates.map(({ id }) => id);
    await client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
    const { pairs, orphans, events } = await client.years.turn({ planId: plan.id });
    await client.years.takeOver({
      planId: plan.id,
      pairs: pairs.map((pair) => ({ obligationId: pair.old.obligationId, candidateId: pair.new.candidateId })),
      ended: orphans.map(({ old }) => old.obligationId),
      events: events.flatMap(({ eventId, mayStart }) =>
        mayStart.map(({ candidateId }) => ({ loggedEventId: eventId, candidateId })),
      ),
    });
  };
  const deeds: [string, () => Promise<unknown>][] = [
    ["2026-12-18", () => held("支部主题党日", "2026-12", day("2026-12-18"))],
    ["2027-01-12", () => client.events.log({ name: "岗位变动", happenedOn: "2027-01-12" })],
    ["2027-01-15", () => held("党组学习", "2027", day("2027-01-15"))],
    ["2027-02-03", () => client.events.log({ name: "新任支部书记任职", happenedOn: "2027-02-03" })],
    ["2027-02-10", turn],
    // January's session is made up in February, under the new plan.
    ["2027-02-24", () => held("支部主题党日", "2027-01", day("2027-02-24"))],
    [closedOn, () => client.years.close({ year: 2026, words: WORDS })],
  ];
  return new Map(deeds.map(([on, deed]) => [day(on), deed]));
}

test.each(["2027-01-08", "2027-02-12"])(
  "three months over the turn, the old year closed on %s: no breach clears itself, and each day's board is right",
  async (closedOn) => {
    const core = memoryCore({ today: "2026-03-10" });
    await importAll(core.client, PLAN_2026);
    const deeds = deedsOf(core, day(closedOn));
    const breaches = new Set<string>();
    const closedStates = new Map<string, string>();
    let lived = 0;
    for (let today = day("2026-12-01"); today <= "2027-03-01"; today = addDays(today, 1)) {
      core.ports.setToday(today);
      await deeds.get(today)?.();
      const rows = await core.client.occurrences.list(SPAN);
      const states = new Map(rows.map((row) => [nameOf(row), row.timeState]));
      for (const row of rows) if (row.timeState === "overdue") breaches.add(nameOf(row));
      const cleared = [...breaches].filter((name) => !["overdue", "made-up-late"].includes(states.get(name) ?? "gone"));
      expect({ today, cleared }).toEqual({ today, cleared: [] });

      const isTurned = today >= "2027-02-10";
      const ofNext = rows.filter(({ periodLabel }) => periodLabel.startsWith("2027"));
      expect(ofNext).not.toEqual([]);
      if (!isTurned)
        expect({ today, own: ofNext.filter(({ carriedOver }) => !carriedOver).map(nameOf) }).toEqual({
          today,
          own: [],
        });
      else
        expect({ today, borrowed: ofNext.filter(({ carriedOver }) => carriedOver).map(nameOf) }).toEqual({
          today,
          borrowed: [],
        });

      const { overdue } = await core.client.board.get({ lead: null, lines: null });
      const fromOld = overdue.filter(({ recurrenceId }) => recurrenceId.startsWith("2026"));
      if (today >= closedOn) {
        expect({ today, fromOld: fromOld.map(nameOf) }).toEqual({ today, fromOld: [] });
        // What became of the closed year is the same on every later day.
        for (const row of rows.filter(({ yearClosed }) => yearClosed)) {
          expect({ today, row: nameOf(row), state: closedStates.get(nameOf(row)) ?? row.timeState }).toEqual({
            today,
            row: nameOf(row),
            state: row.timeState,
          });
          closedStates.set(nameOf(row), row.timeState);
        }
      } else if (today > "2026-12-31") expect(fromOld).not.toEqual([]);
      lived += 1;
    }
    expect(lived).toBe(91);
    expect(closedStates.size).toBeGreaterThan(12);

    const find = async (title: string, recurrenceId: string) =>
      (await core.client.occurrences.list(SPAN)).find(
        (row) => row.title === title && row.recurrenceId === recurrenceId,
      );
    expect(await find("党组学习", "2027")).toMatchObject({ quota: { done: 1, needed: 24 } });
    expect(await find("支部主题党日", "2027-01")).toMatchObject({ timeState: "made-up-late" });
    expect(await find("支部主题党日", "2026-12")).toMatchObject({ timeState: "done", yearClosed: true });
    // The event before the day of issue started the clock of what is new: the twentieth working day after it.
    const trained = (await core.client.occurrences.list(SPAN)).filter(({ title }) => title.includes("培训"));
    expect(trained.map(({ effectiveDate }) => effectiveDate !== null && effectiveDate > "2027-02-24")).toEqual([true]);
  },
);
