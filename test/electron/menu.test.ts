import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, test } from "vitest";
import { dutyEvent } from "../../shared/contract/events.ts";
import { menuTemplate } from "../../electron/menu.ts";
import { menuText } from "../../shared/words/menus.ts";
import type { Locale } from "../../shared/words/locale.ts";

const chosen: string[] = [];
const actions = {
  command: (command: string) => void chosen.push(command),
  openDataFolder: () => void chosen.push("open-data-folder"),
};

function template(locale: Locale, surroundings = { platform: "win32", isPackaged: true }) {
  return menuTemplate(menuText(locale), actions, surroundings);
}

const below = (item: MenuItemConstructorOptions): MenuItemConstructorOptions[] =>
  Array.isArray(item.submenu) ? item.submenu : [];
const outline = (items: MenuItemConstructorOptions[]) =>
  items.map((item) => [item.label, ...below(item).map((entry) => entry.label ?? "—")].join(" "));

describe("the menu bar", () => {
  test("in Chinese", () => {
    expect(outline(template("zh-CN"))).toEqual([
      "文件 导入工作要点… 登记活动… — 导出日历… 打印… — 设置… — 退出",
      "编辑 撤销 重做 — 剪切 复制 粘贴 全选",
      "视图 看板 日历 — 实际大小 放大 缩小 — 全屏",
      "帮助 使用说明 打开数据文件夹 — 关于履责日历",
    ]);
  });

  test("in English no label is left in Chinese", () => {
    expect(outline(template("en")).join("")).not.toMatch(/\p{Script=Han}/u);
  });

  test("macOS gets its application menu first", () => {
    expect(template("zh-CN", { platform: "darwin", isPackaged: true })[0]).toEqual({ role: "appMenu" });
  });

  test("developers' tools are not in a packaged program", () => {
    const roles = (isPackaged: boolean) =>
      template("zh-CN", { platform: "linux", isPackaged })
        .flatMap(below)
        .map(({ role }) => role);
    expect(roles(false)).toContain("toggleDevTools");
    expect(roles(true)).not.toContain("toggleDevTools");
  });

  test("every command is one that the contract knows, and is sent when chosen", () => {
    chosen.length = 0;
    const items = template("zh-CN")
      .flatMap(below)
      .filter(({ click }) => click !== undefined);
    for (const item of items) (item.click as () => void)();
    expect(chosen).toEqual(items.map(({ id }) => id));
    const commands = chosen.filter((command) => command !== "open-data-folder");
    for (const command of commands)
      expect(dutyEvent.parse({ type: "menu", command })).toEqual({ type: "menu", command });
    expect(commands).toEqual(["import", "record", "export-ics", "print", "settings", "board", "calendar", "help"]);
  });

  test("no accelerator is given twice", () => {
    const keys = template("zh-CN")
      .flatMap(below)
      .flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys).toEqual([...new Set(keys)]);
  });
});
