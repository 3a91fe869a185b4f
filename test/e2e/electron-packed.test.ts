import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { extractAll } from "@electron/asar";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pack } from "../electron/pack.ts";
import { type Launched, launch } from "../electron-harness/launch.ts";
import { builtFolder } from "../support/built.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "duty-packed-"));
let desktop: Launched;

beforeAll(async () => {
  await builtFolder();
  const program = path.join(folder, "program");
  extractAll(path.join(pack(folder, "linux", "x64"), "resources/app.asar"), program);
  desktop = await launch(path.join(program, "out/electron/main.js"), { today: "2026-09-16" });
});
afterAll(async () => {
  await desktop?.close();
  rmSync(folder, { recursive: true, force: true });
});

const invoke = (name: string, input: unknown) =>
  desktop.page.evaluate(
    (request) =>
      (globalThis as unknown as { duty: { invoke(request: unknown): Promise<unknown> } }).duty.invoke(request),
    { name, input },
  );

test("the program taken out of its package opens its first screen and its database, with nothing beside it", async () => {
  await desktop.page.getByRole("button", { name: "看示例" }).waitFor();
  const reply = await invoke("app.info", {});
  expect(reply).toMatchObject({ ok: true, value: { door: "electron", readOnly: null, isEmpty: true } });
  expect([desktop.state.pageErrors, desktop.state.consoleErrors, desktop.state.errorBoxes]).toEqual([[], [], []]);
});

test("its reader of plans runs, in the thread that came with it", async () => {
  const content = Buffer.from("西山市科协2026年工作要点\n1.每季度召开1次例会。\n").toString("base64");
  const reply = await invoke("imports.open", { file: { name: "要点.txt", content } });
  expect(reply).toMatchObject({ ok: true, value: { candidates: 1 } });
});
