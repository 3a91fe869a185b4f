import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { findBrowser } from "../../host/find-browser.ts";
import { kitCheckerHtml } from "../../shared/paper/kit/kit-checker-html.ts";
import { temporaryFolder } from "../support/data-folder.ts";
import { skippedName } from "../support/skipped.ts";

const browserPath = findBrowser();
const name = skippedName(
  "the checker, opened from the unpacked folder, finds it sound, then names the damaged, the lost and the added file",
  browserPath === null,
  "no browser",
);

test.skipIf(browserPath === null)(name, async () => {
  const folder = path.join(temporaryFolder(), "佐证包");
  mkdirSync(path.join(folder, "佐证"), { recursive: true });
  const files: Record<string, string> = {
    "检查.html": kitCheckerHtml("zh-CN"),
    "佐证/8-学习-2026-03-12-01-签到.pdf": "签到",
    "佐证/8-学习-2026-03-12-02-照片.jpg": "照片".repeat(2_000_000),
  };
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text);
  for (const [file, text] of Object.entries(files)) write(file, text);
  const listed = Object.entries(files).map(([file, text]) => ({
    path: file,
    sha256: createHash("sha256").update(text).digest("hex"),
    bytes: Buffer.byteLength(text),
  }));
  write(
    "manifest.json",
    JSON.stringify({ kind: "duty-calendar-evidence-kit", complete: true, files: listed, lacking: [] }),
  );

  const browser = await chromium.launch({ executablePath: browserPath ?? "", args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(path.join(folder, "检查.html")).href);
    const check = async () => {
      await page.locator("#folder").setInputFiles(folder);
      await page.locator("#foot").filter({ hasText: "SHA-256" }).waitFor();
      return [await page.locator("#verdict").textContent(), ...(await page.locator("#findings li").allTextContents())];
    };
    expect(await check()).toEqual(["完好：清单上的文件都在，内容都没有改动，也没有多出的文件。"]);

    write("佐证/8-学习-2026-03-12-01-签到.pdf", "签名");
    rmSync(path.join(folder, "佐证/8-学习-2026-03-12-02-照片.jpg"));
    write("佐证/<img src=x>.txt", "后加");
    expect(await check()).toEqual([
      "有问题：",
      "缺失：佐证/8-学习-2026-03-12-02-照片.jpg",
      "被改动：佐证/8-学习-2026-03-12-01-签到.pdf",
      "多出：佐证/<img src=x>.txt",
    ]);
    expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
  } finally {
    await browser.close();
  }
});
