import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { _electron } from "playwright-core";
import { expect, test } from "vitest";
import { findElectron } from "../../build/packaging/electron-runtime.ts";
import { builtFolder } from "../support/built.ts";

const runtime = findElectron();
const isHeadless = process.platform === "linux" && !process.env["DISPLAY"] && !process.env["WAYLAND_DISPLAY"];
const missing = "missing" in runtime ? "no Electron runtime" : isHeadless ? "no display" : null;
if (missing !== null) console.log(`skipped: ${missing} (test/e2e/electron-runtime.test.ts)`);

test.skipIf(missing !== null)("the real Electron opens the window, with the bridge and nothing else", async () => {
  if (!("path" in runtime)) return;
  const folder = mkdtempSync(path.join(os.tmpdir(), "duty-real-"));
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const program = await _electron.launch({
    executablePath: runtime.path,
    args: [...asRoot, path.join(await builtFolder(), ".."), "--data", folder, "--today", "2026-09-16"],
  });
  try {
    const page = await program.firstWindow();
    await page.getByRole("button", { name: "看示例" }).waitFor();
    expect(page.url()).toMatch(/^app:\/\/duty\//);
    const found = await page.evaluate(async () => {
      const { duty } = globalThis as unknown as { duty: { invoke(request: unknown): Promise<{ ok: boolean }> } };
      const reply = await duty.invoke({ name: "app.info", input: {} });
      return { members: Object.keys(duty).toSorted(), ok: reply.ok, hasNode: "process" in globalThis };
    });
    expect(found).toEqual({ members: ["invoke", "subscribe"], ok: true, hasNode: false });
  } finally {
    await program.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
