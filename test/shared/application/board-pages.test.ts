import { beforeAll, describe, expect, test } from "vitest";
import { BOARD_LISTS, ENTRIES_OF_DAY, LINES_OF_PAGE } from "../../../shared/contract/board-lines/board-lists.ts";
import { countdownLines } from "../../../shared/contract/board-lines/countdown-lines.ts";
import { overduePiles } from "../../../shared/contract/board-lines/overdue-piles.ts";
import { groupQuotas } from "../../../shared/contract/board-lines/quota-groups.ts";
import { groupRows } from "../../../shared/contract/board-lines/row-groups.ts";
import type { Board, BoardLists } from "../../../shared/contract/schemas/board.ts";
import { weekEntries } from "../../../shared/contract/week-entries.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { mixedDuties } from "../../bench/mixed-obligations.ts";
import { after, quarterly, rowOf, upon, yearlyQuota } from "../../support/duties.ts";
import { type MemoryCore, memoryCore } from "../../support/memory-core.ts";

const TODAY = "2026-06-30";

/** A core with so many mixed duties of this year, all of what is over undone. */
async function coreWith(count: number): Promise<MemoryCore> {
  const core = memoryCore({ today: TODAY });
  const from = plainDate("2026-01-01");
  await core.ports.store.transaction(async ({ obligations, subjects }) => {
    await subjects.insert({ id: "unit", name: "机关党委", kind: "unit" });
    for (const { obligation } of mixedDuties(count))
      await obligations.insert({
        ...obligation,
        versions: obligation.versions.map((version) => ({ ...version, effectiveFrom: from })),
        createdOn: from,
      });
  });
  return core;
}

/** The same list by lines, as the screens make them. */
const LINES: { readonly [List in (typeof BOARD_LISTS)[number]]: (lists: BoardLists) => readonly unknown[] } = {
  overdue: ({ overdue }) => overduePiles(groupRows(overdue)),
  upcoming: (lists) => countdownLines(lists),
  open: ({ open }) => open,
  unannounced: ({ unannounced }) => unannounced,
  quotas: ({ quotas }) => groupQuotas(quotas),
  waiting: ({ waiting }) => waiting,
  anchorsUnknown: ({ anchorsUnknown }) => anchorsUnknown,
  eventBorn: ({ eventBorn }) => eventBorn,
};

const NOTHING: BoardLists = {
  overdue: [],
  upcoming: [],
  following: [],
  open: [],
  unannounced: [],
  quotas: [],
  waiting: [],
  anchorsUnknown: [],
  eventBorn: [],
};

async function expectPagesToBeTheWhole({ client }: MemoryCore, lines: number): Promise<void> {
  const whole = await client.board.get({});
  const part = await client.board.get({ lines });
  expect(part.lineCounts).toEqual(whole.lineCounts);
  for (const list of BOARD_LISTS) {
    const all = LINES[list](whole);
    expect(part.lineCounts[list], list).toBe(all.length);
    const pages = [LINES[list](part)];
    expect(pages[0]?.length).toBe(Math.min(lines, all.length));
    for (let from = lines; from < all.length; from += lines)
      pages.push(LINES[list]({ ...NOTHING, ...(await client.board.lines({ list, from, most: lines })) }));
    expect(pages.flat(), list).toEqual(all);
  }
}

/** Of each day: how many entries it has, and the first of them. */
const firstEntries = ({ week, quotas, today }: Board) => {
  const entries = weekEntries(week, quotas, today);
  return week.map((day) => [day.date, day.entries, (entries.get(day.date) ?? []).slice(0, ENTRIES_OF_DAY)]);
};

describe("with much on the board", () => {
  let core: MemoryCore;

  beforeAll(async () => {
    core = await coreWith(300);
    const { client } = core;
    const members = await client.subjects.list({});
    const quota = await client.obligations.create({ title: "每人学习", requirement: yearlyQuota(12) });
    const check = await client.obligations.create({ title: "季度抽查", requirement: quarterly });
    await client.obligations.create({ title: "换届筹备", requirement: after("本届选举") });
    await client.obligations.create({ title: "任前谈话", requirement: upon("岗位变动") });
    await client.occurrences.planSessions({
      key: await rowOf(client, quota.id, "2026"),
      dates: ["2026-07-01", "2026-07-03", "2026-07-03"].map(plainDate),
    });
    await client.occurrences.plan({
      key: await rowOf(client, check.id, "2026-Q3"),
      date: plainDate("2026-07-02"),
      time: null,
    });
    await client.activities.record({
      title: "二季度抽查",
      happenedOn: plainDate("2026-06-29"),
      credits: [await rowOf(client, check.id, "2026-Q2"), await rowOf(client, quota.id, "2026")],
      noEvidenceReason: "台账另存",
    });
    expect(members.length).toBeGreaterThan(0);
  });

  test.each([1, 7, LINES_OF_PAGE, 10_000])("the pages of %i lines are the whole lists, line by line", (lines) =>
    expectPagesToBeTheWhole(core, lines),
  );

  test("the days of the week show the same first entries and the same numbers", async () => {
    const [whole, part] = [await core.client.board.get({}), await core.client.board.get({ lines: LINES_OF_PAGE })];
    expect(firstEntries(part)).toEqual(firstEntries(whole));
    expect(whole.week.some(({ entries }) => entries > ENTRIES_OF_DAY)).toBe(true);
    for (const day of whole.week)
      expect(weekEntries(whole.week, whole.quotas, whole.today).get(day.date)?.length ?? 0).toBe(day.entries);
  });
});

test("the first lines of a board with 1,000 duties are a small answer, whatever is behind them", async () => {
  const { client } = await coreWith(1_000);
  const bytes = async (lines: number | null) => JSON.stringify(await client.board.get({ lines })).length;
  expect(await bytes(LINES_OF_PAGE)).toBeLessThan(300_000);
  expect(await bytes(null)).toBeGreaterThan(3_000_000);
});
