import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOutsideRule } from "../../shared/domain/recurrence/outside-rule.ts";
import { printRule } from "../../shared/domain/recurrence/print-rule.ts";
import { arbitraryRule } from "./arbitrary-rule.ts";

const NAMES = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY"].concat([
  "BYSETPOS",
  "WKST",
  "BYHOUR",
  "BYEASTER",
  "TZID",
  "DTSTART",
  "X-OWN",
]);
const VALUES = [
  "DAILY",
  "WEEKLY",
  "MONTHLY",
  "YEARLY",
  "HOURLY",
  "1",
  "0",
  "-1",
  "31",
  "53",
  "366",
  "99999999999",
].concat([
  "MO",
  "-1FR",
  "+2TU",
  "54SU",
  "XX",
  "20261231",
  "20260231",
  "20261231T000000Z",
  "",
  "1,2,,3",
  "1e3",
  "０",
  "周一",
]);
const part = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...VALUES)).map(([name, value]) => `${name}=${value}`);
const texts = fc.oneof(
  fc.string({ maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.array(part, { maxLength: 6 }).map((parts) => parts.join(";")),
  fc.array(part, { maxLength: 4 }).map((parts) => `RRULE:FREQ=MONTHLY;${parts.join(";")}`),
);

describe("RRULE text from outside", () => {
  test("our rule, as text, is our rule again", () => {
    fc.assert(
      fc.property(arbitraryRule, fc.constantFrom("", "RRULE:", "rrule:"), (rule, prefix) => {
        const read = readOutsideRule(prefix + printRule(rule));
        if (read.ok) expect(read.value).toEqual(rule);
        else expect(read.error.code).toBe("rule-never-occurs");
      }),
      { numRuns: 1000 },
    );
  });

  test("whatever stands in it, it is a rule or refused with its reason, and what is printed of a rule reads alike", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readOutsideRule(text);
        if (read.ok) expect(readOutsideRule(printRule(read.value))).toEqual(read);
        else expect(["rule-forbidden", "rule-never-occurs"]).toContain(read.error.code);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    [`FREQ=MONTHLY;BYMONTHDAY=${"1,".repeat(300)}1`, "too-long"],
    [" ".repeat(100_000), "too-long"],
    ["FREQ=DAILY;INTERVAL=10000", "too-large"],
    ["FREQ=DAILY;COUNT=999999999", "too-large"],
    ["DTSTART:20260101\nRRULE:FREQ=DAILY", "other-lines"],
    ["RRULE:FREQ=DAILY\r\nEXDATE:20260102", "other-lines"],
    ["DTSTART;VALUE=DATE:20260101", "other-lines"],
    ["FREQ=HOURLY", "time-part"],
    ["FREQ=DAILY;BYHOUR=9", "time-part"],
    ["FREQ=DAILY;UNTIL=20261231T235959Z", "time-part"],
    ["FREQ=DAILY;BYEASTER=1", "part-not-allowed"],
    ["FREQ=DAILY;COUNT=3;UNTIL=20261231", "count-with-until"],
    ["每月最后一个周五", "syntax"],
  ])("%.40s: %s", (text, reason) => {
    expect(readOutsideRule(text)).toMatchObject({ ok: false, error: { code: "rule-forbidden", details: { reason } } });
  });

  test.each([
    ["FREQ=MONTHLY;BYDAY=+1MO,-1FR", "FREQ=MONTHLY;BYDAY=1MO,-1FR"],
    ["rrule:wkst=su;interval=2;byday=mo;freq=weekly", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=SU"],
    ["FREQ=YEARLY;UNTIL=20301231;BYMONTH=2;BYMONTHDAY=29", "FREQ=YEARLY;UNTIL=20301231;BYMONTHDAY=29;BYMONTH=2"],
    ["FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"],
    ["FREQ=MONTHLY;BYDAY=MO,-1MO", "FREQ=MONTHLY;BYDAY=MO,-1MO"],
    ["FREQ=YEARLY;BYWEEKNO=53;BYDAY=SU", "FREQ=YEARLY;BYDAY=SU;BYWEEKNO=53"],
  ])("%s is printed as %s", (text, printed) => {
    const read = readOutsideRule(text);
    expect(read.ok && printRule(read.value)).toBe(printed);
  });
});
