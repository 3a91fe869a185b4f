import { expect, test } from "vitest";
import { importAll, memoryCore } from "../../../support/memory-core.ts";

const planOf = (year: number, count: number) =>
  `西山市科学技术协会${year}年工作要点\n西科协发〔${year}〕3号\n\n一、学习\n1.党组学习全年不少于${count}次。（责任单位：办公室）\n`;

const neededIn = async (client: ReturnType<typeof memoryCore>["client"], year: number) =>
  (await client.occurrences.list({ from: `${year}-01-01`, to: `${year}-12-31` })).map(({ quota }) => quota?.needed);

test("a plan holds until the next year's plan of its kind arrives, and then each year has its own", async () => {
  const { client, ports } = memoryCore({ today: "2026-03-10" });
  await importAll(client, planOf(2026, 24));
  ports.setToday("2027-03-10");
  expect(await neededIn(client, 2027)).toEqual([24]);
  await importAll(client, planOf(2027, 30));
  expect(await neededIn(client, 2026)).toEqual([24]);
  expect(await neededIn(client, 2027)).toEqual([30]);
});

test("the order of importing does not matter, and another issuer's plan ends nothing", async () => {
  const { client } = memoryCore({ today: "2027-03-10" });
  await importAll(client, planOf(2027, 30));
  await importAll(client, planOf(2026, 24));
  await importAll(client, planOf(2028, 12).replaceAll("西山", "东山").replaceAll("西科", "东科"));
  expect(await neededIn(client, 2026)).toEqual([24]);
  expect(await neededIn(client, 2027)).toEqual([30]);
});
