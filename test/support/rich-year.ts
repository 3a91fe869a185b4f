import type { DutyClient } from "../../shared/contract/client.ts";
import type { ActivityView } from "../../shared/contract/schemas/activity.ts";
import { dayOfRow } from "../../shared/contract/row-kinds.ts";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import type { OccurrenceKey } from "../../shared/contract/schemas/values.ts";
import { type PlainDate, addDays, plainDate } from "../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";
import { after, dueOn, quarterly, yearlyQuota } from "./duties.ts";

/** The day that the rich year is looked at. */
export const RICH_DAY = "2026-09-16";

const common = { hedge: null, shift: null } as const;
const once = { hedge: null, kind: "cadence", count: 1, comparator: ">=", unit: "次" } as const;
/** Once a month, on the day of the pattern or the next working day. */
const monthly = (pattern: string): Requirement => ({ ...once, shift: "following", period: "month", pattern });
const weekly: Requirement = { ...once, shift: null, period: "week", pattern: null };
export const BRANCHES = [
  "机关一支部",
  "机关二支部",
  "科技馆支部",
  "学会一支部",
  "学会二支部",
  "学会三支部",
  "企业科协支部",
  "离退休支部",
];
const SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
/** Thirty people whose names can be told apart at a glance. */
export const MEMBERS = Array.from(SURNAMES, (name, at) => `${name}${["明远", "静", "立新", "文华", "卫国"][at % 5]}`);

interface Group {
  readonly id: string;
  /** Ids of its members, in the order of their names. */
  readonly members: readonly string[];
}

/**
 * A year in which every state of a duty occurs: eight branches and thirty people, quotas ahead, behind and out of reach,
 * what was missed, made up, refused, waived and left without proof, three layers of one duty, an amended rule, a date
 * that nobody knows yet, sessions that are planned, and a plan that was moved.
 *
 * @param client  A core whose day is `RICH_DAY`.
 */
export async function fillRichYear(client: DutyClient): Promise<void> {
  const branches = await group(client, "各支部", "unit", BRANCHES);
  const members = await group(client, "全体党员", "person", MEMBERS);
  const [first = "", second = ""] = branches.members;
  await client.subjects.leave({ groupId: branches.id, subjectId: branches.members[6] ?? "", leftOn: on("2026-06-30") });

  const day = await duty(client, "支部主题党日", monthly("FREQ=MONTHLY;BYDAY=-1FR"), {
    subjectIds: [branches.id],
    evidenceKinds: ["notice", "sign-in", "photo", "minutes"],
    lead: "机关党委",
  });
  await client.obligations.amend({
    id: day.id,
    requirement: monthly("FREQ=MONTHLY;BYMONTHDAY=20"),
    effectiveFrom: on("2026-09-01"),
    reason: "机关党委8月28日通知，党日改为每月20日",
  });
  await themeDays(client, day, branches);

  const study = await duty(client, "支部学习", yearlyQuota(40), { subjectIds: [branches.id], lead: "机关党委" });
  await studySessions(client, study, branches);

  const hours = await duty(
    client,
    "党员集中学习",
    { kind: "hours", ...common, count: 32, comparator: ">=", unit: "学时", period: "year" },
    { subjectIds: [members.id], lead: "组织人事部" },
  );
  await hourSessions(client, hours);

  await partyGroup(client);
  await percentDuties(client);
  await layers(client);
  await states(client, first, second);
  await unknownAnchors(client);
}

async function group(
  client: DutyClient,
  name: string,
  kind: "unit" | "person",
  names: readonly string[],
): Promise<Group> {
  const { id } = await client.subjects.create({ name, kind: "group" });
  const members: string[] = [];
  for (const member of names) {
    const subject = await client.subjects.create({ name: member, kind });
    await client.subjects.join({ groupId: id, subjectId: subject.id, joinedOn: on("2024-01-01") });
    members.push(subject.id);
  }
  return { id, members };
}

const on = (day: string): PlainDate => plainDate(day);

type Given = Partial<Parameters<DutyClient["obligations"]["create"]>[0]>;

const duty = (
  client: DutyClient,
  title: string,
  requirement: Requirement,
  given: Given = {},
): Promise<ObligationView> =>
  client.obligations.create({ title, requirement, effectiveFrom: on("2026-01-01"), actor: "党组", ...given });

const FILE_NAMES = {
  notice: "活动通知",
  "sign-in": "签到表",
  photo: "现场照片",
  minutes: "会议记录",
  report: "总结报告",
};

/** Proof of each kind in a few bytes. */
const proof = (...kinds: readonly (keyof typeof FILE_NAMES)[]) =>
  kinds.map((kind) => ({ name: `${FILE_NAMES[kind]}.pdf`, kind, content: btoa(`${kind} 2026`), datedOn: null }));

const ALL_FOUR = proof("notice", "sign-in", "photo", "minutes");

const record = (
  client: DutyClient,
  title: string,
  happenedOn: string,
  credits: readonly OccurrenceKey[],
  given: Partial<Parameters<DutyClient["activities"]["record"]>[0]> = {},
): Promise<ActivityView> =>
  client.activities.record({
    title,
    happenedOn: on(happenedOn),
    credits: credits.map((key) => ({ ...key, amount: 1 })),
    evidence: proof("sign-in"),
    ...given,
  });

const key = (obligation: ObligationView, subjectId: string, recurrenceId: string): OccurrenceKey => ({
  obligationId: obligation.id,
  subjectId,
  recurrenceId,
});

/** Months done in time by all but a few: one made up late, one missed for good, one that lacks its minutes. */
async function themeDays(client: DutyClient, obligation: ObligationView, { members }: Group): Promise<void> {
  const rows = await client.occurrences.list({ from: on("2026-01-01"), to: on(RICH_DAY) });
  const dates = [...new Set(rows.filter((row) => row.obligationId === obligation.id).map((row) => row.recurrenceId))];
  for (const recurrenceId of dates.toSorted()) {
    const due = rows.filter((row) => row.obligationId === obligation.id && row.recurrenceId === recurrenceId);
    const month = Number(recurrenceId.slice(5, 7));
    const inTime = due.filter(({ subjectId }) => {
      const at = members.indexOf(subjectId);
      return !(month === 3 && at === 2) && !(month >= 7 && at === 2) && !(month === 8 && at === 5);
    });
    await record(
      client,
      `${month}月主题党日`,
      recurrenceId,
      inTime.map(({ subjectId }) => key(obligation, subjectId, recurrenceId)),
      { evidence: month === 8 ? proof("notice", "sign-in") : ALL_FOUR },
    );
    const late = due.find(({ subjectId }) => month === 3 && subjectId === members[2]);
    if (late)
      await record(client, "科技馆支部3月主题党日（补）", addDays(dayOfRow(late), 12), [late], {
        evidence: ALL_FOUR,
      });
  }
}

/** Forty a year for each branch; the eight are at different points of it. */
async function studySessions(client: DutyClient, obligation: ObligationView, { members }: Group): Promise<void> {
  const done = [32, 29, 24, 27, 30, 28, 20, 31];
  for (let session = 0; session < 32; session++) {
    const credited = members.filter((_, at) => (done[at] ?? 0) > session);
    await record(
      client,
      `第${session + 1}次支部学习`,
      addDays(on("2026-01-08"), session * 7 + Math.floor(session / 8)),
      credited.filter((_, at) => !(at === 6 && session >= 24)).map((id) => key(obligation, id, "2026")),
    );
  }
}

/** Half days of four 学时: most people come, a few stay away. */
async function hourSessions(client: DutyClient, obligation: ObligationView): Promise<void> {
  for (let session = 0; session < 7; session++)
    await client.activities.record({
      title: `集中学习第${session + 1}讲`,
      happenedOn: addDays(on("2026-02-05"), session * 30),
      hours: session === 6 ? 8 : 4,
      credits: [],
      participants: MEMBERS.map((name, at) => ({
        name,
        attendance: (at + session) % 11 === 0 ? "excused" : at % 13 === 0 && session > 2 ? "absent" : "attended",
        hours: null,
      })),
      hoursFor: [obligation.id],
      evidence: proof("sign-in"),
    });
}

/** 党组: a quota behind with an opening balance, one it holds in part, several kinds for one number, a floor beside a rule. */
async function partyGroup(client: DutyClient): Promise<void> {
  const main = await duty(client, "党组学习", yearlyQuota(30), { lead: "机关党委" });
  const subjectId = main.subjects[0]?.id ?? "";
  await client.occurrences.setOpening({ key: key(main, subjectId, "2026"), amount: 4, note: "1至3月台账" });
  const part = await duty(client, "宪法专题学习", yearlyQuota(1, "="), { lead: "机关党委" });
  const centre = await duty(client, "中心组学习", yearlyQuota(12, "="), { lead: "机关党委" });
  await client.obligations.countFor({ id: part.id, countsFor: [centre.id] });
  await client.obligations.countFor({ id: centre.id, countsFor: [main.id] });
  for (let session = 0; session < 9; session++)
    await record(client, `中心组第${session + 1}次学习`, addDays(on("2026-01-14"), session * 27), [
      key(centre, subjectId, "2026"),
    ]);
  for (const date of ["2026-04-22", "2026-05-20", "2026-06-17"])
    await record(client, "党组理论学习", date, [key(main, subjectId, "2026")]);
  await client.occurrences.planSessions({
    key: key(main, subjectId, "2026"),
    dates: [on("2026-09-17"), on("2026-09-24"), on("2026-10-15"), on("2026-10-29")],
    time: "14:30",
  });

  const talks = await duty(client, "讲堂与读书分享", yearlyQuota(6), { lead: "科普部" });
  for (const title of ["科学家精神讲堂", "读书分享会"]) {
    const kind = await duty(client, title, yearlyQuota(2), { lead: "科普部" });
    await client.obligations.countFor({ id: kind.id, countsFor: [talks.id] });
    await record(client, `${title}第一场`, "2026-05-21", [key(kind, kind.subjects[0]?.id ?? "", "2026")]);
  }

  const dues = await duty(client, "党费收缴", monthly("FREQ=MONTHLY;BYMONTHDAY=20"), { lead: "组织人事部" });
  await client.obligations.addFloor({
    id: dues.id,
    requirement: yearlyQuota(10),
    effectiveFrom: on("2026-01-01"),
    reason: "全年另有总数",
  });
}

async function percentDuties(client: DutyClient): Promise<void> {
  const trained = await duty(client, "党务干部轮训", {
    kind: "percent",
    ...common,
    count: 20,
    comparator: ">=",
    unit: "%",
    base: "在册党务干部",
    due: on("2026-11-30"),
  });
  const subjectId = trained.subjects[0]?.id ?? "";
  await client.occurrences.setPercent({
    key: key(trained, subjectId, "2026"),
    date: on("2026-06-30"),
    base: MEMBERS.slice(0, 15),
    numerator: MEMBERS.slice(0, 2),
  });
  await duty(client, "学会章程写入党建内容", {
    kind: "percent",
    ...common,
    count: 80,
    comparator: ">=",
    unit: "%",
    base: "所属学会",
    due: on("2026-12-31"),
  });
}

/** One duty as the centre, the province and the unit itself rule it. */
async function layers(client: DutyClient): Promise<void> {
  const lessons = await duty(client, "书记讲党课", yearlyQuota(2), { actor: "党组书记", lead: "机关党委" });
  const rule = (layer: "central" | "province", count: number, reason: string) =>
    client.obligations.addLayerRule({
      id: lessons.id,
      layer,
      requirement: yearlyQuota(count),
      effectiveFrom: on("2026-01-01"),
      reason,
    });
  await rule("central", 1, "中央层面的规定");
  await rule("province", 1, "省里的实施办法");
}

/** Overdue, near, planned and moved, refused, waived, waited on, provisional. */
async function states(client: DutyClient, first: string, second: string): Promise<void> {
  const check = await duty(client, "机关党组织“五化”建设抽查", quarterly, {
    lead: "组织人事部",
    supporting: ["机关党委"],
    subjectIds: [first, second],
  });
  const report = await duty(client, "半年党建工作报告", dueOn("2026-07-31"), { lead: "机关党委" });
  const at = (one: ObligationView, recurrenceId: string) => key(one, one.subjects[0]?.id ?? "", recurrenceId);
  for (const period of ["2026-Q1", "2026-Q2"]) {
    await record(client, `${period.at(-1)}季度抽查`, period === "2026-Q1" ? "2026-03-18" : "2026-07-09", [
      at(check, period),
    ]);
  }
  await client.occurrences.plan({ key: at(check, "2026-Q3"), date: on("2026-09-22"), time: "09:00" });
  await client.occurrences.plan({ key: at(check, "2026-Q3"), date: on("2026-09-24"), time: "14:00" });
  await client.occurrences.handle({
    key: at(report, "2026-07-31"),
    action: "refused",
    note: "办公室：等省里统一口径再报",
  });
  const list = await duty(client, "志愿服务名单报送", dueOn("2026-09-18"), { lead: "学会部" });
  await client.occurrences.handle({ key: at(list, "2026-09-18"), action: "waiting", note: "学会部方宁报名单" });
  const visit = await duty(client, "外出红色教育", dueOn("2026-06-30"), { lead: "机关工会" });
  await client.occurrences.handle({
    key: at(visit, "2026-06-30"),
    action: "waived",
    note: "经费压减，党组会定今年不办",
  });
  await duty(client, "周例会", weekly, { actor: "办公室", lead: "办公室" });
  await duty(client, "年度述职评议", dueOn("2027-01-29"), { lead: "组织人事部" });
}

/** Duties that wait for a day: one announced, one dated, two of which nobody knows anything yet. */
async function unknownAnchors(client: DutyClient): Promise<void> {
  await duty(client, "换届筹备", {
    kind: "trigger",
    ...common,
    event: "换届",
    within: { amount: -6, unit: "month" },
  });
  await duty(client, "大会精神传达", after("本届代表大会闭幕"), { lead: "办公室" });
  await duty(client, "岗位变动谈话", after("岗位变动"), { lead: "机关纪委" });
  await client.events.log({ name: "岗位变动", happenedOn: on("2026-09-10"), subject: "沈静", note: "任科普部副部长" });
  await client.events.log({ name: "换届", happenedOn: null, subject: null, note: "待省科协批复" });
}
