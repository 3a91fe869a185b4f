import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atRest } from "./at-rest.ts";
import { detailsText } from "../../renderer/text/details.ts";
import { importText } from "../../renderer/text/import.ts";
import { slipsText } from "../../renderer/text/slips.ts";
import { axeFaults } from "./axe.ts";
import type { Clerk } from "./clerk.ts";
import { type RichYear, openRichYear } from "./open-rich-year.ts";

/** axe over what asks before it acts, over the forms in drawers and over the lists that search and import end in. */
let year: RichYear;
let page: Page;
let clerk: Clerk;
let planId: string;
let supplementId: string;

beforeAll(async () => {
  year = await openRichYear();
  ({ page, clerk } = year);
  await page.setViewportSize({ width: 1366, height: 768 });
  planId = await openPlan("要点.txt", PLAN);
  const { candidates } = (await clerk.call("imports.candidates", { planId })) as { candidates: { id: string }[] };
  await clerk.call("imports.decide", { planId, candidateIds: candidates.map(({ id }) => id), decision: "accepted" });
  await clerk.call("imports.finish", { planId });
  supplementId = await openPlan("补充.txt", PLAN.replace("12次", "16次").replace("例会", "安全例会"));
  await clerk.call("activities.record", {
    title: "走访企业科协",
    happenedOn: "2026-09-15",
    startTime: "09:30",
    credits: [],
    evidence: [],
    noEvidenceReason: "另行归档",
  });
});
afterAll(() => year?.close());

const PLAN = `某市科协2026年工作要点

一、党的建设
1.全年党组学习不少于12次。每季度开展一次安全检查。（责任单位：办公室）
2.每月召开1次例会。（责任单位：办公室）

2026年3月5日
`;
const openPlan = async (name: string, text: string) => {
  const content = Buffer.from(text).toString("base64");
  return ((await clerk.call("imports.open", { file: { name, content } })) as { id: string }).id;
};

/** A page of its own each time, so that nothing of the one before lies over it. */
const visit = async (hash: string) => {
  await page.goto(new URL("/", year.host.address).href + hash);
  await page.reload();
  await page.locator("h1").waitFor();
};
const press = (name: string) => page.getByRole("button", { name }).last().click();
const review = () =>
  visit(`#/import?plan=${supplementId}`).then(() => page.locator("[aria-current]").first().waitFor());
const entry = (words: string) => page.locator(".duty-calendar [data-entry]").filter({ hasText: words });

describe.each([
  ["zh-CN", "light"],
  ["en", "dark"],
] as const)("%s, %s", (locale, theme) => {
  const slips = slipsText[locale];
  const importing = importText[locale];
  const openActivity = async () => {
    await visit("#/calendar?view=week&date=2026-09-15");
    await entry("走访企业科协").click();
    await clerk.drawer().waitFor();
  };

  const places: Readonly<Record<string, () => Promise<unknown>>> = {
    "the release of a slip": async () => {
      await visit("#/print?paper=supervision");
      await press(slips.releasePdf);
      await clerk.drawer().waitFor();
    },
    "a reminder": () => visit("#/print?paper=reminder"),
    "the review of a supplement": review,
    "a candidate that is edited": async () => {
      await review();
      await page.keyboard.press("e");
    },
    "the discarding of an import": async () => {
      await review();
      await press(importing.discard);
      await clerk.drawer().waitFor();
    },
    "an amendment": async () => {
      await visit(`#/import?plan=${supplementId}&compare=${planId}`);
      await page.getByRole("checkbox").first().waitFor();
    },
    "a recorded activity": openActivity,
    "the editor of its record": async () => {
      await openActivity();
      await press(detailsText[locale].edit);
    },
    "its withdrawal": async () => {
      await openActivity();
      await press(detailsText[locale].withdraw);
    },
    "what search finds": async () => {
      await visit("#/board");
      await page.keyboard.press("Control+k");
      await page.locator("[aria-controls=search-results]").fill("科协");
      await page.locator("#search-results [role=option]").first().waitFor();
    },
    "the page that ends an import": async () => {
      await visit(`#/import?plan=${supplementId}&finish=1`);
      await page.locator(".ant-btn-primary").first().waitFor();
    },
    "the steps of the session": async () => {
      await visit("#/board");
      await page.keyboard.press("h");
      await clerk.drawer().waitFor();
    },
  };

  test("nothing serious or critical", async () => {
    await clerk.call("settings.set", { locale, theme });
    const faults: string[] = [];
    for (const [name, go] of Object.entries(places)) {
      await go();
      await atRest(page);
      faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});

test("a question that is closed gives the focus back to the button that asked it", async () => {
  await clerk.call("settings.set", { locale: "zh-CN", theme: "light" });
  await review();
  const button = page.getByRole("button", { name: importText["zh-CN"].discard });
  await button.focus();
  await page.keyboard.press("Enter");
  await clerk.drawer().waitFor();
  await page.keyboard.press("Escape");
  await clerk.drawer().waitFor({ state: "hidden" });
  await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
});

test("what can be pressed is at least 24 px high and wide", async () => {
  const all: string[] = [];
  for (const hash of [
    "#/board",
    "#/calendar?view=week&date=2026-09-15",
    `#/import?plan=${supplementId}`,
    "#/settings",
  ]) {
    await visit(hash);
    await atRest(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, [role=button], [role=link]:not(a), main a[href]")]
        // A link within a sentence is as high as its line (WCAG 2.5.8).
        .filter((one) => one.checkVisibility() && !one.closest("p"))
        // A switch has its distance from all else.
        .filter((one) => one.role !== "switch")
        // Its row is pressed with it.
        .filter((one) => getComputedStyle(one, "::after").position !== "absolute")
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 23.5 || box.width < 23.5))
        .map(({ one, box }) => `${Math.round(box.width)}×${Math.round(box.height)} ${one.outerHTML.slice(0, 90)}`),
    );
    all.push(...small.map((one) => `${hash}: ${one}`));
  }
  expect(all).toEqual([]);
});
