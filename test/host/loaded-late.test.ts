import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { productClock } from "../../shared/application/transports/product-clock.ts";
import { duty } from "./run-in-process.ts";

const loaded = vi.hoisted(() => new Set<string>());

vi.mock("../../shared/application/dispatch/dispatch.ts", async (original) => {
  loaded.add("dispatch");
  return original();
});
vi.mock("../../host/commands/extract.ts", async (original) => {
  loaded.add("extract");
  return original();
});

const folder = mkdtempSync(path.join(os.tmpdir(), "duty-late-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the core is loaded with the first request, and once for all that come meanwhile", async () => {
  const { openCore } = await import("../../host/compose.ts");
  const core = await openCore({
    folder,
    clock: productClock(plainDate("2026-09-16"), Date.now),
    door: "host",
    onFault: (cause) => {
      throw cause;
    },
  });
  expect(loaded).not.toContain("dispatch");
  const answers = await Promise.all([core.client.app.edition({}), core.client.app.edition({})]);
  expect(loaded).toContain("dispatch");
  expect(answers[0]).toEqual(answers[1]);
  await core.close();
});

test("a command that is named loads no other; the help has all of them", async () => {
  await duty(["ics", "--help"]);
  expect(loaded).not.toContain("extract");
  const { stdout } = await duty(["--help"]);
  expect(loaded).toContain("extract");
  expect(stdout).toMatch(/extract[^]*serve[^]*demo/);
});
