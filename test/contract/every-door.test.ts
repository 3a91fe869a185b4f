import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDataFolder } from "../../db/data-folder.ts";
import { productClock } from "../../shared/application/doors/product-clock.ts";
import { procedureKinds } from "../../shared/contract/procedure-list.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { contractCases } from "./contract-cases.ts";
import { directDoor, doors } from "./doors.ts";
import { type Outcome, runCases } from "./run-cases.ts";

const TODAY = plainDate("2026-09-16");
const root = mkdtempSync(path.join(os.tmpdir(), "duty-contract-"));
const measure: Outcome[] = [];

beforeAll(async () => {
  const folder = path.join(root, "measure");
  const door = await directDoor.open({ folder, today: TODAY });
  measure.push(...(await runCases(contractCases, door, folder)));
  await door.close();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("the table", () => {
  test.each([...procedureKinds.keys()])("has a success and a failure of %s", (name) => {
    const cases = contractCases.filter(({ procedure }) => procedure === name);
    expect(cases.map(({ gives }) => gives === "ok")).toEqual(expect.arrayContaining([true, false]));
  });
});

describe.each(doors)("$name", (door) => {
  const outcomes: Outcome[] = [];

  beforeAll(async () => {
    const folder = path.join(root, door.name);
    const open = await door.open({ folder, today: TODAY });
    outcomes.push(...(await runCases(contractCases, open, folder)));
    await open.close();
  }, 120_000);

  test.each(contractCases.map((one, index) => ({ ...one, index })))(
    "$procedure: $name → $gives",
    ({ gives, index }) => {
      expect(outcomes[index]).toMatchObject({ gave: gives });
      expect(outcomes[index]).toEqual(measure[index]);
    },
  );
});

describe.each(doors)("$name, while another program holds the folder", (door) => {
  const writes = [...procedureKinds].filter(([, kind]) => kind === "write").map(([name]) => name);

  test("reads, and refuses each write before looking at its input", async () => {
    const folder = path.join(root, `held ${door.name}`);
    const holder = await openDataFolder(folder, { clock: productClock(null, Date.now) });
    const open = await door.open({ folder, today: TODAY });
    try {
      expect(await open.invoke({ name: "app.info", input: {} })).toMatchObject({
        ok: true,
        value: { readOnly: "data-locked" },
      });
      for (const name of writes)
        expect(await open.invoke({ name, input: {} }), name).toEqual({
          ok: false,
          error: { code: "data-locked", details: { folder } },
        });
    } finally {
      await open.close();
      holder.close();
    }
  });
});
