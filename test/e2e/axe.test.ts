import type { Page } from "playwright-core";
import type { RosterView } from "../../shared/contract/schemas/roster.ts";
import type { StandingBoard } from "../../shared/contract/schemas/standing.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lengthened } from "../support/notices.ts";
import { axeFaults } from "./axe.ts";
import type { Clerk } from "./clerk.ts";
import { atRest } from "./at-rest.ts";
import { type RichYear, openRichYear } from "./open-rich-year.ts";

/** axe over every screen, dialog and drawer, light and dark, in both languages: nothing serious, nothing critical. */
let page: Page;
let clerk: Clerk;
let year: RichYear;
const ids = new Map<string, string>();

beforeAll(async () => {
  year = await openRichYear();
  ({ page, clerk } = year);
  await page.setViewportSize({ width: 1366, height: 768 });
  for (const { id, title } of (await clerk.call("obligations.list", {})) as { id: string; title: string }[])
    ids.set(title, id);
});
afterAll(() => year?.close());

const isDrawerOpen = async () => (await clerk.drawer().count()) > 0;

const visit = async (hash: string) => {
  for (let tries = 0; tries < 3 && (await isDrawerOpen()); tries++) {
    await page.keyboard.press("Escape");
    await page.waitForTimeout(200);
  }
  await page.evaluate((to) => window.location.assign(to), hash);
  await page.locator("h1").waitFor();
};
/** The rich year has none: one piece of work with a goal, made once. */
async function withStandingWork(): Promise<void> {
  const { items } = (await clerk.call("standing.list", {})) as StandingBoard;
  if (items.some(({ row }) => row.title === "阵地管理")) return;
  const requirement = { kind: "standing", hedge: null, shift: null };
  const made = (await clerk.call("obligations.create", { title: "阵地管理", requirement })) as { id: string };
  await clerk.call("standing.addGoals", { obligationId: made.id, goals: [{ text: "公示", due: "2026-12-25" }] });
}
/** The rich year's roster has nobody: one member without a day of joining, behind in hours. */
async function withPersons(): Promise<void> {
  const { persons } = (await clerk.call("roster.get", {})) as RosterView;
  if (persons.some(({ name }) => name === "沈静")) return;
  const facts = [
    { kind: "class", value: "full-member", from: "2026-01-01" },
    { kind: "branch", value: "", body: "机关一支", from: "2026-01-01" },
  ];
  await clerk.call("roster.store", { bodies: [{ name: "机关一支" }], persons: [{ name: "沈静", facts }] });
}
const duty = (title: string) => `#/obligations?id=${ids.get(title) ?? ""}`;
/** Row by its place: its words are another language's. */
const row = async (hash: string, at: number) => {
  await visit(hash);
  await page.locator("[data-row]").nth(at).click();
};

/** How each is reached without words that a language changes. */
const SCREENS: Readonly<Record<string, () => Promise<unknown>>> = {
  board: () => visit("#/board"),
  keys: () => visit("#/board").then(() => page.keyboard.press("?")),
  search: () => visit("#/board").then(() => page.keyboard.press("Control+k")),
  "pile of overdue": () => row("#/board", 0),
  occurrence: () => row("#/board", 3),
  events: () => visit("#/board").then(() => page.keyboard.press("v")),
  month: () => visit("#/calendar?day=2026-09-18"),
  week: () => visit("#/calendar?view=week"),
  year: () => visit("#/calendar?view=year"),
  list: () => visit("#/calendar?view=list"),
  duties: () => visit("#/obligations"),
  "standing work": async () => {
    await withStandingWork();
    await visit("#/obligations?view=standing");
    await page.getByRole("button", { name: "阵地管理", exact: true }).first().click();
  },
  duty: () => visit(duty("书记讲党课")),
  "new duty": () => visit("#/obligations?new=1"),
  statute: () => visit("#/obligations?advice=1"),
  matrix: () => visit(`${duty("支部主题党日")}&view=matrix`),
  hours: () => visit(`${duty("党员集中学习")}&view=matrix`),
  import: () => visit("#/import"),
  checklist: () => visit("#/print"),
  record: () => visit("#/record"),
  people: async () => {
    await withPersons();
    await visit("#/people");
    await page.getByRole("table").waitFor();
  },
  person: async () => {
    await visit("#/people");
    await page.getByRole("button", { name: "沈静", exact: true }).click();
    await clerk.drawer().waitFor();
  },
  bodies: () => visit("#/people?tab=bodies"),
  groups: () => visit("#/people?tab=groups"),
  settings: () => visit("#/settings"),
};

describe.each([
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en", "light"],
  ["en", "dark"],
] as const)("%s, %s", (locale, theme) => {
  test("nothing serious or critical", async () => {
    await clerk.call("settings.set", { locale, theme });
    const faults: string[] = [];
    for (const [name, go] of Object.entries(SCREENS)) {
      await go();
      await atRest(page);
      faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});

describe("the review of a plan", () => {
  test("and the page that ends it, which starts on its main button; Shift A works again after an undo", async () => {
    await clerk.call("settings.set", { locale: "zh-CN", theme: "light" });
    const opened = (await clerk.call("imports.open", {
      file: {
        name: "要点.txt",
        content: Buffer.from(
          "某市科协2026年工作要点\n\n一、党的建设\n1.全年党组学习不少于12次。每季度开展一次安全检查。（责任单位：办公室）\n2.每月召开1次例会。（责任单位：办公室）\n",
        ).toString("base64"),
      },
    })) as { id: string };
    await visit(`#/import?plan=${opened.id}`);
    await page.getByRole("region", { name: "责任事项" }).waitFor();
    const accepted = async () => {
      const { candidates } = (await clerk.call("imports.candidates", { planId: opened.id })) as {
        candidates: { decision: string }[];
      };
      return candidates.filter(({ decision }) => decision === "accepted").length;
    };
    await page.keyboard.press("Shift+A");
    await expect.poll(accepted).toBeGreaterThan(0);
    const first = await accepted();
    await page.keyboard.press("u");
    await expect.poll(accepted).toBe(0);
    await page.keyboard.press("Shift+A");
    await expect.poll(accepted).toBe(first);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press("Control+Enter");
    await page.waitForURL(/finish=1/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? "")).toContain("ant-btn-primary");
    expect(await axeFaults(page)).toEqual([]);
  });
});

test("a notice of change in the settings, shown before it is stored and before it is taken back", async () => {
  await visit("#/settings?section=holidays");
  await page.getByRole("button", { name: "录入下一年通知" }).click();
  await page.getByRole("textbox", { name: "录入下一年通知" }).fill(lengthened("国庆节", "10月9日"));
  await page.getByRole("button", { name: "核对" }).click();
  await page.getByRole("region", { name: "改变的日子" }).getByText("2026年10月9日 周五").waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "保存这份安排" }).click();
  await page.getByRole("button", { name: /^撤回/u }).click();
  const back = page.getByRole("region", { name: /^撤回“/u });
  await back.getByText("2026年10月8日 周四").waitFor();
  await atRest(page);
  expect(await axeFaults(page)).toEqual([]);
  await back.getByRole("button", { name: "撤回" }).click();
  await page.getByText("已撤回").waitFor();
});

describe("the keyboard", () => {
  test("the first stop is a link over the side bar into the screen", async () => {
    await visit("#/board");
    await page.reload();
    await page.locator("h1").waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    expect(page.url()).toContain("#/board");
  });

  test("each button of a row can be reached by Tab", async () => {
    await visit("#/board");
    const unreachable = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main li button")]
        .filter((one) => one.checkVisibility() && (one.tabIndex < 0 || one.closest('[aria-hidden="true"]') !== null))
        .map(({ outerHTML }) => outerHTML.slice(0, 80)),
    );
    expect(unreachable).toEqual([]);
  });

  test("the row that takes the place of one that is gone has the focus", async () => {
    await visit("#/board");
    const next = await page.evaluate(async () => {
      const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
      const gone = rows.find((one) => one.closest("li")?.nextElementSibling?.querySelector("[data-row]"));
      const entry = gone?.closest("li");
      const expected = entry?.nextElementSibling?.querySelector<HTMLElement>("[data-row]");
      gone?.focus();
      entry?.remove();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.activeElement === expected;
    });
    expect(next).toBe(true);
    await page.reload();
  });

  test("each entry of the calendar is at least 24 px high", async () => {
    await visit("#/calendar");
    await page.locator("[data-entry]").first().waitFor();
    const heights = await page
      .locator("[data-entry]")
      .evaluateAll((entries) => entries.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });

  test("what scrolls takes the keyboard and has a name", async () => {
    for (const hash of ["#/board", "#/obligations", "#/record", "#/print", "#/settings", "#/calendar?view=year"]) {
      await visit(hash);
      await atRest(page);
      const mute = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main *")]
          .filter((one) => {
            const { overflowY } = getComputedStyle(one);
            const scrolls = (overflowY === "auto" || overflowY === "scroll") && one.scrollHeight > one.clientHeight + 1;
            const isControl = one.matches("textarea, .ant-select *, .fc *, [class*='fc-'] *");
            return (
              scrolls && !isControl && (one.tabIndex < 0 || !(one.ariaLabel || one.getAttribute("aria-labelledby")))
            );
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 90)),
      );
      expect(mute, hash).toEqual([]);
    }
  });
});

/** What a screen would be on paper; the calendar lays itself out anew a while after it was drawn first. */
async function onPaper() {
  await page.emulateMedia({ media: "print" });
  await atRest(page);
  const paper = await page.evaluate(() => {
    const shown = [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility());
    return {
      navigation: shown.some((one) => one.matches("nav")),
      cutOff: shown
        .filter((one) => {
          const { overflowY, overflowX } = getComputedStyle(one);
          const isCut = overflowY !== "visible" && one.scrollHeight > one.clientHeight + 24;
          return isCut && overflowX !== "clip" && !one.matches("textarea, .ant-select *, svg *");
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 90)),
      isEmpty: document.body.innerText.trim().length + (document.querySelector("[data-for-paper]") ? 100 : 0) <= 20,
    };
  });
  await page.emulateMedia({ media: null });
  return paper;
}

test("on paper each screen is its own content, from edge to edge of the sheet and over as many sheets as it needs", async () => {
  for (const hash of ["#/board", "#/calendar", "#/obligations", "#/record", "#/print", "#/settings", "#/import"]) {
    await visit(hash);
    await expect.poll(onPaper, { message: hash }).toEqual({ navigation: false, cutOff: [], isEmpty: false });
  }
});

test("no page error, no policy violation, no failed request", () => {
  // The stream of events ends with the page that a reload leaves.
  expect(year.host.complaints.filter((one) => !one.endsWith("/api/events"))).toEqual([]);
});
