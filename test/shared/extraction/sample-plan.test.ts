import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";
import { SAMPLE_PLAN_TEXT } from "../../../shared/extraction/sample-plan.ts";
import { inOneLine, measuredIn } from "./read-text.ts";

describe("the sample plan", () => {
  const plan = extractPlan(SAMPLE_PLAN_TEXT);

  it("is a plan of a length that a first look can take in", () => {
    expect(SAMPLE_PLAN_TEXT.length).toBeGreaterThan(1500);
    expect(SAMPLE_PLAN_TEXT.length).toBeLessThan(2500);
  });

  it("says what it is", () => {
    expect(plan.document).toEqual({
      title: "东湖市科学技术协会2026年党建工作要点",
      issuer: "中共东湖市科学技术协会党组",
      number: "东科协党发〔2026〕8号",
      issuedOn: "2026-03-02",
      year: 2026,
      theme: "支部规范提升年",
    });
  });

  it("is read duty by duty", () => {
    expect(
      measuredIn(SAMPLE_PLAN_TEXT).map((found) => `${found.item} ${found.units[0] ?? ""} ${inOneLine(found)}`),
    ).toMatchInlineSnapshot(`
      [
        "1 机关党委 quota >=30次/year",
        "1 机关党委 quota =12次/year",
        "1 机关党委 quota >=40次/year",
        "1 机关党委 cadence =1次/two-months",
        "2 机关党委 cadence >=1次/year",
        "2 机关党委 quantity =2场",
        "2 机关党委 quantity =1本",
        "3 组织人事部 hours >=32学时/year",
        "3 组织人事部 hours >=56学时/year",
        "4 宣传部 quota >=2次/year",
        "4 宣传部 cadence =1次/half-year",
        "5 机关党委 cadence =1次/month FREQ=MONTHLY;BYDAY=-1FR",
        "5 机关党委 cadence =1次/year 12-31",
        "6 机关党委 cadence =1次/quarter",
        "6 机关党委 quantity =2个 2026-06-30",
        "7 组织人事部 deadline 2026-06-30",
        "7 组织人事部 percent >=60%/year 2026-12-31",
        "8 组织人事部 trigger",
        "8 组织人事部 trigger",
        "8 组织人事部 trigger",
        "9 机关纪委 quota >=4次/year",
        "9 机关纪委 cadence =1次/year",
        "10 机关纪委 trigger",
        "10 机关纪委 trigger",
        "11 机关纪委 deadline 2026-09-30",
        "12 科普部 deadline 2026-05-30",
        "12 科普部 quantity >=20人",
        "13 机关工会 cadence =1次/year",
        "13 机关工会 cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=28",
        "14 办公室 deadline 2026-06-30",
        "14 办公室 deadline 2026-12-31",
        "15 组织人事部 deadline 12-10",
        "15 组织人事部 deadline 12-31",
      ]
    `);
  });

  it("lists the unquantified duties beside the others", () => {
    const standing = plan.obligations.filter(({ requirement }) => requirement.kind === "standing");
    expect(standing.map(({ evidence }) => evidence.text)).toContain("加强网站、公众号和科普场馆的内容把关");
    expect(standing.map(({ evidence }) => evidence.text)).toContain("完善困难党员帮扶办法");
  });

  it("proves each duty by the words that stand at its offsets", () => {
    for (const { evidence } of plan.obligations)
      expect(SAMPLE_PLAN_TEXT.slice(evidence.start, evidence.end)).toBe(evidence.text);
  });

  it("gives every duty an id of its own, the same each time", () => {
    const ids = plan.obligations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(extractPlan(SAMPLE_PLAN_TEXT).obligations.map(({ id }) => id)).toEqual(ids);
  });
});
