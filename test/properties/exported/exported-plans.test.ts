import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { PlannedSession } from "../../../shared/contract/schemas/pace.ts";
import { type PlainDate, addDays, plainDate } from "../../../shared/domain/date/plain-date.ts";
import { plannedUid, sessionUid } from "../../../shared/icalendar/event-uid.ts";
import { lastFriday, quarterly, yearlyQuota } from "../../support/duties.ts";
import { DutyError } from "../../../shared/domain/errors.ts";
import { importAll, memoryCore } from "../../support/memory-core.ts";
import { CalendarReader } from "./calendar-reader.ts";

const FIRST = plainDate("2026-01-01");
const LAST = plainDate("2027-12-31");
const YEARS = [2026, 2027] as const;

const PLAN = (times: number) =>
  `东湖市科协2026年工作要点\n\n东湖市科协\n\n2026年3月2日\n\n1.每月召开1次例会。（责任单位：甲支部）\n2.党组学习不少于${times}次。\n`;

/** One thing that somebody does; the numbers choose among what is there. */
interface Act {
  readonly name: keyof typeof ACTS;
  readonly pick: number;
  readonly day: number;
  readonly time: string | null;
}

type World = Awaited<ReturnType<typeof openWorld>>;

async function openWorld() {
  const { client, ports } = memoryCore({ today: "2026-09-16" });
  for (const [title, requirement] of [
    ["抽查", quarterly],
    ["主题党日", lastFriday],
    ["党组学习", yearlyQuota(12)],
  ] as const)
    await client.obligations.create({ title, requirement, actor: "党组", effectiveFrom: "2026-01-01" });
  const rows = () => client.occurrences.list({ from: FIRST, to: LAST });
  /** The days on which something was recorded for a period, by duty and period. */
  const recorded = new Map<string, Set<PlainDate>>();
  return { client, ports, rows, recorded, day: { today: plainDate("2026-09-16") }, imports: { count: 0 } };
}

const periodOf = ({ obligationId, recurrenceId }: Pick<DueRow, "obligationId" | "recurrenceId">) =>
  `${obligationId} ${recurrenceId}`;

/** A day that is out of reason for its period is refused, and nothing changes. */
async function unlessFarOff(act: Promise<unknown>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof DutyError) || error.code !== "planned-day-far-off") throw error;
  });
}

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

const sessionsOf = ({ client }: World): Promise<PlannedSession[]> =>
  client.occurrences.sessions({ from: FIRST, to: LAST });

/** Time that passes says nothing about a plan. */
const SILENT: ReadonlySet<string> = new Set(["wait"]);

const ACTS = {
  wait: async (world: World, { day }: Act) => {
    world.day.today = addDays(world.day.today, 1 + (day % 45));
    world.ports.setToday(world.day.today);
  },
  plan: async ({ client, rows, day }: World, act: Act) => {
    const key = at(await rows(), act.pick);
    if (key) await unlessFarOff(client.occurrences.plan({ key, date: addDays(day.today, act.day), time: act.time }));
  },
  clear: async ({ client, rows }: World, { pick }: Act) => {
    const key = at(
      (await rows()).filter(({ plannedDate }) => plannedDate !== null),
      pick,
    );
    if (key) await client.occurrences.plan({ key, date: null });
  },
  session: async ({ client, rows, day }: World, act: Act) => {
    const quotas = (await rows()).filter(({ quota }) => quota !== null);
    const key = at(quotas, act.pick);
    const date = addDays(day.today, act.day);
    if (key?.quota && key.quota.periodFirst <= date && date <= key.quota.periodLast)
      await client.occurrences.planSessions({ key, dates: [date], time: act.time });
  },
  move: async (world: World, act: Act) => {
    const session = at(await sessionsOf(world), act.pick);
    const date = addDays(world.day.today, act.day);
    const row = session && (await world.rows()).find((other) => periodOf(other) === periodOf(session.key));
    if (session && row?.quota && row.quota.periodFirst <= date && date <= row.quota.periodLast)
      await world.client.occurrences.moveSession({ id: session.id, date, time: act.time });
  },
  drop: async (world: World, { pick }: Act) => {
    const session = at(await sessionsOf(world), pick);
    if (session) await world.client.occurrences.dropSession({ id: session.id });
  },
  record: async ({ client, rows, day, recorded }: World, { pick }: Act) => {
    const open = (await rows()).filter(({ timeState }) => timeState !== "waived");
    const key = at(open, pick);
    if (!key) return;
    await client.activities.record({
      title: key.title,
      happenedOn: day.today,
      credits: [{ ...key, reason: "提前" }],
      noEvidenceReason: "记录在册",
    });
    recorded.set(periodOf(key), (recorded.get(periodOf(key)) ?? new Set()).add(day.today));
  },
  waive: async ({ client, rows }: World, { pick }: Act) => {
    const open = (await rows()).filter(({ timeState }) => timeState !== "waived" && timeState !== "done");
    const key = at(open, pick);
    if (key) await client.occurrences.handle({ key, action: "waived", note: "机构撤销" });
  },
  rename: async ({ client }: World, { pick, day }: Act) => {
    const duty = at(await client.obligations.list({}), pick);
    if (duty) await client.obligations.change({ id: duty.id, title: `新名${Math.abs(day) % 3}` });
  },
  importPlan: async ({ client, imports }: World) => {
    imports.count += 1;
    if (imports.count <= 2) await importAll(client, PLAN(10 + imports.count));
  },
} as const;

const anyAct: fc.Arbitrary<Act> = fc.record({
  name: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  pick: fc.nat(10_000),
  day: fc.integer({ min: -20, max: 140 }),
  time: fc.constantFrom(null, "09:00", "14:30"),
});

interface Plan {
  readonly start: string;
  readonly due: PlainDate | null;
  readonly isGone: boolean;
}

const startOf = (date: PlainDate, time: string | null) => (time === null ? date : `${date}T${time}:00`);

/** The plans there are, by UID. */
async function plansOf(world: World): Promise<Map<string, Plan>> {
  const rows = await world.rows();
  const ofPeriods = rows.flatMap((row): [string, Plan][] =>
    row.plannedDate === null
      ? []
      : [[plannedUid(row), planOfPeriod(world, row, planOf(row, row.plannedDate, row.plannedTime))]],
  );
  const ofSessions = (await sessionsOf(world)).flatMap(({ id, key, date, time }): [string, Plan][] => {
    const row = rows.find((one) => one.obligationId === key.obligationId && one.recurrenceId === key.recurrenceId);
    return row ? [[sessionUid(id), planOf(row, date, time)]] : [];
  });
  return new Map([...ofPeriods, ...ofSessions]);
}

const planOf = ({ effectiveDate, timeState }: DueRow, date: PlainDate, time: string | null): Plan => ({
  start: startOf(date, time),
  due: effectiveDate,
  isGone: timeState === "waived",
});

/** The day planned for a period is taken back once the period is on record of another day; a quota has many sessions. */
function planOfPeriod({ recorded }: World, row: DueRow, plan: Plan): Plan {
  const days = recorded.get(periodOf(row));
  const isElsewhere = days !== undefined && row.plannedDate !== null && !days.has(row.plannedDate);
  return isElsewhere ? { ...plan, isGone: true } : plan;
}

const isMeeting = (uid: string) => uid.startsWith("session-") || uid.endsWith("@planned.duty-calendar");
const meetingsIn = (ics: string) =>
  ics.split("BEGIN:VEVENT").filter((event) => isMeeting(/^UID:(.*?)\r$/m.exec(event)?.[1] ?? ""));

async function checkAll(mode: "occurrences" | "series", acts: readonly Act[]) {
  const world = await openWorld();
  const [eager, late] = [new CalendarReader(), new CalendarReader()];
  let before: string[] = [];
  for (const act of acts) {
    await ACTS[act.name](world, act);
    const files = [];
    for (const year of YEARS) {
      const { content } = await world.client.calendar.exportIcs({ year, mode });
      files.push(Buffer.from(content, "base64").toString("utf8"));
    }
    for (const file of files) eager.import(file);
    for (const file of files.toReversed()) late.import(file);
    expect(Object.fromEntries(late.shown())).toEqual(Object.fromEntries(eager.shown()));

    const told = files.flatMap(meetingsIn);
    if (SILENT.has(act.name)) expect(told).toEqual(before);
    before = told;
    await checkPlans(world, eager);
    await checkDue(world, eager, mode);
  }
}

/** Every plan is shown once, where it is; what is shown beyond that is over and its duty gone. */
async function checkPlans(world: World, reader: CalendarReader) {
  const plans = await plansOf(world);
  const shown = new Map([...reader.shown()].filter(([uid]) => isMeeting(uid)));
  for (const [uid, { start, due, isGone }] of plans) {
    const event = shown.get(uid);
    if (isGone) {
      if (event) expect(start < world.day.today, `${uid} was waived before its day`).toBe(true);
      continue;
    }
    expect(event?.start, uid).toBe(start);
    const [year = "", month = "", day = ""] = (due ?? "").split("-");
    // A due day that a holiday moved is told as 执行日期, with the day that the rule names behind it.
    expect(event?.description).toMatch(new RegExp(`(期限|执行日期)：${year}年${Number(month)}月${Number(day)}日`));
  }
  for (const uid of shown.keys()) expect([...plans.keys()]).toContain(uid);
}

/** Each due day stands in the calendar once. */
async function checkDue({ rows }: World, reader: CalendarReader, mode: "occurrences" | "series") {
  if (mode === "series") return;
  const due = (await rows()).filter(({ timeState }) => timeState !== "waived");
  const days = due.map(({ title, effectiveDate }) => `${effectiveDate} ${title}`).toSorted();
  const shown = [...reader.shown()].filter(([uid]) => !isMeeting(uid));
  expect(shown.map(([, { start, summary }]) => `${start} ${summary.replace(/（.*/, "")}`).toSorted()).toEqual(days);
}

test.each(["occurrences", "series"] as const)(
  "%s: after any acts, files imported over one another show each plan and each due day once, where it is",
  async (mode) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 1, maxLength: 10 }), (acts) => checkAll(mode, acts)),
      { numRuns: 60 },
    );
  },
  120_000,
);
