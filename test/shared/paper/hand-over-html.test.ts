import { expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { type HandOver, type HandOverRow, handOverHtml } from "../../../shared/paper/hand-over-html.ts";

const row: HandOverRow = {
  title: "<b>安全检查</b>",
  subject: "一支部",
  periodLabel: "三季度",
  shownDate: plainDate("2026-09-30"),
  lead: null,
  handlingNote: "等办公室盖章",
};
const NONE = {
  overdue: [],
  unproven: [],
  waiting: [],
  undated: [],
  unknown: [],
  coming: [],
  running: [],
  standing: [],
} satisfies HandOver["rows"];
const page = (part: Partial<HandOver>, locale: "zh-CN" | "en" = "zh-CN"): string =>
  handOverHtml(
    {
      unitName: "",
      clerkName: "",
      today: plainDate("2026-09-16"),
      dataFolder: "/数据",
      backupPlace: "",
      rows: NONE,
      ...part,
    },
    locale,
  );

test("a group with rows is a table, one without is a line, and words are never markup", () => {
  const html = page({ rows: { ...NONE, waiting: [row] } });
  expect(html.match(/<table>/g)).toHaveLength(1);
  expect(html).toContain("&lt;b&gt;安全检查&lt;/b&gt;");
  expect(html).toContain("等办公室盖章");
  expect(html.match(/<p>没有<\/p>/g)).toHaveLength(7);
});

test("it says where the data and the backups are, and that passwords are not in it", () => {
  expect(page({})).toContain("没有选整份备份的位置。");
  expect(page({ backupPlace: "/U盘" })).toContain("整份备份：/U盘");
  expect(page({})).toContain("程序的数据文件夹：/数据");
  expect(page({})).toContain("密码不在这里");
});

test("the clerk who hands over is named, as words and not as markup, and left out where no name is given", () => {
  expect(page({ clerkName: "<b>周宁</b>" })).toContain("填表人：&lt;b&gt;周宁&lt;/b&gt;");
  expect(page({ clerkName: "周宁" }, "en")).toContain("clerk: 周宁");
  expect(page({})).not.toContain("填表人");
});

test("without the name of a unit the title does without it", () => {
  expect(page({})).toContain("<h1>履责日历交接说明</h1>");
  expect(page({ unitName: "东湖市科协" })).toContain("<h1>东湖市科协履责日历交接说明</h1>");
  expect(page({}, "en")).toContain("<h1>Hand-over of the duty calendar</h1>");
});
