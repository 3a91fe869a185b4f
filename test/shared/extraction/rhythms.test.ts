import { describe, expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";

const read = (sentence: string) => extractPlan(`东湖市科协2026年工作要点\n${sentence}`);

describe("a rhythm", () => {
  it.each([
    ["逐旬报送工程进度。", 1, "ten-days"],
    ["逐月通报完成情况。", 1, "month"],
    ["逐日登记来访人员。", 1, "other"],
    ["实行旬报制度。", 1, "ten-days"],
    ["健全信息月报制度。", 1, "month"],
    ["建立经费季报机制。", 1, "quarter"],
    ["双周召开一次碰头会。", 1, "other"],
    ["双周召开碰头会。", 1, "other"],
    ["每两周一次更新展板。", 1, "other"],
    ["每10天报送一次信息。", 1, "other"],
    ["每年春秋两季各一次，开展植树活动。", 2, "year"],
    ["每年春、秋两季各组织2场义诊。", 4, "year"],
    ["教师每单元撰写一篇反思。", 1, "other"],
    ["一学期语文备课不少于90节。", 90, "other"],
    ["每年寒暑假各举办一次科技营。", 2, "year"],
  ])("of “%s” is given as what it is", (sentence, count, period) => {
    const [only, ...more] = read(sentence).obligations;
    expect([only?.requirement.count, only?.requirement.period]).toEqual([count, period]);
    expect(more).toEqual([]);
  });

  it.each(["实行日报、周报制度宣传。", "逐月提高参学率。", "订阅《东湖日报》制度。"])(
    "is not read into “%s”",
    (sentence) => {
      expect(read(sentence).obligations.filter(({ requirement }) => requirement.period === "month")).toEqual([]);
    },
  );
});

describe("a day that no calendar has", () => {
  it.each(["6月31日前完成换届。", "2月30日前报送计划。", "于4月31日召开座谈会。", "2月29日前完成备案。"])(
    "leaves the duty of “%s” open",
    (sentence) => {
      const [only, ...more] = read(sentence).obligations;
      expect(only?.requirement).toMatchObject({ kind: "deadline", due: null });
      expect(only?.requirement.event).toMatch(/^\d+月\d+日/);
      expect(only?.rules).toContain("no-such-day");
      expect(more).toEqual([]);
    },
  );

  it("does not bound a number, and says so", () => {
    const [only] = read("9月31日前，举办5场讲座。").obligations;
    expect(only?.requirement).toMatchObject({ kind: "quantity", count: 5, due: null });
    expect(only?.rules).toContain("no-such-day");
  });

  it("is the month's last one in a rhythm of each year", () => {
    expect(read("每年2月29日前完成备案。").obligations[0]?.rules).not.toContain("no-such-day");
  });
});

describe("a run of digits that may be a date", () => {
  it.each(["260805前报送总结。", "办公室于260805报送材料。", "20260805前报送总结。"])(
    "in “%s” is unread",
    (sentence) => {
      const { obligations, unread } = read(sentence);
      expect(obligations.filter(({ requirement }) => requirement.kind !== "standing")).toEqual([]);
      expect(unread.map(({ text }) => text)).toEqual([/\d{6,}/.exec(sentence)?.[0]]);
    },
  );

  it("is a reference where no calendar has such a day", () => {
    expect(read("准考证号269945的学员参加学习。").unread).toEqual([]);
  });
});

describe("a number for the days of an observance", () => {
  it.each(["全国科技活动周期间举办讲座2场。", "全国科技活动周期间，举办讲座2场。", "科技活动周期间开展科普宣传2次。"])(
    "of “%s” does not run over the year",
    (sentence) => {
      const [only, ...more] = read(sentence).obligations;
      expect(only?.requirement).toMatchObject({ kind: "quantity", count: 2, due: "2026-05-31", provisional: true });
      expect(more).toEqual([]);
    },
  );
});
