import { beforeEach, describe, expect, test } from "vitest";
import type { TurnAnswers, YearTurn } from "../../../../shared/contract/schemas/year-turn.ts";
import {
  type MemoryCore,
  failureOf,
  importAll,
  memoryCore,
  openReview,
  textFile,
} from "../../../support/memory-core.ts";
import { PLAN_2026, PLAN_2027 } from "../../../support/two-years.ts";

let core: MemoryCore;
let planId: string;

const of = (year: number) => ({ from: `${year}-01-01` as const, to: `${year}-12-31` as const });
const rows = async (year: number) => core.client.occurrences.list(of(year));
const row = async (title: string, recurrenceId: string) =>
  (await rows(Number(recurrenceId.slice(0, 4)))).find(
    (one) => one.title === title && one.recurrenceId === recurrenceId,
  );

async function record(title: string, recurrenceId: string, happenedOn: string) {
  const found = await row(title, recurrenceId);
  if (!found) throw new Error(`${title} has no ${recurrenceId}`);
  await core.client.activities.record({ title, happenedOn, credits: [found], noEvidenceReason: "在册" });
}

/** Opens and accepts the plan of 2027. */
async function reviewed(text = PLAN_2027): Promise<string> {
  const { plan, candidates } = await openReview(core.client, textFile(text, "2027.txt"));
  const candidateIds = candidates.map(({ id }) => id);
  await core.client.imports.decide({ planId: plan.id, candidateIds, decision: "accepted" });
  return plan.id;
}

/** Every proposed pair taken, what has none ended. */
const answersOf = ({ pairs, orphans, events }: YearTurn): TurnAnswers => ({
  planId,
  pairs: pairs.map((pair) => ({ obligationId: pair.old.obligationId, candidateId: pair.new.candidateId })),
  ended: orphans.map(({ old }) => old.obligationId),
  continued: [],
  events: events.flatMap(({ eventId, mayStart }) =>
    mayStart.map(({ candidateId }) => ({ loggedEventId: eventId, candidateId })),
  ),
});

beforeEach(async () => {
  core = memoryCore({ today: "2026-03-10" });
  await importAll(core.client, PLAN_2026);
  core.ports.setToday("2027-01-29");
  await record("党组学习", "2027", "2027-01-15");
  await core.client.events.log({ name: "岗位变动", happenedOn: "2027-01-12" });
  await core.client.events.log({ name: "新任支部书记任职", happenedOn: "2027-02-03", announced: true });
  core.ports.setToday("2027-02-10");
  planId = await reviewed();
});

describe("the page pairs each duty with its successor", () => {
  test("the same name, kind and body is certain, another name is asked, and the rest is listed", async () => {
    const turn = await core.client.years.turn({ planId });
    expect(turn.year).toBe(2027);
    expect(turn.pairs.map((pair) => [pair.old.title, pair.new.title, pair.isCertain, pair.changes])).toEqual([
      ["党组学习", "党组学习", true, ["rule"]],
      ["支部主题党日", "支部主题党日", true, []],
      ["警示教育", "警示教育活动", false, ["title"]],
      ["岗位变动后开展谈话", "岗位变动后开展谈话", true, []],
      ["抽查台账", "抽查台账", true, []],
    ]);
    expect(turn.orphans.map(({ old, staying }) => [old.title, staying])).toEqual([["老党员座谈会谈话", 0]]);
    expect(turn.added).toHaveLength(2);
    expect(turn.pairs[0]?.done).toEqual({ times: 1, last: "2027-01-15" });
  });

  test("what is open of January and the events before the day of issue are listed", async () => {
    const turn = await core.client.years.turn({ planId });
    expect(turn.open.map(({ title, recurrenceId, timeState }) => [title, recurrenceId, timeState])).toEqual([
      ["岗位变动后开展谈话", expect.any(String), "overdue"],
      ["支部主题党日", "2027-01", "overdue"],
    ]);
    expect(turn.gap).toEqual({ from: "2027-01-01", to: "2027-02-08" });
    expect(turn.events.map(({ name, starts, mayStart }) => [name, starts, mayStart.length])).toEqual([
      ["岗位变动", ["岗位变动后开展谈话"], 0],
      ["新任支部书记任职", [], 1],
    ]);
  });

  test("a plan without a predecessor turns nothing", async () => {
    const other = await reviewed(PLAN_2027.replaceAll("东湖", "西山").replaceAll("东科", "西科"));
    expect(await failureOf(core.client.years.turn({ planId: other }))).toMatchObject({ code: "turn-without-plan" });
    expect(await failureOf(core.client.years.turn({ planId: "none" }))).toMatchObject({ code: "not-found" });
  });
});

describe("the turn", () => {
  test("January's session counts for the new number, and the old year keeps its own", async () => {
    await core.client.years.takeOver(answersOf(await core.client.years.turn({ planId })));
    expect((await row("党组学习", "2027"))?.quota).toMatchObject({ done: 1, needed: 24 });
    expect((await row("党组学习", "2026"))?.quota).toMatchObject({ done: 0, needed: 30 });
    expect((await row("党组学习", "2027"))?.amendment).toMatchObject({ plan: { number: "东科协党发〔2027〕5号" } });
    expect((await row("党组学习", "2026"))?.amendment).toBeUndefined();
  });

  test("a new name is that of the new year only", async () => {
    await core.client.years.takeOver(answersOf(await core.client.years.turn({ planId })));
    expect(await row("警示教育", "2026")).toBeDefined();
    expect(await row("警示教育活动", "2026")).toBeUndefined();
    expect(await row("警示教育活动", "2027")).toBeDefined();
    expect(await row("警示教育", "2027")).toBeUndefined();
  });

  test("what was missed in January is missed, once, and so is what was missed of the old year", async () => {
    const missed = async () =>
      [...(await rows(2026)), ...(await rows(2027))]
        .filter(({ timeState }) => timeState === "overdue")
        .map(({ title, recurrenceId }) => `${title} ${recurrenceId}`)
        .toSorted();
    const before = (await missed()).map((name) => name.replace("教育 2027", "教育活动 2027"));
    expect(before).toContain("支部主题党日 2027-01");
    await core.client.years.takeOver({ ...answersOf(await core.client.years.turn({ planId })), events: [] });
    expect(await missed()).toEqual(before);
  });

  test("an event before the day of issue starts the clock of a new duty, and the undo takes it off again", async () => {
    const { actId, events } = await core.client.years.takeOver(answersOf(await core.client.years.turn({ planId })));
    expect(events).toBe(1);
    const training = (await rows(2027)).filter(({ title }) => title.includes("培训"));
    expect(training.map(({ nominalDate }) => nominalDate)).toEqual(["2027-03-05"]);
    await core.client.acts.undo({ ids: [actId] });
    const bound = (await core.client.events.list({})).find(({ name }) => name === "新任支部书记任职");
    expect(bound?.triggers).toEqual([]);
    await core.client.acts.redo({ ids: [actId] });
    expect((await rows(2027)).filter(({ title }) => title.includes("培训"))).toHaveLength(1);
  });

  test("the whole is taken back, and all is as it was", async () => {
    const before = [await rows(2026), await rows(2027)];
    const { actId } = await core.client.years.takeOver(answersOf(await core.client.years.turn({ planId })));
    expect([await rows(2026), await rows(2027)]).not.toEqual(before);
    await core.client.acts.undo({ ids: [actId] });
    expect([await rows(2026), await rows(2027)]).toEqual(before);
  });

  test("a duty that ends asks for nothing in the new year; one that is continued does, for that year", async () => {
    const turn = await core.client.years.turn({ planId });
    const answers = answersOf(turn);
    const { actId } = await core.client.years.takeOver(answers);
    expect(await row("老党员座谈会谈话", "2027")).toBeUndefined();
    expect(await row("老党员座谈会谈话", "2026")).toMatchObject({ timeState: "overdue" });
    await core.client.acts.undo({ ids: [actId] });
    await core.client.years.takeOver({ ...answers, continued: answers.ended, ended: [] });
    expect(await row("老党员座谈会谈话", "2027")).toBeDefined();
    expect(await row("老党员座谈会谈话", "2028")).toBeUndefined();
  });

  test("what was missed in January stays missed although its duty ends", async () => {
    const turn = await core.client.years.turn({ planId });
    const answers = answersOf(turn);
    const meeting = turn.pairs.find(({ old }) => old.title === "支部主题党日")?.old.obligationId ?? "";
    await core.client.years.takeOver({
      ...answers,
      pairs: answers.pairs.filter(({ obligationId }) => obligationId !== meeting),
      ended: [...(answers.ended ?? []), meeting],
    });
    const ofMeeting = (await rows(2027)).filter(({ obligationId }) => obligationId === meeting);
    expect(ofMeeting.map(({ recurrenceId, timeState }) => [recurrenceId, timeState])).toEqual([["2027-01", "overdue"]]);
  });

  test("the preview says the same numbers as the turn, and stores nothing", async () => {
    const answers = answersOf(await core.client.years.turn({ planId }));
    const before = await rows(2027);
    const preview = await core.client.years.previewTakeOver(answers);
    expect(preview).toMatchObject({ pairs: 5, activities: 1, ended: 1, continued: 0, added: 2 });
    expect(await rows(2027)).toEqual(before);
    expect(await core.client.years.takeOver(answers)).toMatchObject({ pairs: 5, ended: 1, continued: 0, added: 2 });
  });

  test("a plan that turned becomes the former year of the next one", async () => {
    await core.client.years.takeOver(answersOf(await core.client.years.turn({ planId })));
    core.ports.setToday("2028-02-10");
    planId = await reviewed(PLAN_2027.replaceAll("2027", "2028").replace("不少于24次", "不少于20次"));
    const turn = await core.client.years.turn({ planId });
    expect(turn.pairs).toHaveLength(7);
    expect(turn.pairs.every(({ isCertain }) => isCertain)).toBe(true);
    await core.client.years.takeOver(answersOf(turn));
    for (const [year, needed] of [
      ["2026", 30],
      ["2027", 24],
      ["2028", 20],
    ] as const)
      expect((await row("党组学习", year))?.quota).toMatchObject({ needed });
  });
});

describe("沿用上年", () => {
  test("every row of a year without its plan says so, until the plan is there", async () => {
    expect((await rows(2026)).filter(({ carriedOver }) => carriedOver)).toEqual([]);
    const before = await rows(2027);
    expect(before.filter(({ carriedOver }) => !carriedOver)).toEqual([]);
    expect(before.every(({ requirementText }) => requirementText.endsWith("（沿用上年）"))).toBe(true);
    await core.client.years.takeOver(answersOf(await core.client.years.turn({ planId })));
    expect((await rows(2027)).filter(({ carriedOver }) => carriedOver)).toEqual([]);
    expect((await rows(2028)).every(({ carriedOver }) => carriedOver)).toBe(true);
  });
});

describe("refused in a sentence, with nothing stored", () => {
  const refused = async (change: (answers: TurnAnswers) => Partial<TurnAnswers>) => {
    const answers = answersOf(await core.client.years.turn({ planId }));
    const before = await rows(2027);
    const failure = await failureOf(core.client.years.takeOver({ ...answers, ...change(answers) }));
    expect(await rows(2027)).toEqual(before);
    expect(await core.client.acts.list({ planId })).toEqual([]);
    return failure;
  };

  test("an old duty without an answer", async () => {
    expect(await refused(() => ({ ended: [] }))).toEqual({
      code: "turn-unanswered",
      details: { titles: ["老党员座谈会谈话"] },
    });
  });

  test.each([
    [
      "one that is paired and ended",
      ({ pairs, ended }: TurnAnswers) => ({ ended: [...ended, pairs[0]?.obligationId ?? ""] }),
    ],
    ["one that is ended twice", ({ ended }: TurnAnswers) => ({ ended: [...ended, ...ended] })],
    [
      "a successor of two",
      ({ pairs, ended }: TurnAnswers) => ({
        ended: [],
        pairs: [...pairs, { obligationId: ended[0] ?? "", candidateId: pairs[0]?.candidateId ?? "" }],
      }),
    ],
    [
      "an event for a duty that is not new",
      ({ events, pairs }: TurnAnswers) => ({
        events: events.map((event) => ({ ...event, candidateId: pairs[0]?.candidateId ?? "" })),
      }),
    ],
  ])("%s", async (_, change) => {
    expect(await refused(change)).toMatchObject({ code: "invalid-input" });
  });

  test("a duty or a candidate of neither side", async () => {
    expect(await refused(({ ended }) => ({ ended: [...ended, "none"] }))).toMatchObject({ code: "not-found" });
    expect(
      await refused(({ pairs }) => ({ pairs: pairs.map((pair) => ({ ...pair, candidateId: "none" })) })),
    ).toMatchObject({ code: "not-found" });
  });

  test("the same plan twice", async () => {
    const answers = answersOf(await core.client.years.turn({ planId }));
    await core.client.years.takeOver(answers);
    expect(await failureOf(core.client.years.takeOver(answers))).toMatchObject({ code: "plan-finished" });
  });
});
