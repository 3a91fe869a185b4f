import type { Locator } from "playwright-core";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { DEFAULT_REMINDER_RULES, type ReminderRules } from "../../../shared/domain/reminder/reminder-rules.ts";
import { after, yearlyQuota } from "../../support/duties.ts";
import { CADENCE, GROUP, QUOTA, SHARE, type TypedWorld, keyOfYear } from "./typed-world.ts";

/** Which texts a field is given. */
export type PlaceKind = "past" | "coming" | "spring" | "month-day" | "time" | "number" | "whole" | "year";

/** A day, time or number field of the screens, how a clerk gets to it, and where what is typed ends up. */
export interface TypedPlace {
  /** The file under `renderer/` and the component that stands in it. */
  readonly at: string;
  readonly name: string;
  readonly kind: PlaceKind;
  /** Brings the field up, in a form that lacks nothing but it. */
  readonly open: (world: TypedWorld) => Promise<Locator>;
  /** What saves the form; left out where the field stores by itself. */
  readonly save?: (world: TypedWorld) => Locator;
  /** The request that carries the value to the core, and the value in it. */
  readonly stored: readonly [procedure: string, value: (input: never) => unknown];
  /** Ctrl Enter saves as well. */
  readonly hasSaveKey?: boolean;
  /** It may be left empty; `derived`: what it is emptied for comes back by itself. */
  readonly isOptional?: boolean | "derived";
  /** The request only asks, and may be sent again as it was. */
  readonly isAsked?: boolean;
  /** Readable, and not taken here. */
  readonly beyond?: readonly string[];
}

type Fields = Record<string, unknown>;
const of =
  (...path: readonly (string | number)[]) =>
  (input: unknown): unknown =>
    path.reduce<unknown>((part, name) => (part as Fields | undefined)?.[name], input);

const drawer = ({ clerk }: TypedWorld) => clerk.drawer().last();
const saveIn = (scope: (world: TypedWorld) => Locator, name: string | RegExp) => (world: TypedWorld) =>
  scope(world).getByRole("button", { name, ...(typeof name === "string" && { exact: true }) });

/** The record form with a title; what a visit before left in it is cleared away. */
async function openRecord(world: TypedWorld): Promise<void> {
  const { page } = world;
  await world.visit("#/record");
  await page.getByRole("textbox", { name: "名称" }).waitFor();
  const clear = page.getByRole("button", { name: "清空" });
  if (await clear.isVisible()) await clear.click();
  await page.getByRole("textbox", { name: "名称" }).fill(`走访${world.next()}`);
}
const saveRecord = ({ page }: TypedWorld) => page.getByRole("button", { name: "保存", exact: true });

async function openOccurrence(world: TypedWorld): Promise<void> {
  const { clerk, page } = world;
  await world.visit("#/board");
  await clerk
    .region("倒计时")
    .getByRole("button", { name: new RegExp(CADENCE) })
    .first()
    .click();
  await page.getByRole("textbox", { name: "计划日期" }).waitFor();
}

async function openQuota(world: TypedWorld, title: string): Promise<Locator> {
  await world.visit("#/board");
  await world.clerk.region("年度进度").getByRole("button", { name: title, exact: true }).click();
  await drawer(world).waitFor();
  return world.clerk.region("进度");
}

const sessions = ({ client }: TypedWorld) =>
  client.occurrences.sessions({ from: plainDate("2026-01-01"), to: plainDate("2026-12-31") });

async function dropSessions(world: TypedWorld): Promise<void> {
  for (const { id } of await sessions(world)) await world.client.occurrences.dropSession({ id });
}

async function openEvents(world: TypedWorld): Promise<Locator> {
  await world.visit("#/board");
  await world.page
    .getByRole("button", { name: /^登记事件/ })
    .first()
    .click();
  await drawer(world).waitFor();
  return drawer(world);
}

/** A time of the reminders, which are set so that every other time of the day goes with them. */
const reminderTime = (
  file: string,
  label: string,
  rules: Partial<ReminderRules>,
  path: readonly (string | number)[],
): TypedPlace => ({
  at: `screens/settings/reminders/${file} TimeInput`,
  name: `the reminders: ${label}`,
  kind: "time",
  open: async (world) => {
    await world.client.settings.set({ reminders: { ...DEFAULT_REMINDER_RULES, ...rules } });
    await world.visit("#/settings?section=reminders");
    return world.page.getByRole("textbox", { name: label, exact: true });
  },
  stored: ["settings.set", of("reminders", ...path)],
});

/** A new member of the group, with its row on the settings screen. */
async function openMember(world: TypedWorld, leftOn: string | null): Promise<string> {
  const { client, groupId, page } = world;
  const name = `支部${world.next()}号`;
  const { id: subjectId } = await client.subjects.create({ name, kind: "unit" });
  await client.subjects.join({ groupId, subjectId, joinedOn: plainDate("2026-01-01") });
  if (leftOn !== null) await client.subjects.leave({ groupId, subjectId, leftOn: plainDate(leftOn) });
  // The page has to know of the membership as it is now.
  await world.forget();
  await openGroup(world);
  await page.getByText(name).first().waitFor();
  return name;
}

async function openGroup(world: TypedWorld): Promise<void> {
  await world.visit("#/settings?section=subjects");
  await world.page.getByRole("textbox", { name: `${GROUP}的名称` }).waitFor();
  await world.page.getByRole("button", { name: "成员", exact: true }).first().click();
}

async function openCorrection(world: TypedWorld): Promise<Locator> {
  const name = await openMember(world, "2026-06-30");
  await world.page.getByRole("button", { name: `更正${name}的任期` }).click();
  const form = popover(world);
  await form.getByRole("textbox", { name: "更正理由" }).fill("批复写的是另一天");
  return form;
}
const popover = ({ page }: TypedWorld) => page.locator(".ant-popover:not(.ant-popover-hidden)").last();

/** A new duty with its drawer open. */
async function openDuty(world: TypedWorld): Promise<Locator> {
  const { client } = world;
  const { id } = await client.obligations.create({
    title: `走访调研${world.next()}`,
    requirement: yearlyQuota(2),
    actor: "办公室",
    effectiveFrom: plainDate("2026-01-01"),
  });
  await world.visit(`#/obligations?id=${id}`);
  await drawer(world).getByRole("heading", { name: "责任主体" }).waitFor();
  return drawer(world);
}

/** The form of a duty written by hand, with a title and a rule of the kind. */
async function openNewDuty(world: TypedWorld, kind?: string): Promise<Locator> {
  await world.visit("#/obligations");
  await world.page
    .getByRole("button", { name: /^手工添加/ })
    .first()
    .click();
  const form = drawer(world);
  await form.getByRole("textbox", { name: "事项名称" }).fill(`手写事项${world.next()}`);
  if (kind !== undefined) await choose(world, form.getByRole("combobox", { name: "类型" }), kind);
  return form;
}

async function choose(world: TypedWorld, field: Locator, words: string): Promise<void> {
  await field.click();
  await pick(world, words);
  await listOf(world).waitFor({ state: "hidden" });
}

/** One more in a list of many, which stays open after it and draws only the rows in view: its name finds it. */
async function chooseAlso(world: TypedWorld, field: Locator, words: string, beside: Locator): Promise<void> {
  await field.fill(words);
  await pick(world, words);
  await beside.click();
  await listOf(world).waitFor({ state: "hidden" });
}

const listOf = ({ page }: TypedWorld) => page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)").first();

async function pick(world: TypedWorld, words: string): Promise<void> {
  // A click into a list that still slides open is lost now and then.
  await world.page.locator(".ant-slide-up-appear, .ant-slide-up-enter").first().waitFor({ state: "hidden" });
  await listOf(world).getByTitle(words, { exact: true }).click();
}

const PLAN = `西山市科学技术协会2026年工作要点
西科协发〔2026〕3号

一、学习
1.党委会学习全年不少于24次。（责任单位：办公室）
2.每季度召开1次分析会。（责任单位：宣传部）

2026年3月5日
`;
let basePlanId: string | null = null;

const openPlan = (world: TypedWorld, name: string, text: string) =>
  world.client.imports.open({ file: { name, content: Buffer.from(text).toString("base64") } });

/** The differences of a supplement to a plan that is in force, one of them ticked. */
async function openAmendment(world: TypedWorld): Promise<Locator> {
  const { client, page } = world;
  basePlanId ??= await importPlan(world);
  const { id: planId } = await openPlan(
    world,
    "补充通知.txt",
    `关于调整2026年工作安排的补充通知\n\n西科协发〔2026〕3号文件部分事项调整如下：\n1.党委会学习全年不少于${30 + world.next()}次。（责任单位：办公室）\n\n2026年3月9日\n`,
  );
  await client.imports.compare({ planId, basePlanId });
  await world.visit(`#/import?plan=${planId}&compare=${basePlanId}`);
  return page.getByRole("textbox", { name: "自哪天起执行" });
}

async function importPlan(world: TypedWorld): Promise<string> {
  const { client } = world;
  const { id: planId } = await openPlan(world, "工作要点.txt", PLAN);
  const { candidates } = await client.imports.candidates({ planId });
  await client.imports.decide({ planId, candidateIds: candidates.map(({ id }) => id), decision: "accepted" });
  await client.imports.finish({ planId });
  return planId;
}

/** A plan that has just been read, of a body that no other plan here is of. */
const openOtherPlan = (world: TypedWorld) =>
  openPlan(
    world,
    `要点${world.next()}.txt`,
    PLAN.replaceAll("西山市", `东山市第${world.next()}区`).replaceAll("3号", `${world.next()}号`),
  );

/** A candidate of a plan under review. */
async function openCandidate(world: TypedWorld): Promise<Locator> {
  const { id } = await openOtherPlan(world);
  await world.visit(`#/import?plan=${id}`);
  return world.page.getByRole("region", { name: "责任事项", exact: true }).locator("[aria-current]");
}

/** The page that ends the import of a plan, with its only number. */
async function openFinish(world: TypedWorld): Promise<Locator> {
  const { client, page } = world;
  const { id: planId } = await openOtherPlan(world);
  const { candidates } = await client.imports.candidates({ planId });
  await client.imports.decide({ planId, candidateIds: candidates.map(({ id }) => id), decision: "accepted" });
  await world.visit(`#/import?plan=${planId}&finish=1`);
  return page.getByRole("spinbutton", { name: /已完成$/ });
}

const record = "recording/";
const pace = "details/occurrence/pace/";
const subjects = "screens/settings/subjects/";
const chips = "components/requirement-editor/";

/** Every field of the screens that a day, a time or a number is typed into (test/renderer/typed-fields.test.ts). */
export const PLACES: readonly TypedPlace[] = [
  {
    at: `${record}happening-fields.tsx DayInput`,
    name: "when an activity happened",
    kind: "past",
    open: async (world) => {
      await openRecord(world);
      return world.page.getByRole("textbox", { name: "发生日期" });
    },
    save: saveRecord,
    hasSaveKey: true,
    stored: ["activities.record", of("happenedOn")],
    beyond: ["2026-9-17", "明天", "2027-1-1"],
  },
  {
    at: `${record}happening-fields.tsx TimeInput`,
    name: "at what time",
    kind: "time",
    open: async (world) => {
      await openRecord(world);
      return world.page.getByRole("textbox", { name: "时间" });
    },
    save: saveRecord,
    hasSaveKey: true,
    isOptional: true,
    stored: ["activities.record", of("startTime")],
  },
  {
    at: `${record}happening-fields.tsx NumberInput`,
    name: "for how many hours",
    kind: "number",
    open: async (world) => {
      await openRecord(world);
      return world.page.getByRole("spinbutton", { name: "学时", exact: true });
    },
    save: saveRecord,
    hasSaveKey: true,
    isOptional: true,
    stored: ["activities.record", of("hours")],
    beyond: ["0.1", "1001", "-3", "12.0005"],
  },
  {
    at: `${record}attendance-field.tsx NumberInput`,
    name: "how many hours one of them",
    kind: "number",
    open: async (world) => {
      const { page } = world;
      await openRecord(world);
      await page.getByRole("combobox", { name: "参加人" }).fill("周一平");
      await page.keyboard.press("Enter");
      await page.getByRole("textbox", { name: "名称" }).click();
      await page.getByRole("button", { name: "逐人登记" }).click();
      return page.getByRole("spinbutton", { name: "周一平的学时" });
    },
    save: saveRecord,
    hasSaveKey: true,
    isOptional: true,
    stored: ["activities.record", of("participants", 0, "hours")],
    beyond: ["1001", "-1"],
  },
  {
    at: "details/occurrence/planned-date.tsx DayInput",
    name: "when a meeting is planned",
    kind: "coming",
    open: async (world) => {
      await openOccurrence(world);
      return world.page.getByRole("textbox", { name: "计划日期" });
    },
    isOptional: true,
    stored: ["occurrences.plan", of("date")],
  },
  {
    at: "details/occurrence/planned-date.tsx TimeInput",
    name: "for what time",
    kind: "time",
    open: async (world) => {
      const { client, cadence } = world;
      const key = { ...keyOfYear(cadence), recurrenceId: "2026-Q3" };
      await client.occurrences.plan({ key, date: plainDate("2026-09-22"), time: null });
      await openOccurrence(world);
      return world.page.getByRole("textbox", { name: "计划时间" });
    },
    isOptional: true,
    stored: ["occurrences.plan", of("time")],
  },
  {
    at: `${pace}opening-balance.tsx NumberInput`,
    name: "what was done before",
    kind: "whole",
    open: async (world) => {
      const panel = await openQuota(world, QUOTA);
      await panel.getByRole("button", { name: "修改" }).click();
      await panel.getByRole("textbox", { name: "依据" }).fill("上半年台账");
      return panel.getByRole("spinbutton", { name: "数量" });
    },
    save: saveIn(({ clerk }) => clerk.region("进度"), "保存"),
    stored: ["occurrences.setOpening", of("amount")],
    beyond: ["-1", "1000001", "1.5"],
  },
  {
    at: `${pace}session-item.tsx DayInput`,
    name: "where a session is moved",
    kind: "coming",
    open: async (world) => {
      await dropSessions(world);
      await world.client.occurrences.planSessions({
        key: keyOfYear(world.quota),
        dates: [plainDate("2026-10-14")],
        time: null,
      });
      const panel = await openQuota(world, QUOTA);
      await panel.getByRole("button", { name: /的场次改期$/ }).click();
      return panel.getByRole("textbox", { name: /的场次改到$/ });
    },
    stored: ["occurrences.moveSession", of("date")],
    beyond: ["2027-1-5", "3-1"],
  },
  {
    at: `${pace}suggested-dates.tsx TimeInput`,
    name: "at what time the suggested sessions are",
    kind: "time",
    open: async (world) => {
      await dropSessions(world);
      const panel = await openQuota(world, QUOTA);
      await panel.getByRole("button", { name: "给出日期" }).click();
      await panel.getByRole("button", { name: /^计划这\d+场/ }).waitFor();
      return panel.getByRole("textbox", { name: "时间" });
    },
    save: saveIn(({ clerk }) => clerk.region("进度"), /^计划这\d+场/),
    isOptional: true,
    stored: ["occurrences.planSessions", of("time")],
  },
  {
    at: "details/occurrence/coverage/coverage-members.tsx DayInput",
    name: "on which day a member of a list was reached",
    kind: "past",
    open: async (world) => {
      const key = keyOfYear(world.quota);
      await world.client.coverage.set({ key, groupId: null, target: null });
      await world.client.coverage.set({ key, groupId: world.groupId, target: null });
      await openQuota(world, QUOTA);
      const form = world.clerk.region("覆盖名单");
      await form.getByRole("checkbox", { name: "选上甲支部" }).check();
      await form.getByRole("textbox", { name: "凭据，例如：章程第3条" }).fill("批复");
      return form.getByRole("textbox", { name: "覆盖日期" });
    },
    save: saveIn(({ clerk }) => clerk.region("覆盖名单"), "登记这1个"),
    stored: ["coverage.mark", of("marks", 0, "on")],
    beyond: ["2026-9-17"],
  },
  {
    at: "details/occurrence/percent/percent-form.tsx DayInput",
    name: "on which day a share was counted",
    kind: "past",
    open: async (world) => {
      await openQuota(world, SHARE);
      const form = drawer(world);
      await form.getByRole("button", { name: /填写名单|更新名单/ }).click();
      await form.getByRole("textbox", { name: "基数名单" }).fill("甲\n乙");
      return form.getByRole("textbox", { name: "截至日期" });
    },
    save: saveIn(drawer, "保存"),
    stored: ["occurrences.setPercent", of("date")],
    beyond: ["2026-9-17"],
  },
  {
    at: "details/occurrence/records/add-evidence.tsx DayInput",
    name: "which day a proof bears",
    kind: "past",
    open: async (world) => {
      // Files that were chosen and not saved are kept, and each has a day of its own.
      await world.forget();
      await openQuota(world, QUOTA);
      const form = drawer(world);
      await form.getByRole("button", { name: "添加佐证" }).first().click();
      const buffer = Buffer.from(`记录${world.next()}`);
      await form
        .locator('input[type="file"]')
        .first()
        .setInputFiles({ name: "记录.txt", mimeType: "text/plain", buffer });
      return form.getByRole("textbox", { name: "材料日期" }).last();
    },
    save: saveIn(drawer, "保存"),
    isOptional: true,
    stored: ["activities.addEvidence", of("evidence", 0, "datedOn")],
  },
  {
    at: "details/event/event-fields.tsx DayInput",
    name: "when an event happened",
    kind: "past",
    open: async (world) => {
      const form = await openEvents(world);
      await form.getByRole("combobox", { name: "事件" }).fill(`来访${world.next()}`);
      return form.getByRole("textbox", { name: "发生日期" });
    },
    save: saveIn(drawer, "登记"),
    hasSaveKey: true,
    isOptional: true,
    stored: ["events.log", of("happenedOn")],
  },
  {
    at: "details/event/event-list.tsx DayInput",
    name: "when a logged event happened",
    kind: "past",
    open: async (world) => (await openEvents(world)).getByRole("textbox", { name: "填日期" }).first(),
    isOptional: true,
    stored: ["events.setDay", of("happenedOn")],
  },
  {
    at: "details/event/anchor-form.tsx DayInput",
    name: "the day that a deadline is counted from",
    kind: "past",
    open: async (world) => {
      const { client, clerk } = world;
      const title = `换届筹备${world.next()}`;
      const requirement = after(`上次第${world.next()}号检查`);
      await client.obligations.create({ title, requirement, actor: "办公室", effectiveFrom: plainDate("2026-01-01") });
      await world.visit("#/board");
      await clerk.line(clerk.region("锚点未知"), title).getByRole("button", { name: "填日期" }).click();
      await drawer(world).getByRole("textbox", { name: /依据/ }).fill("会议通知");
      return drawer(world).getByRole("textbox", { name: "起算日期" });
    },
    save: saveIn(drawer, "保存"),
    stored: ["anchors.set", of("date")],
  },
  ...(
    [
      ["第一天", "最后一天", "2026-12-31", "first"],
      ["最后一天", "第一天", "2026-01-01", "last"],
    ] as const
  ).map(
    ([label, other, otherDay, part]): TypedPlace => ({
      at: "announcement/announcement-form.tsx DayInput",
      name: `the ${part} announced day`,
      kind: "past",
      open: async (world) => {
        await world.visit("#/settings?section=observances");
        await world.page.getByRole("button", { name: "2026年全国科技活动周的日期" }).click();
        const beside = drawer(world).getByRole("textbox", { name: other });
        await beside.fill(otherDay);
        await beside.press("Tab");
        return drawer(world).getByRole("textbox", { name: label });
      },
      save: saveIn(drawer, "保存"),
      stored: ["observances.announce", of(part)],
      beyond: ["2025-12-31", "2027-1-1"],
    }),
  ),
  ...(["临近提示", "每月及更短的事项"] as const).map(
    (label, at): TypedPlace => ({
      at: "screens/settings/lead-time-section.tsx NumberInput",
      name: `the setting ${at + 1} of the lead`,
      kind: "whole",
      open: async (world) => {
        await world.visit("#/settings");
        return world.page.getByRole("spinbutton", { name: label });
      },
      stored: ["settings.set", of(at === 0 ? "leadDays" : "shortLeadDays")],
      beyond: ["61", "-1", "2.5"],
    }),
  ),
  ...(["从", "到"] as const).map(
    (label, at): TypedPlace => ({
      at: "screens/settings/publishing/filter-fields.tsx DayInput",
      name: `the ${at === 0 ? "first" : "last"} day of a published calendar`,
      kind: "coming",
      open: async (world) => {
        const { page } = world;
        await world.visit("#/settings?section=publishing");
        await page.getByRole("textbox", { name: "名称", exact: true }).fill(`日历${world.next()}`);
        await page.getByRole("textbox", { name: "文件夹", exact: true }).fill("/no/such/place");
        return page.getByRole("textbox", { name: label, exact: true });
      },
      save: ({ page }) =>
        page
          .locator("section")
          .filter({ has: page.getByRole("heading", { name: "日历发布" }) })
          .last()
          .getByRole("button", { name: "添加", exact: true }),
      stored: ["publications.add", of("filter", at === 0 ? "from" : "to")],
      isOptional: true,
    }),
  ),
  reminderTime("reminders-section.tsx", "每日晨报", { digestAt: "06:05", quiet: [] }, ["digestAt"]),
  // Whatever is typed, the digest lies outside of the span.
  reminderTime("quiet-hours.tsx", "第1段开始", { digestAt: "23:59", quiet: [{ from: "00:01", to: "23:58" }] }, [
    "quiet",
    0,
    "from",
  ]),
  reminderTime("quiet-hours.tsx", "第1段结束", { digestAt: "23:59", quiet: [{ from: "00:01", to: "00:02" }] }, [
    "quiet",
    0,
    "to",
  ]),
  {
    at: `${subjects}join-form.tsx DayInput`,
    name: "from when somebody is in a group",
    kind: "past",
    open: async (world) => {
      const { page } = world;
      await openGroup(world);
      await page.getByRole("combobox", { name: /选成员/ }).fill(`新支部${world.next()}`);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Escape");
      return page.getByRole("textbox", { name: "加入日期" }).first();
    },
    save: ({ page }) => page.getByRole("button", { name: "加入", exact: true }),
    stored: ["subjects.join", of("joinedOn")],
  },
  {
    at: `${subjects}leave-button.tsx DayInput`,
    name: "the last day in a group",
    kind: "past",
    open: async (world) => {
      const name = await openMember(world, null);
      await world.page.getByRole("button", { name: `${name}离开` }).click();
      return popover(world).getByRole("textbox", { name: "最后一天" });
    },
    save: saveIn(popover, "离开"),
    stored: ["subjects.leave", of("leftOn")],
    beyond: ["2025-12-31"],
  },
  {
    at: `${subjects}correct-button.tsx DayInput`,
    name: "the corrected first day of a membership",
    kind: "spring",
    open: async (world) => (await openCorrection(world)).getByRole("textbox", { name: "加入日期" }),
    save: saveIn(popover, "更正"),
    stored: ["subjects.correctStay", of("after", "joinedOn")],
    beyond: ["2026-7-1"],
  },
  {
    at: `${subjects}correct-button.tsx DayInput`,
    name: "the corrected last day of a membership",
    kind: "past",
    open: async (world) => (await openCorrection(world)).getByRole("textbox", { name: "最后一天" }),
    save: saveIn(popover, "更正"),
    stored: ["subjects.correctStay", of("after", "leftOn")],
    beyond: ["2025-12-31"],
  },
  {
    at: "screens/obligations/standing/goal-form.tsx DayInput",
    name: "when a stage goal is due",
    kind: "coming",
    open: async (world) => {
      const title = `阵地管理${world.next()}`;
      await world.client.obligations.create({ title, requirement: { kind: "standing", hedge: null, shift: null } });
      await world.visit("#/board");
      await world.visit("#/obligations?view=standing");
      await world.page.getByRole("button", { name: title, exact: true }).click();
      await world.page.getByRole("button", { name: "加阶段目标" }).click();
      await world.page.getByRole("textbox", { name: "阶段目标" }).fill(title);
      return world.page.getByRole("textbox", { name: "完成日期" });
    },
    save: ({ page }) => page.getByRole("button", { name: "添加", exact: true }),
    stored: ["standing.addGoals", of("goals", 0, "due")],
    beyond: ["2025-12-31"],
  },
  {
    at: "screens/obligations/subjects/subjects-change.tsx DayInput",
    name: "from when others bear a duty",
    kind: "coming",
    open: async (world) => {
      const name = `单位${world.next()}`;
      await world.client.subjects.create({ name, kind: "unit" });
      const form = await openDuty(world);
      const heading = form.getByRole("heading", { name: "责任主体" });
      await chooseAlso(world, form.getByRole("combobox", { name: /由谁完成/ }), name, heading);
      return form.getByRole("textbox", { name: "起算日" });
    },
    save: saveIn(drawer, "变更"),
    stored: ["obligations.change", of("subjectsFrom")],
    beyond: ["2026-9-15", "昨天"],
  },
  {
    at: "screens/obligations/create/create-form.tsx DayField",
    name: "from when a new duty holds",
    kind: "past",
    open: async (world) => (await openNewDuty(world)).getByRole("textbox", { name: "自哪天起" }),
    save: saveIn(drawer, "添加"),
    hasSaveKey: true,
    stored: ["obligations.create", of("effectiveFrom")],
  },
  {
    at: "screens/obligations/rule/rule-form.tsx DayField",
    name: "from when a changed rule holds",
    kind: "coming",
    open: async (world) => {
      const form = await openDuty(world);
      await form.getByRole("button", { name: "改规则" }).click();
      return form.getByRole("textbox", { name: "生效日期" });
    },
    save: saveIn(drawer, "改用新规则"),
    hasSaveKey: true,
    stored: ["obligations.amend", of("effectiveFrom")],
  },
  {
    at: "screens/import/amend/amendment-screen.tsx DayField",
    name: "from when an amendment holds",
    kind: "coming",
    open: openAmendment,
    save: ({ page }) => page.getByRole("button", { name: /^采用所选/ }),
    hasSaveKey: true,
    stored: ["imports.applyAmendment", of("effectiveFrom")],
  },
  {
    at: "screens/import/review/plan-year.tsx NumberInput",
    name: "the year of a plan under review",
    kind: "year",
    open: async (world) => {
      await openCandidate(world);
      return world.page.getByRole("spinbutton", { name: "年度" });
    },
    stored: ["imports.setYear", of("year")],
    beyond: ["1899", "2200", "2025.5"],
  },
  {
    at: "screens/import/finish/opening-table.tsx NumberInput",
    name: "how far a number was before the import",
    kind: "whole",
    open: openFinish,
    save: ({ page }) => page.getByRole("button", { name: "完成导入" }),
    hasSaveKey: true,
    isOptional: true,
    stored: ["imports.finish", (input) => of("openings", 0, "amount")(input) ?? null],
    beyond: ["-1", "1000001", "1.5555"],
  },
  {
    at: `${chips}due-chip.tsx DayInput`,
    name: "the day of a deadline",
    kind: "past",
    open: async (world) => (await openNewDuty(world, "限期")).getByRole("textbox", { name: "截止日期" }),
    save: saveIn(drawer, "添加"),
    hasSaveKey: true,
    stored: ["obligations.create", of("requirement", "due")],
  },
  {
    at: `${chips}due-chip.tsx MonthDayInput`,
    name: "the day of a yearly deadline",
    kind: "month-day",
    open: async (world) => {
      const form = await openNewDuty(world, "限期");
      await choose(world, form.getByRole("combobox", { name: "期限" }), "每年");
      return form.getByRole("textbox", { name: "截止日期" });
    },
    save: saveIn(drawer, "添加"),
    hasSaveKey: true,
    stored: ["obligations.create", of("requirement", "due")],
  },
  {
    at: `${chips}cadence-part.tsx CountChip`,
    name: "how often in each period",
    kind: "whole",
    open: async (world) => (await openNewDuty(world, "周期")).getByRole("spinbutton", { name: "数量" }),
    save: saveIn(drawer, "添加"),
    hasSaveKey: true,
    stored: ["obligations.create", of("requirement", "count")],
    beyond: ["0", "2.5"],
  },
  {
    at: `${chips}amount-part.tsx CountChip`,
    name: "how many in the year",
    kind: "whole",
    open: async (world) => (await openNewDuty(world)).getByRole("spinbutton", { name: "数量" }),
    save: saveIn(drawer, "添加"),
    hasSaveKey: true,
    stored: ["obligations.create", of("requirement", "count")],
    beyond: ["0", "1.5", "1000001"],
  },
  {
    at: `${chips}trigger-part.tsx CountChip`,
    name: "how long after an event",
    kind: "whole",
    open: async (world) => {
      const form = await openNewDuty(world, "触发");
      await choose(world, form.getByRole("combobox", { name: "时限" }), "个工作日内");
      return form.getByRole("spinbutton", { name: "时长" });
    },
    save: saveIn(drawer, "添加"),
    hasSaveKey: true,
    stored: ["obligations.create", of("requirement", "within", "amount")],
    beyond: ["0", "401", "1.5"],
  },
  {
    at: `${chips}amount-part.tsx CountChip`,
    name: "how many, in a candidate under review",
    kind: "whole",
    open: async (world) => (await openCandidate(world)).getByRole("spinbutton", { name: "数量" }),
    stored: ["imports.edit", of("edit", "requirement", "count")],
    beyond: ["0", "1.5"],
  },
  {
    at: "screens/print/slips/slip-panel.tsx DayInput",
    name: "by when a slip is answered",
    kind: "coming",
    open: async (world) => {
      await world.visit("#/print?paper=supervision");
      return world.page.getByRole("textbox", { name: "要求回复日期" });
    },
    isOptional: "derived",
    isAsked: true,
    stored: ["slips.draft", of("replyBy")],
    beyond: ["2026-9-15"],
  },
  {
    at: "screens/print/slips/slip-panel.tsx NumberInput",
    name: "how far a reminder looks ahead",
    kind: "whole",
    open: async (world) => {
      await world.visit("#/print?paper=reminder");
      return world.page.getByRole("spinbutton", { name: "看到几天以后" });
    },
    isAsked: true,
    stored: ["slips.draft", of("within")],
    beyond: ["93", "1.5"],
  },
];
