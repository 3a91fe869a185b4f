import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDataFolder } from "../../db/data-folder.ts";
import { productClock } from "../../shared/application/transports/product-clock.ts";
import { procedureKinds } from "../../shared/contract/procedure-list.ts";
import { plainDate } from "../../shared/domain/date/plain-date.ts";
import { contractCases } from "./contract-cases.ts";
import { type Door, directDoor } from "./doors.ts";
import { type Outcome, runCases } from "./run-cases.ts";

const TODAY = plainDate("2026-09-16");

/**
 * Declares the tests that every door passes: each case gives what the table says and exactly what direct dispatch gives,
 * and a folder that another program holds is only read. A door has a test file of its own, so that they run side by side.
 */
export function testDoor(door: Door): void {
  const root = mkdtempSync(path.join(os.tmpdir(), "duty-contract-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  describe(`every case through ${door.name}`, () => {
    const measure: Outcome[] = [];
    const outcomes: Outcome[] = [];
    const outcomesOf = async (used: Door, folder: string): Promise<Outcome[]> => {
      const open = await used.open({ folder, today: TODAY });
      const found = await runCases(contractCases, open, folder);
      await open.close();
      return found;
    };

    beforeAll(async () => {
      measure.push(...(await outcomesOf(directDoor, path.join(root, "measure"))));
      outcomes.push(...(await outcomesOf(door, path.join(root, "door"))));
    });

    test.each(contractCases.map((one, index) => ({ ...one, index })))(
      "$procedure: $name → $gives",
      ({ gives, index }) => {
        expect(outcomes[index]).toMatchObject({ gave: gives });
        expect(outcomes[index]).toEqual(measure[index]);
      },
    );
  });

  describe(`${door.name}, while another program holds the folder`, () => {
    const writes = [...procedureKinds].filter(([, kind]) => kind === "write").map(([name]) => name);

    test("reads, and refuses each write before looking at its input", async () => {
      const folder = path.join(root, "held");
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
}
