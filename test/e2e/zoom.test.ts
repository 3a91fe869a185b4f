import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atRest } from "./at-rest.ts";
import type { Clerk } from "./clerk.ts";
import { type RichYear, openRichYear } from "./open-rich-year.ts";

/** A screen of 1366 × 768 as it is, with large text, and enlarged by the browser to 125 and 150 percent. */
let year: RichYear;
let page: Page;
let clerk: Clerk;
let review: string;

beforeAll(async () => {
  year = await openRichYear();
  ({ page, clerk } = year);
  const text = "某市科协2026年工作要点\n\n1.全年党组学习不少于12次。每季度开展一次安全检查。\n2.每月召开1次例会。\n";
  const file = { name: "要点.txt", content: Buffer.from(text).toString("base64") };
  review = `#/import?plan=${((await clerk.call("imports.open", { file })) as { id: string }).id}`;
});
afterAll(() => year?.close());

const visit = async (hash: string, width: number, height: number) => {
  await page.setViewportSize({ width, height });
  await page.goto(new URL("/", year.host.address).href + hash);
  await page.reload();
  await page.locator("h1").waitFor();
  await atRest(page);
};

describe("the board", () => {
  test.each([
    ["standard", 1366, 768],
    ["large", 1366, 640],
    ["standard", 1440, 900],
    ["standard", 911, 512],
  ] as const)(
    "%s text at %d × %d: no overdue line is cut, five lines of the countdown are whole",
    async (textSize, width, height) => {
      await clerk.call("settings.set", { textSize });
      await visit("#/board", width, height);
      const [cut, whole] = await page.evaluate(() =>
        [...document.querySelectorAll("main [data-scroll]")].slice(0, 2).map((part, at) => {
          const { top, bottom } = part.getBoundingClientRect();
          const lines = [...part.querySelectorAll("[data-row]")].map((one) =>
            (one.parentElement?.parentElement ?? one).getBoundingClientRect(),
          );
          return at === 0
            ? lines.filter((line) => line.top < bottom - 2 && line.bottom > bottom + 2).length
            : lines.filter((line) => line.top >= top - 1 && line.bottom <= bottom + 1).length;
        }),
      );
      await clerk.call("settings.set", { textSize: "standard" });
      expect(cut).toBe(0);
      expect(whole).toBeGreaterThanOrEqual(5);
    },
  );
});

describe.each([
  ["125 %", 1093, 614],
  ["150 %", 911, 512],
])("%s", (_, width, height) => {
  test("no screen is wider than its page, and what can be used lies in it or in what scrolls", async () => {
    const lost: string[] = [];
    for (const hash of ["#/board", "#/calendar", "#/calendar?view=week", review, "#/record", "#/obligations"]) {
      await visit(hash, width, height);
      const found = await page.evaluate(() => {
        const scrolls = (one: Element) => {
          for (let at = one.parentElement; at; at = at.parentElement)
            if (["auto", "scroll"].includes(getComputedStyle(at).overflowY)) return true;
          return false;
        };
        const out = [...document.querySelectorAll<HTMLElement>("button, a, input, select, textarea")]
          .filter((one) => one.checkVisibility() && !scrolls(one))
          .filter((one) => {
            const { right, bottom } = one.getBoundingClientRect();
            return right > innerWidth + 1 || bottom > innerHeight + 1;
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 80));
        return document.documentElement.scrollWidth > innerWidth ? [...out, "the page itself"] : out;
      });
      lost.push(...found.map((one) => `${hash}: ${one}`));
    }
    expect(lost).toEqual([]);
  });

  test("the plan, its candidates and the keys below them lie beside or under each other", async () => {
    await visit(review, width, height);
    const overlaid = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll("main section [data-scroll], main footer")].map((one) =>
        one.getBoundingClientRect(),
      );
      return boxes.flatMap((a, at) =>
        boxes
          .slice(at + 1)
          .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2)
          .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2),
      ).length;
    });
    expect(overlaid).toBe(0);
  });

  test("the filters of the calendar are there", async () => {
    await visit("#/calendar?view=week", width, height);
    expect(await page.locator("main .ant-select").filter({ visible: true }).count()).toBe(2);
  });
});
