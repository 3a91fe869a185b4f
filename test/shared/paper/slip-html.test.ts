import { describe, expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { slipHtml } from "../../../shared/paper/slip-html.ts";
import { golden, textOf } from "./paper-text.ts";
import { entry, longUnit, reminded, slip, supervised } from "./sample-slips.ts";

const NUMBER = { year: 2026, number: 3 };

describe("golden files", () => {
  test("a draft of what is overdue or refused", async () => {
    await expect(slipHtml(slip(supervised()))).toMatchFileSnapshot(golden("slip-supervision-draft.html"));
  });

  test("the same as it is released", async () => {
    const released = { ...slip(supervised()), number: NUMBER };
    await expect(slipHtml(released)).toMatchFileSnapshot(golden("slip-supervision.html"));
  });

  test("what is near or behind", async () => {
    const reminder = { ...slip(reminded(), { kind: "reminder", replyBy: plainDate("2026-09-22"), replyWithin: 5 }) };
    await expect(slipHtml({ ...reminder, number: NUMBER })).toMatchFileSnapshot(golden("slip-reminder.html"));
  });

  test("in English", async () => {
    await expect(slipHtml(slip(supervised()), "en")).toMatchFileSnapshot(golden("slip-en.html"));
  });

  test("more than a page for a unit with a long name", async () => {
    await expect(slipHtml({ ...slip(longUnit()), number: NUMBER })).toMatchFileSnapshot(golden("slip-long.html"));
  });
});

test("the draft is marked on the sheet and in words; with its number both marks are gone and the lines are the same", () => {
  const draft = slip(supervised());
  const [drawn, released] = [slipHtml(draft), slipHtml({ ...draft, number: NUMBER })];
  expect([drawn.match(/class="draft-/g)?.length, released.match(/class="draft-/g)]).toEqual([2, null]);
  expect(textOf(drawn)).toContain("编号：〔2026〕第 号");
  expect(textOf(released)).toContain("编号：〔2026〕第3号");
  expect(textOf(released)).not.toContain("草稿");
  const table = (html: string) => html.slice(html.indexOf("<table>"), html.indexOf("</table>"));
  expect(table(released)).toBe(table(drawn));
});

test("each line says its source, its date, the working days and what lacks", () => {
  const text = textOf(slipHtml(slip(supervised())));
  expect(text).toContain("“五化”建设抽查（二季度）");
  expect(text).toContain("依据：《2026年机关党建工作要点》第4条“每季度抽查一次支部“五化”建设情况” 6月30日 55天");
  expect(text).toContain("55天 办理记录 会议记录 现场照片");
  expect(text).toContain("责任主体：机关一支部、学会支部");
  expect(text).toContain("2026年9月7日已发第2号 8月28日 13天 签到表");
  expect(text).toContain("依据：本单位自定 6月30日 55天 还差1次（1／2）");
  expect(text).toContain("2026年9月10日明确表示不予办理（张干事记录）：“人手不够，年底前再说” 9月28日 未到期");
});

describe("how a number stands", () => {
  const quota = (part: object) =>
    ({ comparator: ">=", needed: 12, done: 9, expectedByToday: 10, behindBy: 1, unit: "次", ...part }) as const;
  test.each([
    ["short of it after its period", { quota: quota({}) }, "8天 还差3次（9／12）"],
    [
      "enough, without proof",
      { quota: quota({ done: 12 }), missing: ["sign-in"] },
      "数已够，佐证不足（12／12） 签到表",
    ],
    [
      "a ceiling that was passed in its period",
      { quota: quota({ comparator: "<=", done: 14 }), due: "2026-12-31", workingDays: 72 },
      "已超出 超出2次（上限12，已有14）",
    ],
    ["late by a weekend only", { due: "2026-09-11", workingDays: 0 }, "9月11日 0天"],
    ["hours in halves", { quota: quota({ needed: 32, done: 29.5, unit: "学时" }) }, "还差2.5学时（29.5／32）"],
    [
      "a share short of it",
      { quota: quota({ needed: 80, done: 62.5, unit: "%" }) },
      "还差17.5个百分点（已达62.5%，应达80%）",
    ],
    [
      "a share behind pace",
      { quota: quota({ needed: 80, done: 40, expectedByToday: 55, behindBy: 15, unit: "%" }), cause: "behind-pace" },
      "落后15个百分点（应达55%，已达40%）",
    ],
    ["a share without proof", { quota: quota({ needed: 80, done: 80, unit: "%" }) }, "佐证不足（已达80%，应达80%）"],
    [
      "a share that may not be passed",
      { quota: quota({ comparator: "<=", needed: 10, done: 12, unit: "%" }) },
      "超出2个百分点（上限10%，已达12%）",
    ],
    ["behind pace", { quota: quota({}), cause: "behind-pace", workingDays: 72 }, "72天 落后1次（应达10，已办9）"],
  ] as const)("%s", (_, part, words) => {
    expect(textOf(slipHtml(slip([entry(part as Parameters<typeof entry>[0])])))).toContain(words);
  });
});

describe("the reply date says where it comes from", () => {
  const demand = (part: object) => /请逐项[^。]*。/.exec(textOf(slipHtml(slip([entry()], part))))?.[0];
  test.each([
    [{}, "于2026年9月20日（周日，调休上班）前书面回复，当日计算在内（自发出次日起第3个工作日）。"],
    [
      { replyWithin: null, replyIsMakeup: false, replyBy: plainDate("2026-10-12") },
      "于2026年10月12日（周一）前书面回复，当日计算在内。",
    ],
    [{ replyBasis: "provisional" }, "（自发出次日起第3个工作日，当年放假安排尚未公布，为预计日期）。"],
  ])("%o: %s", (part, words) => {
    expect(demand(part)).toContain(words);
  });
});

test("a date of another year says which", () => {
  const [line] = reminded().slice(-1);
  expect(textOf(slipHtml(slip(line ? [line] : [], { kind: "reminder" })))).toContain("2027.1.29 9天");
  expect(textOf(slipHtml(slip(line ? [line] : [], { kind: "reminder" }), "en"))).toContain("2027.1.29 9 d");
});

test("a duty without a lead unit has a slip that says so", () => {
  expect(textOf(slipHtml(slip([entry({ lead: null })])))).toContain("（未写明牵头单位）：");
});

test("what was typed stays text", () => {
  const hostile = `</td></table><script>alert(1)</script><img src=x onerror="a()"> & '`;
  const html = slipHtml(
    slip(
      [
        entry({
          title: hostile,
          lead: hostile,
          subject: hostile,
          item: hostile,
          source: { plan: hostile, quote: hostile },
          refusal: { on: plainDate("2026-09-10"), by: hostile, words: hostile },
        }),
      ],
      { unitName: hostile },
    ),
  );
  expect(html).not.toMatch(/<script|<img/i);
  expect(html.match(/<\/table>/g)).toHaveLength(2);
});

test("the page loads nothing and runs nothing", () => {
  expect(slipHtml(slip(supervised()))).not.toMatch(/ (src|href|on\w+)=|url\(|@import| style="/);
});

describe("the foot of a slip", () => {
  const footOf = (part: Parameters<typeof slip>[1] = {}) =>
    textOf(slipHtml(slip([entry()], part)))
      .replace(/^.*随单交回。/, "")
      .trim();

  test("has room for instructions, whom to ask, the issuing body with its seal and day, and the signatures", () => {
    expect(footOf()).toBe(
      "领导批示 联系人：周宁 电话：0000-8123456 青河市科学技术协会 （盖章） 2026年9月16日 签发人 承办单位签收 签收日期",
    );
  });

  test("leaves a line to write on for what is not set", () => {
    const contact = { name: "", phone: "0000-8123456" };
    expect(footOf({ contact })).toContain("联系人： 电话：0000-8123456");
    expect(slipHtml(slip([entry()], { contact })).match(/class="blank"/g)).toHaveLength(1);
  });
});
