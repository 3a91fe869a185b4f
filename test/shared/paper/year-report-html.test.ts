import { describe, expect, test } from "vitest";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { LedgerEntry } from "../../../shared/domain/papers/ledger.ts";
import { buildYearReport, paceKey } from "../../../shared/domain/papers/year-report.ts";
import { wordOfPage } from "../../../shared/paper/word/word-of-page.ts";
import { yearReportHtml } from "../../../shared/paper/year-report-html.ts";
import type { Locale } from "../../../shared/words/locale.ts";
import { HOSTILE_NAMES } from "./hostile-names.ts";
import { faultOf, readBack, xmlPartsOf } from "./office-files.ts";
import { textOf } from "./paper-text.ts";
import { ledgerEntry } from "./sample-ledger.ts";

const pageOf = (name: string, locale: Locale = "zh-CN", part: Partial<LedgerEntry> = {}) =>
  yearReportHtml(
    buildYearReport({
      year: 2026,
      unitName: name,
      lead: name,
      issuedOn: plainDate("2026-12-31"),
      entries: [
        ledgerEntry({
          title: name,
          lead: name,
          subject: name,
          item: name,
          words: name,
          requirementText: name,
          ...part,
        }),
      ],
      entriesBefore: [],
      paces: new Map([
        [
          paceKey(name, name),
          { needed: 12, unit: "次", expected: Array.from({ length: 12 }, (_, m) => m + 1), done: [0, 3] },
        ],
      ]),
    }),
    locale,
  );

describe("the year's report on paper", () => {
  test("has each section, the item's figures, its words and why it was missed", () => {
    const text = textOf(pageOf("学习"));
    for (const section of [
      "一、总体情况",
      "二、逐项落实情况",
      "三、次数进度",
      "四、分单位情况",
      "五、未办、补办和缺佐证",
    ])
      expect(text).toContain(section);
    expect(text).toContain("应办1期，按期办结0期，补办0期，未办1期");
    expect(text).toContain("2025年没有记录，不作比较");
    expect(text).toContain("9月16日第八次学习。");
    expect(text).toContain("明确表示不予办理：学习");
  });

  test("says of what lacks its proof alone that its record is incomplete, and not that it was missed", () => {
    const text = textOf(pageOf("学习", "zh-CN", { handling: null, words: null }));
    expect(text).toContain("未办0期，记录未齐1期，待办0期");
    expect(text).toContain("记录未齐 缺照片");
    expect(text).not.toContain("逾期");
  });

  test("a year that is over is compared with the one before; a running one stands beside it without a change", () => {
    const entry = ledgerEntry({ title: "学习" });
    const on = (day: string) =>
      yearReportHtml(
        buildYearReport({
          year: 2026,
          unitName: "办公室",
          lead: null,
          issuedOn: plainDate(day),
          entries: [entry],
          entriesBefore: [entry, entry],
          paces: new Map(),
        }),
      );
    expect(on("2027-01-01")).toContain("<td>增减</td>");
    expect(on("2027-01-01")).not.toContain("尚未结束");
    for (const day of ["2026-03-31", "2026-12-31"]) {
      expect(on(day)).toContain("2026年尚未结束，上年为全年数，不作增减比较");
      expect(on(day)).toContain("2025年全年");
      expect(on(day)).not.toContain("<td>增减</td>");
    }
  });

  test("an item's figures add up: what lacks its proof and what is open have columns of their own", () => {
    const html = pageOf("学习", "zh-CN", { handling: null, words: null });
    const row = html.slice(html.indexOf("二、")).match(/<tr><td>[^]*?<\/tr>/)?.[0] ?? "";
    const cells = [...row.matchAll(/<td>(\d+)<\/td>/g)].map(([, cell]) => Number(cell));
    expect(cells.slice(0, 6)).toEqual([1, 0, 0, 0, 1, 0]);
  });

  test("draws the pace as a dashed line of what was expected and a solid one of what was done", () => {
    const html = pageOf("学习");
    expect(html).toContain('<polyline class="expected" points="2.0,30.0 11.7,27.7');
    expect(html).toMatch(/<polyline class="done" points="2\.0,30\.0 11\.7,30\.0 21\.3,23\.0"\/>/);
    expect(html).toContain('aria-label="学习：3，全年12次"');
  });

  test("is all there in English", () => {
    const text = textOf(pageOf("Study", "en")).replaceAll(/第八次学习|8月/g, "");
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  test("a second reader finds its figures and words in the document", async () => {
    const text = await readBack(await wordOfPage(pageOf("学习")), "a.docx");
    expect(text).toContain("应办1期，按期办结0期");
    expect(text).toContain("9月16日第八次学习");
  });

  test.each(HOSTILE_NAMES)("a name that %s breaks neither page nor document", async (_, name) => {
    const html = pageOf(name);
    const tags = (page: string) => [...page.matchAll(/<\/?([a-z]+[0-9]?)/gi)].map(([, tag]) => tag);
    expect(tags(html)).toEqual(tags(pageOf("学习")));
    expect(
      xmlPartsOf(await wordOfPage(html))
        .map(faultOf)
        .filter(Boolean),
    ).toEqual([]);
  });
});
