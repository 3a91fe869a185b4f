import { describe, expect, test } from "vitest";
import { unwrap } from "../../../../shared/domain/result.ts";
import { type HolidayNotice, parseHolidayNotice } from "../../../../shared/domain/workday/holiday-notice.ts";
import { bundledNotices } from "../../../../shared/domain/workday/published-notices.ts";
import { d } from "../builders.ts";

/** Written for this test in the regular form, with the days of 2026. */
const NOTICE_2026 = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
现将2026年元旦、春节等放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
请各地各部门提前安排值班。

国务院办公厅
2025年11月4日`;

const dates = (days: HolidayNotice["restDays"]) => days.map((day) => day.date);

describe("a notice in the regular form", () => {
  test("gives the very days of the bundled notice of 2026", () => {
    const notice = unwrap(parseHolidayNotice(NOTICE_2026));
    const bundled = bundledNotices().find(({ year }) => year === 2026);
    expect(dates(notice.restDays)).toEqual(bundled?.restDays.map((day) => day.date));
    expect(dates(notice.makeupDays)).toEqual(bundled?.makeupDays.map((day) => day.date));
    expect(notice.source).toEqual({
      title: "国务院办公厅关于2026年部分节假日安排的通知",
      publishedOn: "2025-11-04",
      number: "国办发明电〔2025〕7号",
      origin: "pasted",
    });
    expect(notice.restDays[0]).toEqual({ date: "2026-01-01", name: "元旦" });
  });

  test("full-width digits, spaces, 星期, half-width brackets and 到 mean the same", () => {
    const odd = NOTICE_2026.replace("1月1日（周四）至3日（周六）放假", "１月 1 日(星期四)到 3日(星期六)放假");
    expect(unwrap(parseHolidayNotice(odd)).restDays).toEqual(unwrap(parseHolidayNotice(NOTICE_2026)).restDays);
  });
});

describe("days of the year before", () => {
  test("元旦 from 30 December, with a make-up day before it", () => {
    const text = `关于2019年部分节假日安排的通知
一、元旦：2018年12月30日（周日）至2019年1月1日（周二）放假调休，共3天。2018年12月29日（周六）上班。`;
    const notice = unwrap(parseHolidayNotice(text));
    expect(notice.year).toBe(2019);
    expect(dates(notice.restDays)).toEqual(["2018-12-30", "2018-12-31", "2019-01-01"]);
    expect(dates(notice.makeupDays)).toEqual(["2018-12-29"]);
  });

  test("December without a year is the one before 元旦", () => {
    const text = "关于2023年部分节假日安排的通知\n一、元旦：12月31日（周六）至1月2日（周一）放假调休，共3天。";
    expect(dates(unwrap(parseHolidayNotice(text)).restDays)).toEqual(["2022-12-31", "2023-01-01", "2023-01-02"]);
  });
});

test("a single day off, and one that joins a weekend", () => {
  const text = `关于2024年部分节假日安排的通知
一、元旦：1月1日（周一）放假，与周末连休。
二、端午节：6月10日（周一）放假。`;
  expect(dates(unwrap(parseHolidayNotice(text)).restDays)).toEqual([
    "2023-12-30",
    "2023-12-31",
    "2024-01-01",
    "2024-06-10",
  ]);
});

describe("what is refused", () => {
  const year = "关于2026年部分节假日安排的通知\n";

  test.each([
    ["nothing at all", "", ""],
    ["another kind of text", "今天天气很好，明天开会。", "今天天气很好，明天开会。"],
    ["a title without days", year, "关于2026年部分节假日安排的通知"],
    [
      "a wrong weekday",
      `${year}一、元旦：1月1日（周五）至3日（周六）放假调休，共3天。`,
      "1月1日（周五）至3日（周六）放假",
    ],
    ["a wrong length", `${year}一、元旦：1月1日（周四）至3日（周六）放假调休，共4天。`, "共4天"],
    ["a day that is none", `${year}一、清明节：2月30日放假。`, "2月30日放假"],
    ["a span that runs back", `${year}一、清明节：4月6日（周一）至4月4日（周六）放假，共3天。`, "4月6日"],
    ["a make-up day in the week", `${year}一、元旦：1月1日（周四）放假。1月5日（周一）上班。`, "1月5日（周一）上班"],
    ["off and worked at once", `${year}一、元旦：1月1日（周四）至3日（周六）放假。1月3日（周六）上班。`, "2026-01-03"],
  ])("%s", (_, text, line) => {
    const result = parseHolidayNotice(text);
    expect(result).toMatchObject({ ok: false, error: { code: "holiday-notice-unreadable" } });
    if (!result.ok) expect((result.error.details as { line: string }).line).toContain(line);
  });
});

test("the year is the one in the title, not the date of the paper", () => {
  expect(unwrap(parseHolidayNotice(NOTICE_2026)).year).toBe(2026);
  expect(unwrap(parseHolidayNotice(NOTICE_2026)).source.publishedOn).toBe(d("2025-11-04"));
});
