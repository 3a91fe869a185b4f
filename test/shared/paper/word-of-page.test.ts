import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { html } from "../../../shared/paper/markup.ts";
import { paperPage } from "../../../shared/paper/paper-page.ts";
import { PAPER_STYLE } from "../../../shared/paper/paper-style.ts";
import { plainTable } from "../../../shared/paper/paper-table.ts";
import { ledgerHtml } from "../../../shared/paper/ledger-html.ts";
import { signInHtml } from "../../../shared/paper/record-forms-html.ts";
import { pageStyleOf } from "../../../shared/paper/word/page-style.ts";
import { wordOfPage } from "../../../shared/paper/word/word-of-page.ts";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import { HOSTILE_NAMES } from "./hostile-names.ts";
import { faultOf, partOf, readBack, xmlPartsOf } from "./office-files.ts";
import { golden, textOf } from "./paper-text.ts";
import { ledgerOfEntries, ledgerEntry } from "./sample-ledger.ts";

const bodyOf = async (page: string): Promise<string> => partOf(await wordOfPage(page), "word/document.xml");

/** Without blanks and what stands in the place of a drawn box or a rule to write on. */
const bare = (text: string): string =>
  text
    .replaceAll(/&quot;/g, '"')
    .replaceAll(/&#39;/g, "'")
    .replaceAll(/&amp;/g, "&")
    .replaceAll(/[\s☐☑＿|]/g, "");

describe.each(["checklist.html", "checklist-en.html", "slip-supervision.html", "slip-long.html", "slip-en.html"])(
  "%s as a document",
  (name) => {
    const page = readFileSync(golden(name), "utf8");

    test("a second reader finds every word of the page, in its order", async () => {
      const read = bare(await readBack(await wordOfPage(page), "paper.docx"));
      // The draft's mark across the page is only for the eye; a line says it in words.
      const shown = page.replace(/<div class="draft-mark"[^]*?<\/div>/, "");
      const words = textOf(shown).split(" ").map(bare).filter(Boolean);
      let at = 0;
      for (const word of words) {
        const found = read.indexOf(word, at);
        expect(found, word).toBeGreaterThanOrEqual(at);
        at = found + word.length;
      }
    });

    test("each of its parts is well-formed, and made twice it is the same", async () => {
      const file = await wordOfPage(page);
      expect(xmlPartsOf(file).map(faultOf).filter(Boolean)).toEqual([]);
      expect(await wordOfPage(page)).toEqual(file);
    });
  },
);

describe("a table of a document", () => {
  const page = paperPage(
    "清单",
    "zh-CN",
    PAPER_STYLE,
    html`${plainTable(
      [
        { head: "事项", width: "" },
        { head: "签字", width: "w-sign" },
      ],
      [html`<tbody><tr><td class="words">学习</td><td></td></tr><tr><td class="words">会议</td><td></td></tr></tbody>`],
    )}`,
  );

  test("has heads that are repeated, rows that stay whole and columns as wide as printed", async () => {
    const body = await bodyOf(page);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    // 20 mm, and what is left of 210 − 18 − 16 mm.
    expect(body).toContain('<w:gridCol w:w="8821"/><w:gridCol w:w="1134"/>');
    expect(body).toContain('<w:tblLayout w:type="fixed"/>');
  });

  test("stands on A4 with the print's margins, and its page number at the outer foot", async () => {
    const body = await bodyOf(page);
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(body).toContain('w:top="850" w:right="907" w:bottom="850" w:left="1020"');
    expect(body).toContain('w:type="even"');
  });

  test("names its fonts as an office's machine has them, figures in Times", async () => {
    const styles = partOf(await wordOfPage(page), "word/styles.xml");
    expect(styles).toContain(
      '<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman"/>',
    );
  });
});

test("a book on A4 sheets that lie on their side begins a page for each sheet but the first", async () => {
  const long = (title: string) => Array.from({ length: 7 }, () => ledgerEntry({ title }));
  const two = ledgerOfEntries([...long("学习"), ...long("会议")]);
  const body = await bodyOf(ledgerHtml(two));
  expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  expect(await bodyOf(ledgerHtml(ledgerOfEntries([ledgerEntry({})])))).not.toContain("<w:pageBreakBefore/>");
});

test("sheets of few rows share a page behind the contents, each whole", async () => {
  const three = ["学习", "会议", "检查"].map((title) => ledgerEntry({ title }));
  const body = await bodyOf(ledgerHtml(ledgerOfEntries(three)));
  expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  // Of the last sheet each paragraph but its signatures stays with the next one.
  const last = body.slice(body.lastIndexOf('<w:pStyle w:val="Heading2"/>'), body.lastIndexOf("</w:tbl>"));
  expect(last.match(/<w:keepNext\/>/g)).toHaveLength((last.match(/<w:p>/g)?.length ?? 0) + 1);
});

test.each([
  ["A4 portrait", PAPER_STYLE, 210, 297, 18],
  ["a later rule for the sheet", `${PAPER_STYLE}@page { size: 420mm 297mm; margin: 10mm 10mm 14mm; }`, 420, 297, 10],
])("%s is read from the style", (_, css, width, height, left) => {
  expect(pageStyleOf(css)).toMatchObject({ width, height, margin: { left } });
});

describe("hostile names in a document", () => {
  test.each(HOSTILE_NAMES)("one that %s leaves it whole", async (_, name) => {
    const pages = [
      ledgerHtml(ledgerOfEntries([ledgerEntry({ title: name, subject: name, lead: name, words: name })])),
      signInHtml({
        unitName: name,
        title: name,
        on: plainDate("2026-09-16"),
        place: name,
        group: name,
        names: [name],
      }),
    ];
    for (const page of pages) {
      const file = await wordOfPage(page);
      expect(xmlPartsOf(file).map(faultOf).filter(Boolean)).toEqual([]);
      const seen = name
        .toWellFormed()
        // oxlint-disable-next-line no-control-regex -- what is dropped
        .replaceAll(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
      expect(bare(await readBack(file, "paper.docx"))).toContain(bare(seen).slice(0, 5_000));
    }
  });
});
