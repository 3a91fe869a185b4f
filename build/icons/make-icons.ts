// Draws icon.svg at every size that the platforms ask for: `npx node build/icons/make-icons.ts`. Needs Chromium and a
// Chinese serif font; the results are kept beside this file, so that packaging needs neither.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { type Browser, chromium } from "playwright-core";
import { type SizedPicture, icns, ico } from "./icon-files.ts";

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const at = (name: string) => path.join(import.meta.dirname, name);
const browser = await chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium" });
const pictures: SizedPicture[] = [];
for (const size of SIZES) pictures.push({ size, png: await draw(browser, size) });
await browser.close();

writeFileSync(at("icon.png"), pictures.at(-1)?.png ?? new Uint8Array());
writeFileSync(at("icon.ico"), ico(pictures.filter(({ size }) => size <= 256)));
writeFileSync(at("icon.icns"), icns(pictures));

async function draw(drawer: Browser, size: number): Promise<Uint8Array> {
  const page = await drawer.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(at("icon.svg"), "utf8");
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
