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
  for (const title of ["一、以前月份转入的未完成事项", "二、本月到期事项", "三、次数进度", "四、日期待定"])
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
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; font-src data:"`);
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
    "支部学习 各支部 全年不少于40次 见下 26次 30次 见下 已完成／本月至少办 机关一 20／10次 学会 35／0次",
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

describe("a duty that comes back within the month", () => {
  const weekly = (subjects: readonly string[]) =>
    ["2026-09-04", "2026-09-11", "2026-09-18", "2026-09-24"].flatMap((date, index) =>
      subjects.map((subject) =>
        row({
          obligationId: "weekly",
          title: "例会",
          date,
          nominal: index === 3 ? "2026-09-25" : date,
          subject,
          periodLabel: `第${36 + index}周`,
          requirementText: "每周五",
          timeState: index === 0 ? "done" : "scheduled",
        }),
      ),
    );

  test("is one line with all its days, a box each, and the reason of the moved one at its box", () => {
    const text = textOf(checklistHtml(checklist({ due: weekly(["办公室"]) })));
    expect(text).toContain("9月4日至24日 共4期 例会 （每周五）");
    expect(text).toContain("4日周五 11日周五 18日周五 24日周四（由9月25日提前）");
    expect(text.match(/例会/g)).toHaveLength(1);
  });

  test("of several subjects has a row of boxes for each", () => {
    const html = checklistHtml(checklist({ due: weekly(["机关一支部", "学会支部"]) }));
    expect(html.match(/class="box ticked"/g)).toHaveLength(2);
    expect(textOf(html)).toMatch(/机关一 4日周五 11日周五 .* 学会 4日周五/);
  });

  test("and is a number has the figures of each of its periods", () => {
    const quotas = ["第36周", "第37周"].map((periodLabel, index) => ({
      row: row({
        obligationId: "study",
        title: "一周双学",
        recurrenceId: `2026-W${36 + index}`,
        periodLabel,
        requirementText: "每周不少于2次",
        quota: { comparator: ">=", needed: 2, done: 2 - index, unit: "次" } as const,
      }),
      expectedAtStart: 0,
      expectedAtEnd: 2,
    }));
    const text = textOf(checklistHtml(checklist({ quotas })));
    expect(text.match(/一周双学/g)).toHaveLength(1);
    expect(text).toContain("第36周 2／0次 第37周 1／1次");
  });
});

test("members whose dates are moved apart say so at their boxes", () => {
  const due = [
    row({ title: "主题党日", subject: "机关一支部" }),
    row({ title: "主题党日", subject: "学会支部", plannedDate: plainDate("2026-09-22") }),
  ];
  expect(textOf(checklistHtml(checklist({ due })))).toContain("机关一 学会（拟于9月22日办）");
});

test.each([
  ["学时", "全年不少于32学时", 21, "21学时"],
  ["%", "轮训20%", 6, "6%"],
  ["家", "全年不少于25家", 17, "17家"],
])("a figure in %s is never bare", (unit, requirementText, done, shown) => {
  const quota = { comparator: ">=", needed: 40, done, unit } as const;
  const text = textOf(
    checklistHtml(
      checklist({ quotas: [{ row: row({ requirementText, quota }), expectedAtStart: 8, expectedAtEnd: 9 }] }),
    ),
  );
  expect(text).toContain(`${requirementText} ${shown} 8${unit} 9${unit} ${Math.max(0, 9 - done)}${unit}`);
});

test("two numbers of one name are told apart by whose they are", () => {
  const hours = (subject: string, needed: number) => ({
    row: row({
      obligationId: subject,
      title: "集中培训学时",
      subject,
      requirementText: `每年不少于${needed}学时`,
      quota: { comparator: ">=", needed, done: 0, unit: "学时" } as const,
    }),
    expectedAtStart: 0,
    expectedAtEnd: 1,
  });
  const text = textOf(checklistHtml(checklist({ quotas: [hours("党员", 32), hours("支部书记", 56)] })));
  expect(text).toContain("集中培训学时 党员 每年不少于32学时");
  expect(text).toContain("集中培训学时 支部书记 每年不少于56学时");
});

describe("units", () => {
  const due = [row({ lead: "机关党委", subject: "机关党委", supporting: ["宣传部", "学会部"] })];

  test("stand as 牵头 over the group and 配合 in the line; the lead unit is not said again", () => {
    const text = textOf(checklistHtml(checklist({ due })));
    expect(text).toContain("牵头：机关党委 1项");
    expect(text).toContain("本单位 配合：宣传部、学会部");
    expect(text.match(/机关党委/g)).toHaveLength(1);
  });

  test("are in the head alone where the paper is one unit's", () => {
    const text = textOf(checklistHtml(checklist({ due, lead: "机关党委" })));
    expect(text).not.toContain("牵头：");
    expect(text.match(/机关党委/g)).toHaveLength(1);
  });

  test("stand beside what is carried over, where the subject is not the lead", () => {
    const carriedOver = [
      row({ lead: "机关党委", subject: "学会支部", supporting: ["学会部"], days: -1, workingDays: -1 }),
    ];
    expect(textOf(checklistHtml(checklist({ carriedOver })))).toContain("（牵头：机关党委，配合：学会部）");
  });
});

test.each([
  ["换届筹备", "本届选举日期", "换届筹备，本届选举日期"],
  ["市级学会换届时把党建写入章程", "市级学会换届", "市级学会换届时把党建写入章程，日期"],
])("a missing date of %s is asked for without saying a word twice", (title, missing, shown) => {
  expect(textOf(checklistHtml(checklist({ datesPending: [{ title, missing, lead: null }] })))).toContain(shown);
});

test("blocks are numbered as they come", () => {
  const titles = [...checklistHtml(usualMonth()).matchAll(/<h2>(.)、/g)].map(([, number]) => number);
  expect(titles).toEqual(["一", "二", "三", "四"]);
});
