import { expect, test } from "vitest";
import { cellWords } from "../../../renderer/screens/obligations/matrix/cell-words.ts";
import { commonText } from "../../../renderer/text/common.ts";
import { obligationsText } from "../../../renderer/text/obligations.ts";
import type { Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { quarterly } from "../../support/duties.ts";
import { memoryCore } from "../../support/memory-core.ts";

const monthly = { ...quarterly, period: "month" } as Requirement;
const texts = { obligations: obligationsText["zh-CN"], common: commonText["zh-CN"] };

/** One unit's monthly duty, which asks for minutes. */
async function duty() {
  const { client } = memoryCore();
  const { id: subjectId } = await client.subjects.create({ name: "甲支部", kind: "unit" });
  const evidenceKinds: ("minutes" | "photo")[] = ["minutes", "photo"];
  const { id } = await client.obligations.create({
    title: "党日",
    requirement: monthly,
    subjectIds: [subjectId],
    evidenceKinds,
    effectiveFrom: "2026-01-01",
  });
  const key = (recurrenceId: string) => ({ obligationId: id, subjectId, recurrenceId });
  const cells = async () => (await client.obligations.matrix({ id, year: 2026 })).rows[0]?.cells ?? [];
  return { client, id, key, cells };
}

test("a cell whose record lacks a proof says which kinds; what nobody recorded says nothing", async () => {
  const { client, key, cells } = await duty();
  const file = { name: "记录.txt", kind: "minutes" as const, content: "5LiA" };
  await client.activities.record({
    title: "党日",
    happenedOn: "2026-03-10",
    credits: [key("2026-03")],
    evidence: [file],
  });
  const marked = (await cells()).flatMap((cell) =>
    cell?.missingEvidence ? [[cell.recurrenceId, cell.missingEvidence, cellWords(cell, texts)]] : [],
  );
  expect(marked).toEqual([["2026-03", ["photo"], ["待补佐证：现场照片"]]]);
});

test("the first period of a new version says which one it is of its layer; no other does", async () => {
  const { client, id, cells } = await duty();
  await client.obligations.addLayerRule({
    id,
    layer: "central",
    requirement: quarterly,
    effectiveFrom: "2026-01-01",
    reason: "条例",
  });
  expect((await cells()).filter((cell) => cell?.newVersion)).toEqual([]);
  const requirement = { ...monthly, shift: "following" } as Requirement;
  await client.obligations.amend({ id, requirement, effectiveFrom: "2026-11-01", reason: null });
  const marked = (await cells()).flatMap((cell) =>
    cell?.newVersion ? [[cell.recurrenceId, cell.newVersion, cellWords(cell, texts)]] : [],
  );
  expect(marked).toEqual([["2026-11", { ordinal: 2, layer: "unit" }, ["自本期起用第2版规则（本单位）"]]]);
});
