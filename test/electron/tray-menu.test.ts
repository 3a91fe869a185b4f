import type { MenuItemConstructorOptions } from "electron";
import { expect, test } from "vitest";
import { trayMenu } from "../../electron/tray-menu.ts";
import type { ReminderView } from "../../shared/contract/schemas/reminder.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";

const reminder = (
  obligationId: string,
  day: string,
  deadline: string,
  title = `事项${obligationId}`,
): ReminderView => ({
  at: `${day}T08:30:00+08:00`,
  kind: "due",
  reason: { kind: "due" },
  obligationId,
  subjectId: "s",
  recurrenceId: "2026-09",
  title,
  subject: "办公室",
  periodLabel: "9月",
  requirement: "cadence",
  deadline: plainDate(deadline),
  unproven: 0,
  saidOn: plainDate(day),
  text: "",
});

const asked: unknown[] = [];
const actions = {
  open: () => void asked.push("open"),
  record: () => void asked.push("record"),
  show: (key: unknown) => void asked.push(key),
  quit: () => void asked.push("quit"),
};
const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

test("the next five things, each once, and the ways in and out", () => {
  const next = [
    reminder("1", "2026-09-17", "2026-09-18"),
    reminder("1", "2026-09-18", "2026-09-18"),
    ...["2", "3", "4", "5", "6"].map((id) => reminder(id, "2026-09-21", "2026-09-24")),
  ];
  const menu = trayMenu(next, actions, "zh-CN");
  expect(menu.map(({ label }) => label ?? "—")).toEqual([
    "9月18日  事项1",
    "9月24日  事项2",
    "9月24日  事项3",
    "9月24日  事项4",
    "9月24日  事项5",
    "—",
    "登记活动…",
    "打开履责日历",
    "—",
    "退出",
  ]);
  for (const item of menu) click(item);
  expect(asked).toEqual([
    ...["1", "2", "3", "4", "5"].map((id) => ({ obligationId: id, subjectId: "s", recurrenceId: "2026-09" })),
    "record",
    "open",
    "quit",
  ]);
});

test("nothing to remind of is said; a long name is cut; English has no Chinese of its own", () => {
  expect(trayMenu([], actions, "zh-CN")[0]).toEqual({ label: "近十天没有要提醒的", enabled: false });
  const [long] = trayMenu([reminder("1", "2026-09-17", "2026-09-18", "学".repeat(200))], actions, "en");
  expect(long?.label).toBe(`18 Sep  ${"学".repeat(40)}`);
  expect(
    trayMenu([], actions, "en")
      .map(({ label }) => label ?? "")
      .join(""),
  ).not.toMatch(/\p{Script=Han}/u);
});
