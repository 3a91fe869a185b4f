import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { type TypedWorld, openTypedWorld } from "./typed-fields/typed-world.ts";

let world: TypedWorld;
beforeAll(async () => {
  world = await openTypedWorld();
});
afterAll(() => world.close());

const TITLE = "食品安全宣传周主场活动";
const YEAR = { from: plainDate("2026-01-01"), to: plainDate("2026-12-31") };

test("what awaits its days is on the board, beside the calendar and in settings; entered once, it has its day; taken back, it awaits them", async () => {
  const { client, clerk, page } = world;
  await client.obligations.create({
    title: TITLE,
    requirement: { kind: "deadline", due: { observance: "food-safety-week", year: 2026 }, hedge: null, shift: null },
    effectiveFrom: plainDate("2026-01-01"),
  });
  const stateOf = async () => (await client.occurrences.list(YEAR)).find(({ title }) => title === TITLE)?.timeState;

  await world.visit("#/calendar?view=month&date=2026-06-10");
  await page.getByText(/待公布：.*全国食品安全宣传周（通常6月中下旬）/).waitFor();

  await world.visit("#/board");
  const line = clerk.line(clerk.region("待公布"), TITLE);
  expect(await line.innerText()).toContain("通常6月中下旬");
  await line.getByRole("button", { name: "填公布日期" }).click();
  const form = clerk.drawer().last();
  await form.getByRole("textbox", { name: "第一天" }).fill("11月9日");
  await form.getByRole("textbox", { name: "最后一天" }).fill("11月15日");
  await form.getByRole("textbox", { name: "最后一天" }).press("Tab");
  await form.getByRole("button", { name: "保存", exact: true }).click();
  await clerk.region("待公布").waitFor({ state: "detached" });
  expect(await stateOf()).toBe("scheduled");

  await world.visit("#/settings?section=observances");
  await page.getByRole("button", { name: "2026年全国食品安全宣传周的日期" }).click();
  const correction = clerk.drawer().last();
  await correction.getByText("2026年11月9日至2026年11月15日").waitFor();
  await correction.getByRole("button", { name: "撤回，改回待公布" }).click();
  await correction.getByRole("textbox", { name: "为什么撤回" }).fill("通知作废");
  await correction.getByRole("textbox", { name: "为什么撤回" }).press("Enter");
  await correction.waitFor({ state: "detached" });
  expect(await stateOf()).toBe("unannounced");
});
