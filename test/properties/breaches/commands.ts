import * as fc from "fast-check";
import { addDays } from "../../../shared/domain/date/plain-date.ts";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { after, lastFriday, quarterly, upon, yearlyQuota } from "../../support/duties.ts";
import { importAll, openReview, textFile } from "../../support/memory-core.ts";
import { NOTICE_2026, lengthened } from "../../support/notices.ts";
import type { World } from "./world.ts";

/** One thing that somebody does; the numbers choose among what is there. */
export interface Command {
  readonly name: keyof typeof COMMANDS;
  readonly pick: number;
  readonly other: number;
}

const FIRST = "2025-01-01";
const LAST = "2027-12-31";

const RULES: readonly Requirement[] = [
  quarterly,
  { ...quarterly, period: "month" } as Requirement,
  { ...quarterly, period: "year" } as Requirement,
  lastFriday,
  { ...lastFriday, pattern: "FREQ=MONTHLY;BYMONTHDAY=28" } as Requirement,
  yearlyQuota(1),
  { ...yearlyQuota(1), period: "month" } as Requirement,
  { ...yearlyQuota(9, "<="), period: "quarter" } as Requirement,
  after("岗位变动"),
  upon("岗位变动"),
  { kind: "trigger", event: "岗位变动", within: { amount: 3, unit: "month" }, hedge: null, shift: null },
  { kind: "standing", hedge: null, shift: null },
];

const NOTICES = [NOTICE_2026, lengthened("端午节", "7月10日"), lengthened("劳动节", "5月16日")];

const plan = (year: number): string =>
  `东湖市科协${year}年工作要点\n\n东湖市科协\n\n${year}年3月2日\n\n1.每月召开1次例会。（责任单位：甲支部）\n2.每季度抽查1次台账。（责任单位：乙支部）\n`;

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Nothing();
  return found;
};

/** There is nothing of the kind that the command is about. */
export class Nothing extends Error {}

type Act = (world: World, pick: number, other: number) => Promise<unknown>;

const rowsOf = ({ client }: World): Promise<DueRow[]> => client.occurrences.list({ from: FIRST, to: LAST });
const day = ({ ports }: World, offset: number) => addDays(ports.clock.today(), offset);
/** Every other one a row that was missed, where there is one. */
const rowAt = async (world: World, pick: number): Promise<DueRow> => {
  const rows = await rowsOf(world);
  const missed = rows.filter(({ timeState }) => timeState === "overdue" || timeState === "made-up-late");
  return at(pick % 2 && missed.length > 0 ? missed : rows, pick >> 1);
};
const rowWhere = async (world: World, pick: number, isWanted: (row: DueRow) => boolean): Promise<DueRow> =>
  at((await rowsOf(world)).filter(isWanted), pick);
const standingAt = async ({ client }: World, pick: number) =>
  at((await client.standing.list({ year: pick % 5 ? 2026 : 2027 })).items, pick).row;
const dutyAt = async ({ client }: World, pick: number) => at(await client.obligations.list({}), pick);
/** One that is recorded first where there is none. */
const activityAt = async (world: World, pick: number) => {
  const { client, ports } = world;
  const list = await client.activities.list({ from: FIRST, to: LAST });
  if (list.length > 0) return at(list, pick);
  const credits = [{ ...(await rowAt(world, pick)), reason: "同一次活动" }];
  return client.activities.record({ title: "走访", happenedOn: ports.clock.today(), credits });
};
const file = { name: "记录.txt", kind: "minutes" as const, content: "5LiA" };
const reasonOf = (number: number) => (number % 2 ? { reason: "机构调整" } : {});

const COMMANDS = {
  wait: async ({ ports }, pick) => ports.setToday(addDays(ports.clock.today(), 1 + (pick % 45))),
  subjects: async (world, pick, other) =>
    world.client.obligations.change({
      id: (await dutyAt(world, pick)).id,
      subjectIds: [at([...world.units, world.group], other), at(world.units, other >> 3)],
      ...(other % 3 === 0 ? { subjectsFrom: other % 2 ? null : day(world, (other % 40) - 5) } : {}),
      ...reasonOf(other),
    }),
  setAside: async (world, pick, other) =>
    world.client.obligations.change({
      id: (await dutyAt(world, pick)).id,
      status: other % 3 ? "set-aside" : "active",
      ...reasonOf(other),
    }),
  amend: async (world, pick, other) =>
    world.client.obligations.amend({
      id: (await dutyAt(world, pick)).id,
      requirement: at(RULES, other),
      effectiveFrom: day(world, (pick % 260) - 200),
      reason: null,
    }),
  floor: async (world, pick, other) =>
    world.client.obligations.addFloor({
      id: (await dutyAt(world, pick)).id,
      requirement: {
        ...yearlyQuota(1 + (other % 3)),
        period: at(["year", "half-year", "month"], other),
      } as Requirement,
      effectiveFrom: day(world, (pick % 260) - 200),
    }),
  layer: async (world, pick, other) =>
    world.client.obligations.addLayerRule({
      id: (await dutyAt(world, pick)).id,
      layer: other % 2 ? "central" : "province",
      requirement: at(RULES, other),
      effectiveFrom: day(world, (pick % 260) - 200),
      reason: "条例",
    }),
  becomeGroup: ({ client, units }, pick) => client.subjects.change({ id: at(units, pick), kind: "group" }),
  join: (world, pick, other) =>
    world.client.subjects.join({
      groupId: world.group,
      subjectId: at(world.units, pick),
      joinedOn: day(world, (other % 200) - 180),
    }),
  leave: (world, pick, other) =>
    world.client.subjects.leave({
      groupId: world.group,
      subjectId: at(world.units, pick),
      leftOn: day(world, (other % 200) - 180),
      ...reasonOf(other),
    }),
  correctStay: async (world, pick, other) => {
    const group = (await world.client.subjects.list({})).find(({ id }) => id === world.group);
    const { subjectId, joinedOn } = at(group?.members ?? [], pick);
    const joined = day(world, (other % 200) - 180);
    const after = { joinedOn: joined, leftOn: other % 2 ? addDays(joined, pick % 60) : null };
    return world.client.subjects.correctStay({ groupId: world.group, subjectId, joinedOn, after, reason: "录错" });
  },
  logEvent: (world, pick) =>
    world.client.events.log({ name: "岗位变动", happenedOn: pick % 5 ? day(world, (pick % 60) - 50) : null }),
  moveEvent: async (world, pick, other) =>
    world.client.events.setDay({
      id: at(await world.client.events.list({}), pick).id,
      happenedOn: other % 3 ? day(world, (other % 90) - 60) : null,
    }),
  changeEvent: async (world, pick, other) =>
    world.client.events.change({
      id: at(await world.client.events.list({}), pick).id,
      ...(other % 2 ? { happenedOn: day(world, (other % 90) - 60) } : { subject: other % 3 ? "丙支部" : null }),
      ...(other % 5 === 0 ? { obligationIds: pick % 2 ? [at(world.duties, 4)] : [] } : {}),
    }),
  restoreEvent: async (world, pick) =>
    world.client.events.restore({ id: at(await world.client.events.list({}), pick).id, reason: "没有错" }),
  withdrawEvent: async (world, pick) =>
    world.client.events.withdraw({ id: at(await world.client.events.list({}), pick).id, reason: "登记有误" }),
  anchor: (world, pick) =>
    world.client.anchors.set({
      obligationId: at(world.duties, 5),
      subjectId: pick % 4 ? null : at(world.units, pick),
      date: pick % 3 ? day(world, (pick % 90) - 60) : null,
      source: "改期",
    }),
  turnAct: async (world, pick) => {
    if ((await world.client.acts.list({})).length === 0) await importAll(world.client, plan(2026));
    const act = at(await world.client.acts.list({}), pick);
    return act.isUndone ? world.client.acts.redo({ ids: [act.id] }) : world.client.acts.undo({ ids: [act.id] });
  },
  setPlanAside: async (world, pick) => {
    if ((await world.client.imports.list({})).length === 0) await importAll(world.client, plan(2026));
    const { id: planId } = at(await world.client.imports.list({}), pick);
    return world.client.imports.setAside({ planId, reason: "停用" });
  },
  notice: ({ client }, pick) => client.holidays.store({ text: at(NOTICES, pick) }),
  withdrawNotice: async ({ client }, pick) => {
    await client.holidays.store({ text: at(NOTICES, pick) });
    const year = (await client.holidays.list({})).find((known) => known.year === 2026);
    const changeId = year?.changes.at(-1)?.id ?? null;
    return client.holidays.withdraw({ year: 2026, changeId });
  },
  // The plan of the next year takes over, with some pairs separated, ended, continued or named anew.
  turnYear: async (world, pick, other) => {
    const { client } = world;
    if ((await client.imports.list({})).length === 0) await importAll(client, plan(2026));
    const text = other % 2 ? plan(2027) : plan(2027).replace("召开1次例会", "召开2次工作例会");
    const { plan: review, candidates } = await openReview(client, textFile(text, `${pick}.txt`));
    const candidateIds = candidates.map(({ id }) => id);
    await client.imports.decide({ planId: review.id, candidateIds, decision: "accepted" });
    const { pairs, orphans } = await client.years.turn({ planId: review.id });
    const isPaired = (index: number) => (pick + index) % 3 > 0;
    const rest = [...pairs.filter((_, index) => !isPaired(index)), ...orphans].map(({ old }) => old.obligationId);
    return client.years.takeOver({
      planId: review.id,
      pairs: pairs
        .filter((_, index) => isPaired(index))
        .map(({ old, new: next }) => ({ obligationId: old.obligationId, candidateId: next.candidateId })),
      [other % 3 ? "ended" : "continued"]: rest,
    });
  },
  closeYear: async ({ client }, pick) => {
    const words = { missed: "人手不足", late: "已补", unproven: "存档", unclosed: "继续" };
    return client.years.close({ year: pick % 4 ? 2026 : 2025, words });
  },
  // 2025, which has nothing of its own here, is closed first where it is not.
  reopenYear: async ({ client }, pick) => {
    const year = pick % 4 ? 2025 : 2026;
    if ((await client.years.closing({ year })).closed === null) await client.years.close({ year });
    return client.years.reopen({ year, reason: "补登" });
  },
  importPlan: ({ client }, pick) => importAll(client, plan(2026 + (pick % 2))),
  countFor: async (world, pick, other) =>
    world.client.obligations.countFor({
      id: (await dutyAt(world, pick)).id,
      countsFor: other % 3 ? [(await dutyAt(world, other)).id] : [],
    }),
  opening: async (world, pick, other) =>
    world.client.occurrences.setOpening({ key: await rowAt(world, pick), amount: other % 4, note: "上年台账" }),
  percent: async (world, pick) =>
    world.client.occurrences.setPercent({
      key: await rowWhere(world, pick, ({ kind }) => kind === "percent"),
      date: day(world, -(pick % 90)),
      base: ["甲", "乙"],
      numerator: pick % 2 ? ["甲", "乙"] : ["甲"],
    }),
  record: async (world, pick, other) => {
    const row = await rowAt(world, pick);
    return world.client.activities.record({
      title: row.title,
      happenedOn: day(world, -(other % 120)),
      credits: [{ ...row, reason: other % 2 ? "提前办理" : null }],
      evidence: other % 3 === 0 ? [file] : [],
      noEvidenceReason: other % 3 === 1 ? "在册" : null,
    });
  },
  addEvidence: async (world, pick) =>
    world.client.activities.addEvidence({ id: (await activityAt(world, pick)).id, evidence: [file] }),
  withdraw: async (world, pick) =>
    world.client.activities.withdraw({ id: (await activityAt(world, pick)).id, reason: "记错" }),
  change: async (world, pick, other) => {
    const activity = await activityAt(world, pick);
    const standing = activity.credits.filter(({ withdrawn }) => !withdrawn);
    return world.client.activities.change({
      id: activity.id,
      ...(other % 4 ? { happenedOn: day(world, -(other % 150)) } : {}),
      ...(other % 3 === 0
        ? { credits: [...(other % 2 ? standing : []), { ...(await rowAt(world, other)), amount: 1 + (pick % 3) }] }
        : {}),
      ...(other % 5 === 0 ? { removeEvidence: activity.evidence.map(({ id }) => id) } : {}),
      ...(other % 7 === 0 ? { restoreEvidence: activity.evidence.map(({ id }) => id) } : {}),
      ...(other % 11 === 0 ? { noEvidenceReason: pick % 2 ? "口头布置" : null } : {}),
      ...(other % 13 === 0 ? { evidence: [file] } : {}),
      reason: pick % 3 ? "更正" : null,
    });
  },
  restore: async (world, pick) =>
    world.client.activities.restore({ id: (await activityAt(world, pick)).id, reason: "没有错" }),
  addCredit: async (world, pick, other) =>
    world.client.credits.add({
      activityId: (await activityAt(world, pick)).id,
      credit: { ...(await rowAt(world, other)), reason: other % 2 ? "同一次活动" : null },
    }),
  withdrawCredit: async (world, pick) =>
    world.client.credits.withdraw({ id: at((await activityAt(world, pick)).credits, pick).id, reason: "记错" }),
  handle: async (world, pick, other) =>
    world.client.occurrences.handle({
      key: await rowAt(world, pick),
      action: at(["prepared", "waiting", "closed", "refused", "waived", "not-applicable", "reopened"] as const, other),
      note: "有理由",
    }),
  undo: async (world, pick, other) => {
    const key = await rowWhere(world, pick, ({ handling, recorded }) => handling !== null || recorded > 0);
    const entries = await world.client.occurrences.history({ key });
    return world.client.occurrences.undo({ key, eventId: at(entries, other).id });
  },
  standing: async (world, pick, other) => {
    const row = await standingAt(world, pick);
    const { obligationId } = row;
    const month = at(["2026-06", "2026-07", "2026-12"], other);
    switch (other % 4) {
      case 0:
        return world.client.standing.setSheet({ obligationId, month, isListed: pick % 3 > 0, words: "复核" });
      case 1:
        return world.client.occurrences.handle({
          key: row,
          action: at(["closed", "waiting", "refused", "waived", "reopened"] as const, other),
          note: pick % 3 ? "有理由" : null,
        });
      default:
        return world.client.activities.record({
          title: "复核",
          happenedOn: day(world, -(other % 120)),
          credits: [row],
          evidence: pick % 3 === 0 ? [file] : [],
          noEvidenceReason: pick % 3 === 1 ? "在册" : null,
        });
    }
  },
  goal: async (world, pick, other) =>
    world.client.standing.addGoals({
      obligationId: (await standingAt(world, pick)).obligationId,
      goals: [{ text: `目标${other % 5}`, due: day(world, (other % 60) - 3) }],
    }),
  plan: async (world, pick, other) => {
    const planned = (await rowsOf(world)).filter(({ plannedDate }) => plannedDate !== null);
    const key = other % 2 && planned.length > 0 ? at(planned, pick) : await rowAt(world, pick);
    return world.client.occurrences.plan({ key, date: other % 7 ? day(world, (other % 60) - 20) : null });
  },
  decideMember: async (world, pick, other) =>
    world.client.occurrences.decideMember({
      key: await rowWhere(world, pick, ({ recurrenceId }) => recurrenceId === "2026-05"),
      counts: other % 2 === 0,
      reason: "季中变动",
    }),
} as const satisfies Record<string, Act>;

export const COMMAND_NAMES = Object.keys(COMMANDS) as Command["name"][];

const numbers = { pick: fc.nat(2000), other: fc.nat(2000) };

/** Any of them, time going on and things being recorded more often. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ name: fc.constantFrom(...COMMAND_NAMES), ...numbers }) },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constantFrom("wait" as const, "record" as const, "change" as const, "turnYear" as const),
      ...numbers,
    }),
  },
);

/** Does it. @returns The code of a refusal, `nothing` where there was nothing of the kind, or null. */
export async function perform(world: World, { name, pick, other }: Command): Promise<string | null> {
  const act: Act = COMMANDS[name];
  try {
    await act(world, pick, other);
    return null;
  } catch (error) {
    if (error instanceof Nothing) return "nothing";
    return (error as { code?: string }).code ?? String(error);
  }
}
