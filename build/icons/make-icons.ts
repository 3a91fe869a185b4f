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
for (const state of ["tray", "tray-overdue"] as const)
  writeFileSync(
    path.join(import.meta.dirname, `../../renderer/public/${state}.png`),
    await draw(browser, 32, trayMark(state)),
  );
await browser.close();

writeFileSync(at("icon.png"), pictures.at(-1)?.png ?? new Uint8Array());
writeFileSync(at("icon.ico"), ico(pictures.filter(({ size }) => size <= 256)));
writeFileSync(at("icon.icns"), icns(pictures));

/** At 16 px the letter is a blot: the tray has the program's square with a tick, and a white mark in its corner while something is overdue. */
function trayMark(state: "tray" | "tray-overdue"): string {
  const corner =
    state === "tray-overdue"
      ? '<circle cx="24" cy="8" r="7" fill="#FFFFFF" stroke="#9A1B1F" stroke-width="2" /><rect x="22.6" y="3.6" width="2.8" height="5.6" fill="#9A1B1F" /><rect x="22.6" y="10.4" width="2.8" height="2.4" fill="#9A1B1F" />'
      : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="1" y="1" width="30" height="30" rx="7" fill="#9A1B1F" /><path d="M8 17l6 6 11-12" fill="none" stroke="#FFFFFF" stroke-width="4" />${corner}</svg>`;
}

async function draw(drawer: Browser, size: number, svg = readFileSync(at("icon.svg"), "utf8")): Promise<Uint8Array> {
  const page = await drawer.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
