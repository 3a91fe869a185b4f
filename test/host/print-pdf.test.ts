import { chmodSync, readdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findBrowser } from "../../host/find-browser.ts";
import { getDocument } from "unpdf/pdfjs";
import { PAPER_STYLE } from "../../shared/paper/paper-style.ts";
import { paperPage } from "../../shared/paper/paper-page.ts";
import { browserPdfPrinter } from "../../host/print-pdf.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { skippedName } from "../support/skipped.ts";

const browser = findBrowser();

/** Temporary folders of this test alone, so that no other print on the machine is mistaken for ours. */
beforeEach(() => void vi.stubEnv("TMPDIR", temporaryFolder()));
afterEach(() => void vi.unstubAllEnvs());
const leftovers = () => readdirSync(os.tmpdir());

/** A program in the browser's place that does what `script` says; `$PDF` is the file asked for. */
function pretendBrowser(script: string): string {
  const file = path.join(temporaryFolder(), "browser");
  const findTarget = 'for a in "$@"; do case "$a" in --print-to-pdf=*) PDF="${a#--print-to-pdf=}";; esac; done';
  writeFileSync(file, `#!/bin/sh\n${findTarget}\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(browser === null)(skippedName("with this machine's browser", browser === null, "no browser"), () => {
  test("a page becomes a PDF with the size its own @page names; its scripts do not run", async () => {
    const html = `<!doctype html><html><head><meta charset="utf-8"><style>@page{size:A3 landscape}</style></head>
      <body><h1>清单</h1><p style="break-after:page">1</p><p>2</p>
      <script>document.body.innerHTML = "<p style='break-after:page'>x</p>".repeat(9)</script></body></html>`;
    const pdf = Buffer.from(await browserPdfPrinter(browser ?? "").print(html)).toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    // A3 landscape in points, on two pages.
    expect(pdf.match(/\/MediaBox \[0 0 119\d(\.\d+)? 84\d(\.\d+)?\]/g)).toHaveLength(2);
    expect(leftovers()).toEqual([]);
  });

  test("words are in the program's own fonts, small, and are read back as they were written", async () => {
    // 一 方 工 日 月 are told as radicals where a font is drawn; 镕 堃 are rare names.
    const words = "工作要点：一季度，日报、月报各一份，方案由见习生长风、朱镕、堃言立项。";
    const html = paperPage("工作要点", "zh-CN", PAPER_STYLE, {
      markup: `<h1>${words}</h1><table><thead><tr><th>${words}</th></tr></thead><tr><td>${words}</td></tr></table>`,
    });
    const pdf = await browserPdfPrinter(browser ?? "").print(html);
    const printed = await getDocument({ data: new Uint8Array(pdf) }).promise;
    const { items } = await (await printed.getPage(1)).getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    expect(text.replaceAll(" ", "").split(words)).toHaveLength(4);
    const raw = Buffer.from(pdf).toString("latin1");
    expect(raw).toContain("NotoSerifSC");
    expect(raw).toContain("NotoSansSC");
    expect(raw).not.toContain("/Type3");
    expect(pdf.length).toBeLessThan(100_000);
  });
});

describe.skipIf(process.platform === "win32")(
  "trouble with the browser is `render-failed`, and nothing is left behind",
  () => {
    test.each([
      ["ends with a fault", "echo 'no display' >&2; exit 3", "no display"],
      ["ends with a fault and no word", "exit 3", "exit 3"],
      ["writes nothing", "exit 0", "no-pdf"],
      ["writes something else", 'echo "<html>" > "$PDF"', "not-a-pdf"],
      ["hangs", "sleep 60", "time-limit"],
    ])("it %s", async (_name, script, reason) => {
      const pretender = pretendBrowser(script);
      const before = leftovers();
      await expect(browserPdfPrinter(pretender, 1_500).print("<p>")).rejects.toMatchObject({
        code: "render-failed",
        details: { reason },
      });
      expect(leftovers()).toEqual(before);
    });

    test("it is not there", async () => {
      await expect(browserPdfPrinter("/no/browser").print("<p>")).rejects.toMatchObject({ code: "render-failed" });
    });
  },
);
