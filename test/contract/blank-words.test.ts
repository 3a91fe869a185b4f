import { describe, expect, test } from "vitest";
import { freeText, words, wordsOrNull } from "../../shared/contract/schemas/values.ts";
import { trimmed } from "../../shared/domain/trimmed.ts";
import { after, yearlyQuota } from "../support/duties.ts";
import { failureOf, memoryCore } from "../support/memory-core.ts";

const BLANKS = [
  "",
  " ",
  "\t\r\n",
  "\u00a0",
  "\u2003\u2009",
  "\u3000",
  "\u3000 \u3000",
  "\u200b",
  "\u200b\u200c\u200d",
  "\u2060\ufeff",
  "\u00ad",
  "\u202e\u202c",
  "\u2800",
  "\u3164",
  "\ufe0f",
  "\u0000",
];

describe("a blank name is none", () => {
  test.each(BLANKS.map((blank) => [JSON.stringify(blank), blank] as const))("%s", (_, blank) => {
    expect(trimmed(blank)).toBe("");
    expect(words(20).safeParse(blank).success).toBe(false);
    expect(wordsOrNull(20).parse(blank)).toBeNull();
    expect(freeText(20).parse(blank)).toBe("");
    expect(words(20).parse(`${blank}机关 党委${blank}`)).toBe("机关 党委");
  });

  test.each(["党", "0", "—", "Ａ", "é", "👨‍👩‍👧", "𠮷"])("%s is none of them", (name) => {
    expect(words(20).parse(name)).toBe(name);
  });
});

describe("what is stored is what is read", () => {
  test.each<[string, string]>([
    ["机关\u0000党委", "机关党委"],
    ["机关\u200b党委", "机关党委"],
    ["机关\u202e党委\u202c", "机关党委"],
    ["\u2067机关党委\u2069", "机关党委"],
    ["\ufeff机关\u00ad党委", "机关党委"],
    ["机关\u001b[31m党委", "机关[31m党委"],
    ["第一段\n第二段\t丙", "第一段\n第二段\t丙"],
    ["👨‍👩‍👧 क्‍ष", "👨‍👩‍👧 क्‍ष"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(words(40).parse(typed)).toBe(kept);
    expect(wordsOrNull(40).parse(typed)).toBe(kept);
    expect(freeText(40).parse(typed)).toBe(kept);
  });

  test.each(["\ud800", "机关\udc00党委", "\udc00\ud800"])("half a character is refused: %j", (broken) => {
    for (const schema of [words(40), wordsOrNull(40), freeText(40)])
      expect(schema.safeParse(broken).error?.issues[0]?.message).toBe("broken-character");
  });
});

const BLANK = "\u3000\u200b";

test("no name is blank, whatever stores it", async () => {
  const { client } = memoryCore();
  const group = await client.subjects.create({ name: "各支部", kind: "group" });
  const duty = await client.obligations.create({ title: "党组学习", actor: "党组", requirement: yearlyQuota(4) });
  const key = { obligationId: duty.id, subjectId: duty.subjects[0]?.id ?? "", recurrenceId: "2026" };
  const event = await client.events.log({ name: "换届", happenedOn: "2026-09-01" });
  const done = { happenedOn: "2026-09-01", credits: [] };
  const activity = await client.activities.record({ ...done, title: "学习" });
  const writes: readonly (() => Promise<unknown>)[] = [
    () => client.subjects.create({ name: BLANK, kind: "unit" }),
    () => client.subjects.change({ id: group.id, name: BLANK }),
    () => client.obligations.create({ title: BLANK, requirement: yearlyQuota(1) }),
    () => client.obligations.create({ title: "谈话", requirement: after(BLANK) }),
    () => client.obligations.create({ title: "谈话", requirement: yearlyQuota(1), supporting: [BLANK] }),
    () => client.obligations.change({ id: duty.id, title: BLANK }),
    () => client.obligations.change({ id: duty.id, shortTitle: BLANK }),
    () => client.events.log({ name: BLANK, happenedOn: "2026-09-01" }),
    () => client.events.log({ name: "换届", happenedOn: "2026-09-01", subject: BLANK }),
    () => client.events.change({ id: event.id, name: BLANK }),
    () => client.events.withdraw({ id: event.id, reason: BLANK }),
    () => client.activities.record({ ...done, title: BLANK }),
    () => client.activities.record({ ...done, title: "学习", participants: [{ name: BLANK }] }),
    () => client.activities.change({ id: activity.id, title: BLANK }),
    () => client.activities.withdraw({ id: activity.id, reason: BLANK }),
    () => client.occurrences.setOpening({ key, amount: 1, note: BLANK }),
  ];
  for (const write of writes) expect(await failureOf(write())).toMatchObject({ code: "invalid-input" });
});

test("a blank reason for no evidence is no reason, and what is typed around a name is not stored", async () => {
  const { client } = memoryCore();
  const { id, noEvidenceReason, title, place } = await client.activities.record({
    title: "\u3000学习\u200b",
    happenedOn: "2026-09-01",
    noEvidenceReason: BLANK,
    place: BLANK,
    credits: [],
  });
  expect({ noEvidenceReason, title, place }).toEqual({ noEvidenceReason: null, title: "学习", place: null });
  expect(await client.activities.get({ id })).toMatchObject({ title: "学习" });
  const { actor, lead } = await client.obligations.create({
    title: "讲座",
    requirement: yearlyQuota(1),
    actor: BLANK,
    lead: ` 科普部${BLANK}`,
  });
  expect({ actor, lead }).toEqual({ actor: null, lead: "科普部" });
});
