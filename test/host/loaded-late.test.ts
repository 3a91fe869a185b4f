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
vi.mock("../../db/stores-over.ts", async (original) => {
  loaded.add("stores");
  return original();
});
vi.mock("../../host/commands/extract.ts", async (original) => {
  loaded.add("extract");
  return original();
});

const folder = mkdtempSync(path.join(os.tmpdir(), "duty-late-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("the core and the stores are loaded with the first request, and once for all that come meanwhile", async () => {
  const { openCore } = await import("../../host/compose.ts");
  const core = await openCore({
    folder,
    clock: productClock(plainDate("2026-09-16"), Date.now),
    door: "host",
    onFault: (cause) => {
      throw cause;
    },
  });
  const { createDutyClient } = await import("../../shared/contract/client.ts");
  const client = createDutyClient(core.dispatch);
  expect([...loaded]).toEqual([]);
  const answers = await Promise.all([client.app.edition({}), client.app.edition({})]);
  expect([...loaded].toSorted()).toEqual(["dispatch", "stores"]);
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
