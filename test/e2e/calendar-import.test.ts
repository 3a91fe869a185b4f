import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { icsText, vevent } from "../support/calendar-file.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { quarterly, yearlyQuota } from "../support/duties.ts";
import { axeFaults } from "./axe.ts";
import { type Clerk, clerkAt } from "./clerk.ts";
import { type HostUnderTest, startHost } from "./host-under-test.ts";

/** Another program's calendar: reviewed, taken over, brought again after a change, and undone. */
let host: HostUnderTest;
let page: Page;
let clerk: Clerk;

beforeAll(async () => {
  const made = { actor: "党组", effectiveFrom: plainDate("2026-01-01") };
  host = await startHost("2026-09-16", async (client) => {
    await client.obligations.create({ title: "党组理论学习", requirement: yearlyQuota(30), ...made });
    await client.obligations.create({ title: "五化建设抽查", requirement: quarterly, ...made });
  });
  page = await host.newPage();
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(host.address);
  clerk = clerkAt(page);
}, 60_000);
afterAll(() => host?.close());

function calendarFile(day: string, sequence: number): string {
  const file = path.join(temporaryFolder(), "工作日历.ics");
  const lines = [
    "X-WR-CALNAME:工作日历",
    ...vevent(
      "UID:s-1",
      `SEQUENCE:${sequence}`,
      `DTSTART;TZID=China Standard Time:${day}T143000`,
      "SUMMARY:党组理论学习",
      "LOCATION:三楼会议室",
      "DESCRIPTION:学习全会精神，\\n会前交学习体会。",
    ),
    ...vevent(
      "UID:w-1",
      "DTSTART;TZID=Asia/Shanghai:20260105T090000",
      "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
      "EXDATE;TZID=Asia/Shanghai:20261005T090000",
      "SUMMARY:信访接待",
    ),
    ...vevent("UID:p-1", "DTSTART;VALUE=DATE:20260909", "SUMMARY:党组理论学习"),
    ...vevent("UID:d-1", "DTSTART;VALUE=DATE:20261110", "SUMMARY:看牙医"),
    ...vevent("UID:z-1", "DTSTART;TZID=Nowhere/Else:20261012T143000", "SUMMARY:远方连线"),
  ];
  writeFileSync(file, icsText(lines));
  return file;
}

async function choose(file: string): Promise<void> {
  await clerk.open("导入");
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("heading", { name: "导入日历" }).waitFor();
}

const entry = (summary: string, at = 0) => page.getByRole("listitem").filter({ hasText: summary }).nth(at);
const sessions = async () =>
  (await clerk.call("occurrences.sessions", { from: "2026-01-01", to: "2026-12-31" })) as {
    date: string;
    time: string;
  }[];

test("each event stands in its own words with what it becomes; what was not read is listed", async () => {
  await choose(calendarFile("20261012", 1));
  await entry("三楼会议室").getByText("10月12日 周一 14:30").waitFor();
  await entry("三楼会议室").getByText("计划日期").waitFor();
  await entry("信访接待").getByText("责任事项").waitFor();
  await entry("看牙医").getByText("不导入").waitFor();
  await page.getByText("时区不认识，时刻无法确定").waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test("a choice is changed, and all of it is taken over at once and undone at once", async () => {
  await page.getByRole("combobox", { name: "“看牙医”变成" }).click();
  await page.getByTitle("责任事项").last().click();
  await page.getByRole("button", { name: /^导入 4 项/ }).click();
  await page.getByRole("status").getByText("计划1天，登记活动1次，新增事项2项，不导入0项。").waitFor();
  expect(await sessions()).toMatchObject([{ date: "2026-10-12", time: "14:30" }]);
  await page.getByText("不用定的 4").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("要定的 4").waitFor();
  expect(await sessions()).toEqual([]);
});

test("the same file again shows what differs, and moves what was planned of it", async () => {
  await page.getByRole("button", { name: /^导入 3 项/ }).click();
  await page.getByText("不用定的 4").waitFor();
  await choose(calendarFile("20261014", 2));
  const moved = entry("三楼会议室");
  await moved.getByText("有变化").waitFor();
  await moved.getByRole("deletion").getByText("10月12日 周一 14:30").waitFor();
  await moved.getByRole("insertion").getByText("10月14日 周三 14:30").waitFor();
  await page.getByRole("button", { name: /^导入 1 项/ }).click();
  await page
    .getByRole("status")
    .getByText(/改期1天/)
    .waitFor();
  expect(await sessions()).toMatchObject([{ date: "2026-10-14", time: "14:30" }]);
});

test("a page that was loaded anew asks for the file again", async () => {
  await page.reload();
  await page.getByText(/页面重新载入后要再选一次文件/).waitFor();
  await page.getByRole("button", { name: "返回导入" }).click();
  await page.getByRole("heading", { name: "导入工作要点" }).waitFor();
});
