import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Invoke } from "../../shared/contract/client.ts";
import type { Reply, Request } from "../../shared/contract/reply.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { contractCases } from "../contract/contract-cases.ts";
import { directDoor } from "../contract/doors.ts";
import { type Outcome, runCases } from "../contract/run-cases.ts";
import { type Launched, launch } from "../electron-harness/launch.ts";
import { builtFolder } from "../support/built.ts";

const TODAY = "2026-09-16";
const folder = mkdtempSync(path.join(os.tmpdir(), "duty-ipc-"));
let desktop: Launched;
let outcomes: Outcome[];
let measure: Outcome[];

beforeAll(async () => {
  desktop = await launch(path.join(await builtFolder(), "electron/main.js"), { today: TODAY });
  await desktop.page.getByRole("button", { name: "看示例" }).waitFor();
  outcomes = await runCases(contractCases, { invoke, close: () => desktop.close() }, desktop.dataFolder);
  const direct = await directDoor.open({ folder, today: plainDate(TODAY) });
  measure = await runCases(contractCases, direct, folder);
  await direct.close();
});
afterAll(async () => {
  await desktop?.close();
  rmSync(folder, { recursive: true });
});

/** As the screens ask: through the preload, and cloned on both ways. */
const invoke: Invoke = (request) =>
  desktop.page.evaluate(
    (asked) => (globalThis as unknown as { duty: { invoke(asked: Request): Promise<Reply> } }).duty.invoke(asked),
    request,
  );

test.each(contractCases.map((one, index) => ({ ...one, index })))(
  "Electron IPC, $procedure: $name → $gives",
  ({ gives, index }) => {
    expect(outcomes[index]).toMatchObject({ gave: gives });
    expect(outcomes[index]).toEqual(measure[index]);
  },
);
