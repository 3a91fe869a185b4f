import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { DutyClient } from "../../shared/contract/client.ts";
import type { DueRow } from "../../shared/contract/schemas/due-row.ts";
import type { ReminderView } from "../../shared/contract/schemas/reminder.ts";
import { periodFromKey } from "../../shared/domain/date/period.ts";
import { type PlainDate, addDays, endOfMonth, plainDate } from "../../shared/domain/date/plain-date.ts";
import { DEFAULT_REMINDER_RULES, type ReminderRules } from "../../shared/domain/reminder/reminder-rules.ts";
import { cadence, dueOn, lastFriday, quarterly, yearlyQuota } from "../support/duties.ts";
import { memoryCore } from "../support/memory-core.ts";

/** Short by default; `REMINDER_RUNS=50 npx vitest run --project unit test/properties/reminders.test.ts` goes through a hundred years. */
const RUNS = Number(process.env["REMINDER_RUNS"] ?? 1);

const START = plainDate("2026-01-05");
const END = plainDate("2027-12-31");

/** When a door looks on a day, if any is open on it; the last is in the night. */
const HOURS = ["07:59", "08:30", "08:44", "10:00", "11:59", "13:59", "14:30", "17:59", "23:00"];

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("record" as const), pick: fc.nat(40) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("plan" as const), pick: fc.nat(40), days: fc.nat(9), hour: fc.nat(23) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("snooze" as const),
      until: fc.constantFrom("hour" as const, "tomorrow" as const, "next-working-day" as const),
    }),
  },
);

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** One stretch of the two years: nobody is there for `asleep` days, then a door looks at some hours of a day. */
const stretch = fc.record({
  asleep: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 6, arbitrary: fc.nat(12) },
    { weight: 1, arbitrary: fc.nat(60) },
  ),
  hours: fc.subarray(HOURS, { minLength: 1, maxLength: 3 }),
  acts: fc.array(act, { maxLength: 2 }),
  /** Days by which the clock is set ahead for one look, and back. */
  jump: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, 40, 400) }),
});

const rules: fc.Arbitrary<Partial<ReminderRules>> = fc.constantFrom<Partial<ReminderRules>>(
  {},
  { onRestDays: true, quiet: [] },
  {
    leads: [
      { count: 10, unit: "days" },
      { count: 1, unit: "months" },
    ],
    overdueEvery: 1,
    behindOn: 31,
  },
);

test("two years day by day: each reminder once, none missed, none of what is done", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(rules, fc.array(stretch, { minLength: 110, maxLength: 130 }), async (change, stretches) => {
      const core = memoryCore({ settings: { reminders: { ...DEFAULT_REMINDER_RULES, ...change } } });
      const { client, ports } = core;
      ports.setNow(START, "07:00");
      await fill(client);
      await client.reminders.take({});
      const log = new Log();
      let day: PlainDate = START;
      let heardUntil = `${START}T07:00`;
      for (const { asleep, hours, acts, jump } of stretches) {
        day = addDays(day, asleep + 1);
        if (day > END) break;
        for (const hour of hours) {
          ports.setNow(day, hour);
          const now = `${day}T${hour}`;
          const expected = await reminding(client, heardUntil, now);
          const taken = await client.reminders.take({});
          log.hear(taken, expected, now);
          heardUntil = now;
        }
        for (const one of acts) await perform(client, one, day, log);
        if (jump > 0) {
          ports.setNow(addDays(day, jump), "09:00");
          const early = await reminding(client, heardUntil, `${addDays(day, jump)}T09:00`);
          await client.reminders.take({});
          // Told by a clock up to a day ahead, it is told; by one farther ahead, it is told again when its time comes.
          if (jump === 1) log.ahead(early);
          ports.setNow(day, "23:30");
          log.hear(await client.reminders.take({}), [], `${day}T23:30`);
          heardUntil = `${day}T23:30`;
        }
      }
      expect(log.count).toBeGreaterThan(50);
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});

/** Every kind of duty that has a day. */
async function fill(client: DutyClient): Promise<void> {
  await client.obligations.create({ title: "党组学习", requirement: yearlyQuota(30) });
  await client.obligations.create({ title: "“五化”建设抽查", requirement: quarterly });
  await client.obligations.create({ title: "主题党日", requirement: lastFriday });
  await client.obligations.create({ title: "周例会", requirement: cadence("week") });
  await client.obligations.create({ title: "党费收缴", requirement: cadence("month", "FREQ=MONTHLY;BYMONTHDAY=20") });
  await client.obligations.create({ title: "年度总结", requirement: dueOn("2026-11-14") });
  await client.obligations.create({ title: "换届报告", requirement: dueOn("2027-05-03") });
}

/** What the list says of the minutes after `from` up to `to`, as things stand now. */
async function reminding(client: DutyClient, from: string, to: string): Promise<ReminderView[]> {
  const { reminders } = await client.reminders.list({
    from: plainDate(from.slice(0, 10)),
    to: plainDate(to.slice(0, 10)),
  });
  return reminders.filter(({ at }) => from < at.slice(0, 16) && at.slice(0, 16) <= to);
}

const thingOf = ({ obligationId, recurrenceId }: ReminderView): string => `${obligationId} ${recurrenceId}`;
const nameOf = (view: ReminderView): string =>
  `${thingOf(view)} ${view.at} ${view.kind} ${view.kind === "planned" ? JSON.stringify(view.reason) : ""}`;

type Taken = Awaited<ReturnType<DutyClient["reminders"]["take"]>>;

/** What was told so far. */
class Log {
  readonly #delivered = new Set<string>();
  /** Told by a clock that stood ahead. */
  readonly #early = new Set<string>();
  last: readonly ReminderView[] = [];

  get count(): number {
    return this.#delivered.size;
  }

  hear({ now, missed }: Taken, expected: readonly ReminderView[], at: string): void {
    const told = [...now, ...missed];
    for (const view of told) {
      expect(this.#delivered, `told twice at ${at}`).not.toContain(nameOf(view));
      this.#delivered.add(nameOf(view));
    }
    // Of what was missed each thing comes once; so the things, and not the reminders, are compared.
    const heard = new Set(told.map(thingOf));
    const isFresh = (view: ReminderView) => !this.#early.has(nameOf(view));
    for (const view of expected.filter(isFresh))
      expect(heard, `${view.text} at ${view.at}, asked at ${at}`).toContain(thingOf(view));
    if (told.length > 0) this.last = told;
  }

  ahead(early: readonly ReminderView[]): void {
    for (const view of early) this.#early.add(nameOf(view));
  }
}

async function perform(client: DutyClient, one: Act, day: PlainDate, log: Log): Promise<void> {
  if (one.kind === "snooze") {
    const keys = log.last
      .slice(0, 3)
      .map(({ obligationId, subjectId, recurrenceId }) => ({ obligationId, subjectId, recurrenceId }));
    if (keys.length > 0) await client.reminders.snooze({ keys, until: one.until });
    return;
  }
  const rows: DueRow[] = (await client.occurrences.list({ from: addDays(day, -60), to: endOfMonth(day) })).filter(
    ({ timeState, recurrenceId }) =>
      timeState !== "done" && timeState !== "made-up-late" && (periodFromKey(recurrenceId)?.first ?? day) <= day,
  );
  const row = rows[one.pick % Math.max(1, rows.length)];
  if (!row) return;
  const { obligationId, subjectId, recurrenceId } = row;
  const key = { obligationId, subjectId, recurrenceId };
  if (one.kind === "record") {
    await client.activities.record({ title: row.title, happenedOn: day, credits: [key], noEvidenceReason: "口头" });
    return;
  }
  const time = `${String(one.hour).padStart(2, "0")}:15`;
  if (row.quota === null && row.kind !== "trigger")
    await client.occurrences.plan({ key, date: addDays(day, one.days), time });
}
