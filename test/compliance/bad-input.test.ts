import { expect, test } from "vitest";
import { errorSentence } from "../../shared/words/errors.ts";
import type { ReplyError } from "../../shared/contract/reply.ts";
import type { DutyClient } from "../../shared/contract/client.ts";
import { DutyError } from "../../shared/domain/errors.ts";
import type { Requirement } from "../../shared/domain/obligation/requirement.ts";
import { quarterly, rowOf, yearlyQuota } from "../support/duties.ts";
import { failureOf, memoryCore, openReview, textFile, wholeReview } from "../support/memory-core.ts";

const rule = (pattern: string) => ({ ...quarterly, pattern }) as Requirement;
const create = (requirement: unknown) => (client: DutyClient) =>
  client.obligations.create({ title: "抽查", requirement: requirement as Requirement });

test.each([
  ["a rule that never occurs", "rule-never-occurs", create(rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))],
  ["COUNT with UNTIL", "rule-forbidden", create(rule("FREQ=MONTHLY;COUNT=3;UNTIL=20261231"))],
  ["interval 0", "rule-forbidden", create(rule("FREQ=MONTHLY;INTERVAL=0"))],
  ["31 February", "invalid-input", create({ kind: "deadline", due: "2026-02-31", hedge: null, shift: null })],
  [
    "a period that ends before it starts",
    "period-reversed",
    create({ ...yearlyQuota(3), span: { first: "2026-09-01", last: "2026-02-01" } }),
  ],
  ["hours below zero", "invalid-input", create({ ...yearlyQuota(3), kind: "hours", count: -1, unit: "学时" })],
  ["a number with four decimals", "invalid-input", create(yearlyQuota(1.0001))],
  ["a number of zero", "invalid-input", create(yearlyQuota(0))],
  ["a notice text that is not one", "holiday-notice-unreadable", (c: DutyClient) => c.holidays.store({ text: "放假" })],
])("%s is refused with its reason, and nothing is stored", async (_, code, call) => {
  const { client, ports } = memoryCore();
  expect(await failureOf(call(client))).toMatchObject({ code });
  expect([await client.obligations.list({}), await ports.store.notices.list()]).toEqual([[], []]);
});

const activity = (happenedOn: string, more: object = {}) => ({
  title: "抽查",
  happenedOn,
  credits: [],
  noEvidenceReason: "在册",
  ...more,
});

test.each([
  ["an activity in the future", "activity-in-future", "2026-09-17", {}],
  ["an activity of the year before, for this year's duty", "credit-before-period", "2025-12-31", {}],
  ["hours below zero", "invalid-input", "2026-09-10", { hours: -2 }],
  ["a person's hours below zero", "invalid-input", "2026-09-10", { participants: [{ name: "甲", hours: -2 }] }],
  ["hours of zero", "invalid-input", "2026-09-10", { hours: 0 }],
  ["hours with four decimals", "invalid-input", "2026-09-10", { hours: 1.2345 }],
  [
    "a person's hours with four decimals",
    "invalid-input",
    "2026-09-10",
    { participants: [{ name: "甲", hours: 0.0001 }] },
  ],
  ["hours that are no number", "invalid-input", "2026-09-10", { hours: Number.NaN }],
  ["hours without end", "invalid-input", "2026-09-10", { hours: Number.POSITIVE_INFINITY }],
])("%s is refused, and nothing is recorded", async (_, code, happenedOn, more) => {
  const { client, ports } = memoryCore();
  const { id } = await client.obligations.create({ title: "走访", requirement: yearlyQuota(6) });
  const credits = [await rowOf(client, id, "2026")];
  expect(await failureOf(client.activities.record({ ...activity(happenedOn, more), credits }))).toMatchObject({ code });
  expect(await client.activities.list({ from: "2020-01-01", to: "2030-12-31" })).toEqual([]);
  expect(await ports.store.history.listAll()).toEqual([]);
});

test("a percentage of nobody, or of somebody who is not in the base, is refused", async () => {
  const { client, ports } = memoryCore();
  const share = { ...yearlyQuota(80), kind: "percent", unit: "%", base: null, due: null } as unknown as Requirement;
  const { id } = await client.obligations.create({ title: "写入章程", requirement: share });
  const key = await rowOf(client, id, "2026");
  const set = (base: string[], numerator: string[]) =>
    failureOf(client.occurrences.setPercent({ key, date: "2026-09-01", base, numerator }));
  expect(await set([], [])).toMatchObject({ code: "invalid-input", details: { issues: [{ path: "base" }] } });
  expect(await set(["甲"], ["乙"])).toMatchObject({
    code: "invalid-input",
    details: { issues: [{ path: "numerator.0" }] },
  });
  expect(await set(["甲", "乙", "甲"], ["乙"])).toMatchObject({
    details: { issues: [{ path: "base.2", message: "named-twice" }] },
  });
  expect(await set(["甲", "乙"], ["乙", "乙"])).toMatchObject({ details: { issues: [{ path: "numerator.1" }] } });
  expect(await set(["甲", "\ud800"], [])).toMatchObject({
    details: { issues: [{ path: "base.1", message: "broken-character" }] },
  });
  const on = (date: string) => failureOf(client.occurrences.setPercent({ key, date, base: ["甲"], numerator: [] }));
  expect(await on("2025-12-31")).toMatchObject({ code: "credit-before-period", details: { first: "2026-01-01" } });
  expect(await on("2020-06-30")).toMatchObject({ code: "credit-before-period" });
  expect(await ports.store.percentLists.list()).toEqual([]);
  await client.occurrences.setPercent({ key, date: "2026-01-01", base: ["甲"], numerator: [] });
});

test("a file that vanishes while it is copied leaves no record", async () => {
  const { client, ports } = memoryCore();
  const { id } = await client.obligations.create({ title: "走访", requirement: yearlyQuota(6) });
  const credits = [await rowOf(client, id, "2026")];
  const file = (name: string) => ({ name, kind: "minutes" as const, content: "5LiA" });
  const put = ports.evidence.put.bind(ports.evidence);
  let copied = 0;
  Object.assign(ports.evidence, {
    put: (content: Uint8Array) => {
      if (++copied === 2) throw new DutyError("file-unreadable", { name: "二.txt", reason: "ENOENT" });
      return put(content);
    },
  });
  const evidence = [file("一.txt"), file("二.txt")];
  expect(await failureOf(client.activities.record({ ...activity("2026-09-10", { evidence }), credits }))).toMatchObject(
    {
      code: "file-unreadable",
    },
  );
  expect(await client.activities.list({ from: "2026-01-01", to: "2026-12-31" })).toEqual([]);
  expect((await rowOf(client, id, "2026")).quota?.done).toBe(0);
});

test.each([
  [0.1 + 0.2, 0.3],
  [2.675, 2.675],
  [999.999, 999.999],
  [0.001, 0.001],
])("an amount of %d is kept as %d", async (amount, stored) => {
  const { client } = memoryCore();
  const inHours = { ...yearlyQuota(100), unit: "学时" } as Requirement;
  const { id } = await client.obligations.create({ title: "走访", requirement: inHours });
  const credits = [{ ...(await rowOf(client, id, "2026")), amount }];
  const { credits: kept } = await client.activities.record({ ...activity("2026-09-10"), credits });
  expect(kept.map((credit) => credit.amount)).toEqual([stored]);
});

const AMOUNTS: readonly [string, number, string, string][] = [
  ["below zero", -1, "below-zero", "必须大于 0"],
  ["of zero", 0, "below-zero", "必须大于 0"],
  ["with four decimals", 0.0001, "too-many-decimals", "最多三位小数"],
  ["with seven decimals", 1.0000001, "too-many-decimals", "最多三位小数"],
];
test.each(AMOUNTS)("a credit %s is refused in words a clerk reads", async (_, amount, message, words) => {
  const { client } = memoryCore();
  const { id } = await client.obligations.create({ title: "走访", requirement: yearlyQuota(6) });
  const credits = [{ ...(await rowOf(client, id, "2026")), amount }];
  const failure = await failureOf(client.activities.record({ ...activity("2026-09-10"), credits }));
  expect(failure).toEqual({
    code: "invalid-input",
    details: { issues: [{ path: "credits.0.amount", message }] },
  });
  const sentence = errorSentence(failure as ReplyError, "zh-CN");
  expect(sentence).toContain(words);
  expect(sentence).not.toMatch(/[A-Za-z]/);
});

test("an opening balance may be 0, not below, and has three decimals at most", async () => {
  const { client } = memoryCore();
  const { id } = await client.obligations.create({ title: "走访", requirement: yearlyQuota(6) });
  const key = await rowOf(client, id, "2026");
  const set = (amount: number) => client.occurrences.setOpening({ key, amount, note: "上年台账" });
  expect((await set(0)).quota?.openingBalance).toBe(0);
  expect(await failureOf(set(-0.5))).toMatchObject({ details: { issues: [{ message: "negative" }] } });
  expect(await failureOf(set(1.0005))).toMatchObject({ details: { issues: [{ message: "too-many-decimals" }] } });
});

test("what is refused of floors, groups and shares is told in Chinese, without a foreign word", async () => {
  const { client } = memoryCore();
  const { id } = await client.obligations.create({ title: "抽查", requirement: quarterly });
  const { id: groupId } = await client.subjects.create({ name: "全体支部", kind: "group" });
  const { id: inner } = await client.subjects.create({ name: "全体党员", kind: "group" });
  const { id: unit } = await client.subjects.create({ name: "甲支部", kind: "unit" });
  await client.subjects.join({ groupId, subjectId: unit, joinedOn: "2026-01-01" });
  const from = { id, effectiveFrom: "2026-01-01" };
  const calls = [
    client.obligations.addFloor({ ...from, requirement: quarterly }),
    client.obligations.addFloor({ ...from, requirement: { ...yearlyQuota(3), period: "quarter" } as Requirement }),
    client.obligations.countFor({ id, countsFor: [id] }),
    client.subjects.join({ groupId, subjectId: inner, joinedOn: "2026-01-01" }),
    client.subjects.join({ groupId, subjectId: unit, joinedOn: "2026-02-01" }),
    client.subjects.join({ groupId: unit, subjectId: inner, joinedOn: "2026-02-01" }),
    client.subjects.create({ name: "全体支部", kind: "unit" }),
    client.subjects.change({ id: groupId, kind: "unit" }),
  ];
  for (const call of calls) {
    const failure = await failureOf(call);
    expect(failure).toMatchObject({ code: "invalid-input" });
    expect(errorSentence(failure as ReplyError, "zh-CN")).not.toMatch(/[A-Za-z]/);
    expect(errorSentence(failure as ReplyError, "en")).not.toMatch(/[一-鿿]/);
  }
});

test.each([
  ["interval 0", "rule-forbidden", rule("FREQ=MONTHLY;INTERVAL=0")],
  ["a rule that never occurs", "rule-never-occurs", rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")],
  ["four decimals", "invalid-input", yearlyQuota(1.0001)],
])(
  "an edit of what an import read is refused for %s, and the candidate stays as it was",
  async (_, code, requirement) => {
    const { client } = memoryCore();
    const text = "东湖市科协2026年工作要点\n\n1.每季度抽查1次台账。（责任单位：办公室）\n";
    const { plan, candidates } = await openReview(client, textFile(text));
    const [candidate] = candidates;
    const edit = { planId: plan.id, candidateId: candidate?.id ?? "", edit: { requirement } };
    expect(await failureOf(client.imports.edit(edit))).toMatchObject({ code });
    const [after] = (await wholeReview(client, plan.id)).candidates;
    expect(after).toEqual(candidate);
  },
);
