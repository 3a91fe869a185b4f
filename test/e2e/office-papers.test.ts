import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { getDocument } from "unpdf/pdfjs";
import { afterAll, describe, expect, test } from "vitest";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { ledgerHtml } from "../../shared/paper/ledger-html.ts";
import { ledgerSheet } from "../../shared/paper/sheet/tables/ledger-sheet.ts";
import { workbookFile } from "../../shared/paper/sheet/workbook-file.ts";
import { wordOfPage } from "../../shared/paper/word/word-of-page.ts";
import { golden } from "../shared/paper/paper-text.ts";
import { ledgerEntry, ledgerOfEntries } from "../shared/paper/sample-ledger.ts";

/** What another office suite makes of our files. Where none is installed the tests are skipped, and named so. */
const OFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"].find(existsSync);
const named = OFFICE ? "in LibreOffice" : "in LibreOffice, which is not installed here: skipped";

const folder = mkdtempSync(path.join(os.tmpdir(), "duty-office-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Sheet {
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

async function printed(name: string, content: Uint8Array): Promise<Sheet[]> {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  execFileSync(
    OFFICE ?? "",
    [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "pdf", "--outdir", folder, file],
    { stdio: "ignore" },
  );
  const data = Uint8Array.from(readFileSync(file.replace(/\.\w+$/, ".pdf")));
  const pdf = await getDocument({ data, useSystemFonts: true }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [, , right = 0, top = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    const inMillimetres = (points: number) => Math.round((points / 72) * 25.4);
    sheets.push({
      width: inMillimetres(right),
      height: inMillimetres(top),
      text: text.normalize("NFKC").replaceAll(/\s/g, ""),
    });
  }
  return sheets;
}

describe.runIf(OFFICE)(named, () => {
  test("the checklist opens on A4, with its page number on each sheet", async () => {
    const sheets = await printed("checklist.docx", await wordOfPage(readFileSync(golden("checklist.html"), "utf8")));
    expect(sheets.length).toBeLessThanOrEqual(2);
    for (const [index, { width, height, text }] of sheets.entries()) {
      expect({ width, height }).toEqual({ width: 210, height: 297 });
      expect(text).toContain(`—${index + 1}—`);
    }
    expect(sheets.map(({ text }) => text).join("")).toContain("四、日期待定");
  });

  test("a ledger of 200 rows has its head on each sheet, and each row once", async () => {
    const entries = Array.from({ length: 200 }, (_, index) =>
      ledgerEntry({
        key: { obligationId: "o", subjectId: "s", recurrenceId: String(index) },
        periodLabel: `期${String(index).padStart(3, "0")}`,
        due: plainDate("2026-09-16"),
      }),
    );
    const ledger = ledgerOfEntries(entries);
    for (const [name, file, size] of [
      ["ledger.docx", await wordOfPage(ledgerHtml(ledger)), { width: 297, height: 210 }],
      ["ledger.xlsx", workbookFile([ledgerSheet(ledger, "zh-CN")]), { width: 420, height: 297 }],
    ] as const) {
      const sheets = await printed(name, file);
      expect(sheets.length).toBeGreaterThan(2);
      for (const { width, height, text } of sheets) {
        expect({ width, height }).toEqual(size);
        expect(text).toContain("责任主体");
      }
      const all = sheets.map(({ text }) => text).join("");
      for (const { periodLabel } of entries) expect(all.split(periodLabel), periodLabel).toHaveLength(2);
    }
  });
});

test.runIf(!OFFICE)(named, () => expect(OFFICE).toBeUndefined());
