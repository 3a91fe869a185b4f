import { describe, expect, test } from "vitest";
import { readPlaces } from "../../../../shared/contract/read-places.ts";
import { failureOf, memoryCore, openReview, textFile, wholeReview } from "../../../support/memory-core.ts";

/** Every kind of figure that a reader may not understand, beside duties that it does and figures that ask for nothing. */
const PLAN = `东湖市科协2026年党建工作要点
东科协党发〔2026〕8号

一、抓学习
1.党组学习全年不少于24次。（责任单位：办公室）
2.办公室分三批完成党务干部轮训，与其他干部谈话人数每年应
3.根据2019年印发的制度，每季度开展1次走访。
`;

async function opened() {
  const core = memoryCore();
  const { plan } = await openReview(core.client, textFile(PLAN));
  const { places, figures } = await readPlaces(core.client, plan.id);
  return { ...core, planId: plan.id, places, figures };
}

const dutyId = ({ start, end }: { start: number; end: number }) => `place-${String(start).padStart(9, "0")}-${end}`;

const unreadOf = ({ places }: Awaited<ReturnType<typeof opened>>) => {
  const [place, second] = places.filter(({ state }) => state === "unread");
  if (!place || !second) throw new Error("the plan of this test has two places that are not understood");
  return { place, second };
};

describe("opening", () => {
  test("keeps every place with its offsets, what it is and why; three figures add up", async () => {
    const { places, figures } = await opened();
    for (const { start, end, text, sentence } of places) {
      expect(PLAN.slice(start, end)).toBe(text);
      expect(sentence.start).toBeLessThanOrEqual(start);
      expect(sentence.end).toBeGreaterThanOrEqual(end);
    }
    expect(places.map(({ start }) => start)).toEqual(places.map(({ start }) => start).toSorted((a, b) => a - b));
    const having = (state: string) => places.filter((place) => place.state === state).length;
    expect(figures).toMatchObject({ dismissed: having("no-duty"), unread: having("unread") });
    expect(figures?.duties).toBeGreaterThan(0);
    expect(having("unread")).toBeGreaterThan(1);
  });

  test("places come in pages, in order, each once", async () => {
    const { client, planId, places } = await opened();
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof client.imports.places>> = await client.imports.places({
        planId,
        most: 2,
        ...(after !== null && { after }),
      });
      found.push(...page.places.map(({ id }) => id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(found).toEqual(places.map(({ id }) => id));
  });

  test("the list of plans says how many are not understood", async () => {
    const { client, figures } = await opened();
    expect((await client.imports.list({}))[0]?.unread).toBe(figures?.unread);
  });
});

describe("no duty", () => {
  test("is kept with its reason and taken back, and the figures go with it", async () => {
    const o = await opened();
    const { client, planId, figures } = o;
    const { place } = unreadOf(o);
    const said = await client.imports.settlePlaces({ planId, placeIds: [place.id], as: "no-duty", reason: "slogan" });
    expect(said.places).toMatchObject([{ state: "no-duty", isSettled: true, reason: "slogan" }]);
    expect(said.figures).toEqual({
      ...figures,
      unread: (figures?.unread ?? 0) - 1,
      dismissed: (figures?.dismissed ?? 0) + 1,
    });
    const back = await client.imports.settlePlaces({ planId, placeIds: [place.id], as: "unsettled" });
    expect(back.figures).toEqual(figures);
    expect((await readPlaces(client, planId)).places).toEqual(o.places);
  });

  test("of one place that is there and one that is not, neither is said", async () => {
    const o = await opened();
    const { client, planId, places } = o;
    const { place } = unreadOf(o);
    const asked = client.imports.settlePlaces({ planId, placeIds: [place.id, "none"], as: "no-duty" });
    expect(await failureOf(asked)).toMatchObject({ code: "not-found", details: { what: "place" } });
    expect((await readPlaces(client, planId)).places).toEqual(places);
  });
});

describe("a duty of a place", () => {
  test("cites its sentence, guesses and states nothing, and waits to be decided on", async () => {
    const o = await opened();
    const { client, planId, figures } = o;
    const { place } = unreadOf(o);
    const made = await client.imports.makeDuty({ planId, placeId: place.id });
    const [candidate] = made.candidates;
    expect(candidate).toMatchObject({ decision: "pending", stated: [], item: place.item });
    expect(candidate?.evidence).toMatchObject({
      ...place.sentence,
      text: PLAN.slice(place.sentence.start, place.sentence.end),
    });
    expect(made.figures).toEqual({
      ...figures,
      unread: (figures?.unread ?? 0) - 1,
      duties: (figures?.duties ?? 0) + 1,
    });
    expect(made.places).toMatchObject([{ state: "duty", candidateId: candidate?.id }]);
    const again = client.imports.makeDuty({ planId, placeId: place.id });
    expect(await failureOf(again)).toMatchObject({ code: "invalid-input" });
  });

  test("stands in the order of the text", async () => {
    const o = await opened();
    for (const { id, state } of o.places)
      if (state === "unread") await o.client.imports.makeDuty({ planId: o.planId, placeId: id });
    const { candidates } = await wholeReview(o.client, o.planId);
    const measured = candidates.map(({ evidence }) => evidence.start);
    const sentences = candidates.filter(({ id }) => id.startsWith("place-")).map(({ evidence }) => evidence.start);
    expect(sentences).toEqual(sentences.toSorted((a, b) => a - b));
    expect(measured.indexOf(Math.max(...measured))).toBeGreaterThan(0);
  });

  test("is taken back whole; a figure that asks for nothing can be made one, too", async () => {
    const o = await opened();
    const before = await wholeReview(o.client, o.planId);
    const dismissed = o.places.find(({ state }) => state === "no-duty");
    if (!dismissed) throw new Error("the plan of this test has a number of a document");
    for (const place of [unreadOf(o).place, dismissed]) {
      const { id } = place;
      await o.client.imports.makeDuty({ planId: o.planId, placeId: id });
      const back = await o.client.imports.settlePlaces({ planId: o.planId, placeIds: [id], as: "unsettled" });
      expect(back.gone).toEqual([dutyId(place)]);
    }
    expect(await wholeReview(o.client, o.planId)).toEqual(before);
    expect(await readPlaces(o.client, o.planId)).toEqual({ places: o.places, figures: o.figures });
  });

  test("merged into another it is no place to be taken back, until they are apart", async () => {
    const o = await opened();
    const { client, planId } = o;
    const { place } = unreadOf(o);
    const { candidates } = await wholeReview(client, planId);
    await client.imports.makeDuty({ planId, placeId: place.id });
    const into = candidates[0]?.id ?? "";
    await client.imports.merge({ planId, candidateId: dutyId(place), intoId: into });
    const back = () => client.imports.settlePlaces({ planId, placeIds: [place.id], as: "unsettled" });
    expect(await failureOf(back())).toMatchObject({
      code: "invalid-input",
      details: { issues: [{ message: "place-merged" }] },
    });
    await client.imports.split({ planId, candidateId: into });
    expect((await back()).gone).toEqual([dutyId(place)]);
  });

  test("edited and finished it is a duty like any other, and its place no longer asks", async () => {
    const o = await opened();
    const { client, planId } = o;
    const { place } = unreadOf(o);
    await client.imports.makeDuty({ planId, placeId: place.id });
    await client.imports.edit({ planId, candidateId: dutyId(place), edit: { title: "分三批轮训" } });
    expect((await client.imports.finishing({ planId })).unread).toBe((o.figures?.unread ?? 0) - 1);
    await client.imports.finish({ planId });
    const [duty] = await client.obligations.list({});
    expect(duty).toMatchObject({ title: "分三批轮训", citation: place.sentence });
    const back = client.imports.settlePlaces({ planId, placeIds: [place.id], as: "unsettled" });
    expect(await failureOf(back)).toMatchObject({ code: "candidate-decided" });
  });
});

test("the text read for another year keeps what was said, and the duties that were made", async () => {
  const o = await opened();
  const { client, planId } = o;
  const { place, second } = unreadOf(o);
  await client.imports.makeDuty({ planId, placeId: place.id });
  await client.imports.settlePlaces({ planId, placeIds: [second.id], as: "no-duty", reason: "other" });
  await client.imports.setYear({ planId, year: 2027 });
  const { places } = await readPlaces(client, planId);
  expect(places.find(({ id }) => id === place.id)).toMatchObject({ state: "duty", candidateId: dutyId(place) });
  expect(places.find(({ id }) => id === second.id)).toMatchObject({ state: "no-duty", reason: "other" });
  const { candidates } = await wholeReview(client, planId);
  expect(candidates.map(({ id }) => id)).toContain(dutyId(place));
});
