import { describe, expect, test } from "vitest";
import { parseRule } from "../../../../shared/domain/recurrence/parse-rule.ts";
import { describeRule } from "../../../../shared/words/rule.ts";
import { printRule } from "../../../../shared/domain/recurrence/print-rule.ts";
import { unwrap } from "../../../../shared/domain/result.ts";

describe("what RFC 5545 forbids", () => {
  test.each([
    ["FREQ=MONTHLY;COUNT=3;UNTIL=20261231", "count-with-until"],
    ["FREQ=MONTHLY;INTERVAL=0", "interval-below-one"],
    ["FREQ=MONTHLY;COUNT=0", "part-out-of-range"],
    ["INTERVAL=2", "freq-missing"],
    ["FREQ=FORTNIGHTLY", "syntax"],
    ["FREQ=MONTHLY;FREQ=MONTHLY", "syntax"],
    ["FREQ=MONTHLY;BYDAY", "syntax"],
    ["FREQ=MONTHLY;BYDAY=", "syntax"],
    ["FREQ=MONTHLY;BYDAY=1XX", "syntax"],
    ["FREQ=MONTHLY;INTERVAL=-1", "syntax"],
    ["FREQ=MONTHLY;UNTIL=2026-12-31", "syntax"],
    ["FREQ=MONTHLY;UNTIL=20260231", "syntax"],
    ["", "syntax"],
    ["每月一次", "syntax"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "part-out-of-range"],
    ["FREQ=MONTHLY;BYMONTHDAY=0", "part-out-of-range"],
    ["FREQ=YEARLY;BYMONTH=13", "part-out-of-range"],
    ["FREQ=YEARLY;BYMONTH=-1", "part-out-of-range"],
    ["FREQ=YEARLY;BYYEARDAY=367", "part-out-of-range"],
    ["FREQ=YEARLY;BYWEEKNO=54", "part-out-of-range"],
    ["FREQ=MONTHLY;BYDAY=0FR", "part-out-of-range"],
    ["FREQ=MONTHLY;BYDAY=54FR", "part-out-of-range"],
    ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "part-out-of-range"],
    ["FREQ=MONTHLY;BYSETPOS=1", "part-not-allowed"],
    ["FREQ=WEEKLY;BYDAY=1MO", "part-not-allowed"],
    ["FREQ=DAILY;BYDAY=-1FR", "part-not-allowed"],
    ["FREQ=WEEKLY;BYMONTHDAY=20", "part-not-allowed"],
    ["FREQ=MONTHLY;BYYEARDAY=100", "part-not-allowed"],
    ["FREQ=MONTHLY;BYWEEKNO=20", "part-not-allowed"],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", "part-not-allowed"],
    ["FREQ=MONTHLY;X-SCHOOL=1", "part-not-allowed"],
    ["FREQ=SECONDLY", "time-part"],
    ["FREQ=DAILY;BYHOUR=9", "time-part"],
    ["FREQ=DAILY;UNTIL=20261231T000000Z", "time-part"],
    ["FREQ=DAILY;UNTIL=X20261231T000000", "syntax"],
    ["FREQ=DAILY;UNTIL=120261231", "syntax"],
    ["FREQ=DAILY;UNTIL=202612311", "syntax"],
    ["FREQ=RRULE:DAILY", "syntax"],
    ["=1;FREQ=DAILY", "syntax"],
    ["FREQ=DAILY=1", "syntax"],
    ["FREQ=DAILY;COUNT=3X", "syntax"],
    ["FREQ=DAILY;COUNT=1234567890", "syntax"],
    ["FREQ=MONTHLY;BYDAY=1", "syntax"],
    ["FREQ=MONTHLY;BYDAY=X1MO", "syntax"],
    ["FREQ=MONTHLY;BYDAY=1MOX", "syntax"],
  ])("%s: %s", (text, reason) => {
    expect(parseRule(text)).toMatchObject({
      ok: false,
      error: { code: "rule-forbidden", details: { rule: text, reason } },
    });
  });

  test.each([" FREQ=DAILY ", "rrule:freq=daily", "FREQ=YEARLY;BYDAY=53MO", "FREQ=YEARLY;BYDAY=-53MO"])(
    "%j is a rule",
    (text) => {
      expect(parseRule(text).ok).toBe(true);
    },
  );

  test.each([
    "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=12",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=1",
    "FREQ=YEARLY;BYWEEKNO=-1;BYMONTH=1",
    "FREQ=YEARLY;BYWEEKNO=52,53;BYMONTH=1",
    "FREQ=YEARLY;BYWEEKNO=9;BYMONTH=2",
    "FREQ=YEARLY;BYWEEKNO=5;BYMONTH=1;WKST=SU",
    "FREQ=YEARLY;BYWEEKNO=20",
  ])("%s takes the weekday of its start and occurs from some", (text) => {
    expect(parseRule(text).ok).toBe(true);
  });

  test.each([
    "FREQ=YEARLY;BYWEEKNO=2;BYMONTH=12",
    "FREQ=YEARLY;BYWEEKNO=30;BYMONTH=1",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYMONTH=2,4,6,9,11;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=6MO",
    "FREQ=MONTHLY;BYMONTHDAY=13;BYSETPOS=2",
    "FREQ=YEARLY;BYMONTH=2;BYYEARDAY=100",
    "FREQ=YEARLY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
  ])("%s never occurs", (text) => {
    expect(parseRule(text)).toMatchObject({ ok: false, error: { code: "rule-never-occurs" } });
  });

  test.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
    "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU",
    "FREQ=YEARLY;BYYEARDAY=366",
    "FREQ=MONTHLY;BYDAY=5MO",
    "FREQ=DAILY;INTERVAL=1000",
  ])("%s occurs, however rarely", (text) => {
    expect(parseRule(text).ok).toBe(true);
  });
});

describe("printRule", () => {
  test("gives the parts in the RFC's order and leaves defaults out", () => {
    const rule = unwrap(parseRule("rrule:wkst=su;interval=2;bysetpos=-1;byday=MO,-1fr;freq=monthly;bymonth=3;count=4"));
    expect(printRule(rule)).toBe("FREQ=MONTHLY;COUNT=4;INTERVAL=2;BYDAY=MO,-1FR;BYMONTH=3;BYSETPOS=-1;WKST=SU");
    expect(printRule(unwrap(parseRule("FREQ=WEEKLY;INTERVAL=1;WKST=MO;UNTIL=20261231")))).toBe(
      "FREQ=WEEKLY;UNTIL=20261231",
    );
  });
});

describe("describeRule", () => {
  test.each([
    ["FREQ=MONTHLY;BYDAY=-1FR", "每月最后一个周五", "the last Friday of each month"],
    ["FREQ=MONTHLY;BYMONTHDAY=20", "每月20日", "day 20 of each month"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "每月最后一天", "the last day of each month"],
    ["FREQ=MONTHLY;BYDAY=1FR", "每月第一个周五", "the first Friday of each month"],
    ["FREQ=MONTHLY;BYDAY=-2MO", "每月倒数第二个周一", "the second to last Monday of each month"],
    [
      "FREQ=MONTHLY;BYMONTH=2,4,6,8,10,12;BYDAY=2MO",
      "双月第二个周一",
      "the second Monday of each month in February, April, June, August, October and December",
    ],
    [
      "FREQ=MONTHLY;BYMONTH=11,1,3,5,7,9;BYMONTHDAY=10",
      "单月10日",
      "day 10 of each month in November, January, March, May, July and September",
    ],
    ["FREQ=MONTHLY;BYMONTH=3,6;BYMONTHDAY=28", "每年3月、6月28日", "day 28 of each month in March and June"],
    ["FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10", "每2个月10日", "day 10 of every 2 months"],
    ["FREQ=WEEKLY;BYDAY=MO", "每周一", "Monday of each week"],
    ["FREQ=WEEKLY;BYDAY=MO,TH", "每周一、周四", "Monday and Thursday of each week"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "每2周周五", "Friday of every 2 weeks"],
    ["FREQ=DAILY", "每天", "each day"],
    ["FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30", "每年6月30日", "day 30 of each year in June"],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "每年第20周周一", "Monday of each year in week 20"],
    ["FREQ=YEARLY;BYYEARDAY=100,-1", "每年第100天、倒数第1天", "day 100 and the last day of each year"],
    [
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "每月周一至周五中的最后一个",
      "the last of Monday to Friday of each month",
    ],
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "每月13日且为周五", "day 13 when a Friday of each month"],
    ["FREQ=MONTHLY;COUNT=3;BYMONTHDAY=1", "每月1日，共3次", "day 1 of each month, 3 times"],
    ["FREQ=WEEKLY;UNTIL=20260630;BYDAY=WE", "每周三，至2026-06-30止", "Wednesday of each week, until 2026-06-30"],
  ])("%s: %s", (text, chinese, english) => {
    const rule = unwrap(parseRule(text));
    expect(describeRule(rule, "zh-CN")).toBe(chinese);
    expect(describeRule(rule, "en")).toBe(english);
  });
});
