import { describe, expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { checklistHtml } from "../../../shared/paper/checklist-html.ts";
import { golden, textOf } from "./paper-text.ts";
import { checklist, heavyInput, row, usualInput, usualMonth } from "./sample-checklist.ts";

describe("golden files", () => {
  test("a usual month", async () => {
    await expect(checklistHtml(usualMonth())).toMatchFileSnapshot(golden("checklist.html"));
  });

  test("the same in English", async () => {
    const document = checklist({ ...usualInput() });
    await expect(checklistHtml(document, "en")).toMatchFileSnapshot(golden("checklist-en.html"));
  });
});

test("an empty month says 无 in each section", () => {
  const text = textOf(checklistHtml(checklist()));
  expect(text.match(/ 无 /g)).toHaveLength(4);
  for (const title of ["一、以前月份转入的未完成事项", "二、本月到期事项", "三、全年次数进度", "四、日期待定"])
    expect(text).toContain(title);
});

test("eighty lines are eighty lines, each under its unit", () => {
  const html = checklistHtml(checklist(heavyInput(80)));
  expect(html.match(/项工作情况报送/g)).toHaveLength(80);
  expect(html.match(/<tbody class="lead">/g)).toHaveLength(9);
  expect(html.indexOf("第1责任部门<small>")).toBeLessThan(html.indexOf("第10项工作情况报送"));
});

describe("what was typed stays text", () => {
  const hostile = `</td></table><script>alert(1)</script><img src=x onerror="a()"> & '`;
  const html = checklistHtml(
    checklist({
      unitName: hostile,
      carriedOver: [row({ title: hostile, subject: hostile, periodLabel: hostile })],
      due: [
        row({ title: hostile, lead: hostile, subject: hostile, item: hostile }),
        row({ obligationId: "two", title: hostile, lead: hostile, subject: `${hostile}一` }),
        row({ obligationId: "two", title: hostile, lead: hostile, subject: `${hostile}二` }),
      ],
      quotas: [{ row: row({ title: hostile, requirementText: hostile }), expectedAtStart: 0, expectedAtEnd: 1 }],
      datesPending: [{ title: hostile, missing: hostile, lead: null }],
    }),
  );

  test("no element but ours is made", () => {
    expect(html).not.toMatch(/<script|<img/i);
    expect(html.match(/<table>/g)).toHaveLength(3);
    expect(html.match(/<\/table>/g)).toHaveLength(3);
  });

  test("and it is still there to read", () => {
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("onerror=&quot;a()&quot;");
  });
});

test("the page loads nothing, runs nothing and says so", () => {
  const html = checklistHtml(usualMonth());
  expect(html).not.toMatch(/ (src|href|on\w+)=|url\(|@import/);
  expect(html).not.toMatch(/ style="/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test("a duty of several subjects is one line with a box for each, ticked where it is done", () => {
  const due = ["机关一支部", "学会支部"].map((subject, index) =>
    row({ title: "主题党日", subject, timeState: index === 0 ? "done" : "scheduled" }),
  );
  const html = checklistHtml(checklist({ due }));
  expect(html.match(/主题党日/g)).toHaveLength(1);
  expect(html).toContain('<span class="box ticked" role="img" aria-label="已办"></span>机关一');
  expect(html).toContain('<span class="box" role="img" aria-label="未办"></span>学会');
  expect(textOf(html)).toContain("各支部");
});

test.each([
  ["done", true],
  ["made-up-late", true],
  ["scheduled", false],
  ["waived", false],
])("the box of a %s line is ticked: %s", (timeState, ticked) => {
  expect(checklistHtml(checklist({ due: [row({ timeState })] })).includes('class="box ticked"')).toBe(ticked);
});

test("a quota of several subjects shows each one's share under the line", () => {
  const quotas = ["机关一支部", "学会支部"].map((subject, index) => ({
    row: row({
      title: "支部学习",
      subject,
      requirementText: "全年不少于40次",
      quota: { comparator: ">=", needed: 40, done: 20 + index * 15, unit: "次" } as const,
    }),
    expectedAtStart: 26,
    expectedAtEnd: 30,
  }));
  expect(textOf(checklistHtml(checklist({ quotas })))).toContain(
    "支部学习 全年不少于40次 见下 26 30 见下 已完成／本月至少办 机关一 20／10 学会 35／0",
  );
});

test("January looks back at December", () => {
  expect(textOf(checklistHtml(checklist({ month: "2026-01" })))).toContain("已完成 12月底应达 1月底应达");
});

test("a provisional month says that its dates are", () => {
  const days = [{ date: plainDate("2027-02-01"), kind: "working", basis: "provisional" } as const];
  expect(textOf(checklistHtml(checklist({ month: "2027-02", days })))).toContain("放假安排尚未公布");
  expect(textOf(checklistHtml(checklist()))).not.toContain("放假安排尚未公布");
});
