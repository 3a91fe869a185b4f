import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Settings } from "../../shared/contract/schemas/settings.ts";
import { fixtureHandlers } from "./fixture/fake-core.ts";
import { startFixtureServer } from "./fixture/fixture-server.ts";

/** One picture; `draw-screens.mjs` runs this file. */
interface Shot {
  readonly name: string;
  readonly hash: string;
  readonly width?: number;
  readonly settings?: Partial<Settings>;
  readonly isEmpty?: boolean;
  /** Buttons pressed before the picture, by their words. */
  readonly clicks?: readonly string[];
  /** Keys pressed before the picture. */
  readonly keys?: readonly string[];
}

const RECORD = "#/record?obligation=duty-支部主题党日&subject=subject-科技馆党支部&recurrence=2026-09";
const SHOTS: readonly Shot[] = [
  { name: "board", hash: "#/board" },
  { name: "board-dark", hash: "#/board", settings: { theme: "dark" } },
  { name: "board-1180", hash: "#/board", width: 1180 },
  { name: "board-1000", hash: "#/board", width: 1000 },
  { name: "board-large", hash: "#/board", settings: { textSize: "large" } },
  { name: "board-en", hash: "#/board", settings: { locale: "en" } },
  { name: "board-empty", hash: "#/board", isEmpty: true },
  { name: "calendar", hash: "#/calendar?day=2026-09-16" },
  { name: "calendar-dark", hash: "#/calendar", settings: { theme: "dark" } },
  { name: "calendar-list", hash: "#/calendar?view=list" },
  { name: "calendar-year", hash: "#/calendar?view=year" },
  { name: "calendar-week", hash: "#/calendar?view=week" },
  { name: "calendar-1024", hash: "#/calendar", width: 1024 },
  { name: "calendar-1180", hash: "#/calendar?day=2026-09-16", width: 1180 },
  { name: "calendar-en", hash: "#/calendar", settings: { locale: "en" } },
  { name: "calendar-large", hash: "#/calendar", settings: { textSize: "large" } },
  { name: "record", hash: RECORD },
  { name: "record-dark", hash: RECORD, settings: { theme: "dark" } },
  { name: "record-en", hash: RECORD, settings: { locale: "en" } },
  { name: "search", hash: "#/board", keys: ["Control+k", "党"] },
  { name: "record-1024", hash: RECORD, width: 1024 },
  { name: "pace", hash: "#/board", clicks: ["党组学习", "给出日期"] },
  { name: "pace-dark", hash: "#/board", clicks: ["党组学习"], settings: { theme: "dark" } },
  { name: "pace-en", hash: "#/board", clicks: ["党组学习", "Suggest"], settings: { locale: "en" } },
  { name: "pace-large", hash: "#/board", clicks: ["党组学习"], settings: { textSize: "large" }, width: 1024 },
  { name: "drawer", hash: "#/board", clicks: ["青年干部理论学习研讨"] },
  { name: "members", hash: "#/board", clicks: ["支部学习"] },
  { name: "anchor", hash: "#/board", clicks: ["填日期"] },
  { name: "events", hash: "#/board", clicks: ["登记事件"] },
  { name: "events-en", hash: "#/board", clicks: ["Log event"], settings: { locale: "en" } },
  { name: "board-1024", hash: "#/board", width: 1024 },
  { name: "slips", hash: "#/print?paper=supervision" },
  { name: "slips-reminder", hash: "#/print?paper=reminder" },
  { name: "slips-en", hash: "#/print?paper=supervision", settings: { locale: "en", textSize: "large" }, width: 1180 },
  { name: "slips-dark", hash: "#/print?paper=supervision", settings: { theme: "dark" } },
  { name: "slips-ask", hash: "#/print?paper=supervision", clicks: ["编号并打印"] },
  { name: "slips-released", hash: "#/print?paper=supervision", clicks: ["编号并存为 PDF"], keys: ["Enter"] },
  { name: "slips-withdraw", hash: "#/print?paper=supervision", clicks: ["撤回"] },
  { name: "help", hash: "#/board", keys: ["?"] },
];

const [, , folder = "/tmp/duty-screens", ...wanted] = process.argv;
mkdirSync(folder, { recursive: true });
const state = { handlers: fixtureHandlers() };
const server = await startFixtureServer(state);
const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium" });
for (const shot of SHOTS) {
  if (wanted.length > 0 && !wanted.includes(shot.name)) continue;
  state.handlers = fixtureHandlers({ settings: shot.settings ?? {}, isEmpty: shot.isEmpty ?? false });
  const page = await browser.newPage({ viewport: { width: shot.width ?? 1440, height: 900 } });
  page.on("pageerror", (error) => console.error(shot.name, error.message));
  page.on("console", (message) => message.type() === "error" && console.error(shot.name, message.text()));
  await page.goto(`${server.url}${shot.hash}`);
  await page.locator("h1").waitFor();
  await page.waitForTimeout(500);
  for (const words of shot.clicks ?? []) {
    await page.getByRole("button", { name: words }).first().click();
    await page.waitForTimeout(500);
  }
  for (const key of shot.keys ?? [])
    await (/^[\x20-\x7e]/.test(key) ? page.keyboard.press(key) : page.keyboard.insertText(key));
  if (shot.keys) await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) });
  await page.close();
}
await browser.close();
server.close();
