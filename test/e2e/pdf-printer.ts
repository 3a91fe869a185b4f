import { chromium } from "playwright-core";
import { findBrowser } from "../../host/find-browser.ts";

/** Prints pages as an office does: the issuer above, the page's number below. */
export interface PdfPrinter {
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

const HEADER = '<div style="font-size:9pt;width:100%;text-align:center">东湖市科学技术协会文件</div>';
const FOOTER = '<div style="font-size:10pt;width:100%;text-align:center">— <span class="pageNumber"></span> —</div>';

export async function openPrinter(): Promise<PdfPrinter> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined });
  const page = await browser.newPage();
  return {
    async print(html) {
      await page.setContent(html);
      const pdf = await page.pdf({
        preferCSSPageSize: true,
        displayHeaderFooter: true,
        headerTemplate: HEADER,
        footerTemplate: FOOTER,
      });
      return Uint8Array.from(pdf);
    },
    close: () => browser.close(),
  };
}
