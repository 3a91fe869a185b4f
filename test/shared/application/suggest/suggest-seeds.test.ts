import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { importAll, memoryCore } from "../../../support/memory-core.ts";
import { measure } from "./measure.ts";
import { readTable } from "./read-table.ts";
import { TABLES_OF_SEEDS } from "./tables-of-seeds.ts";

/** Real plans lie beside the repository and are no part of it. */
const PLANS = path.join(import.meta.dirname, "../../../../../shared/plans");
const BESIDE = [PLANS, path.join(import.meta.dirname, "../../../../../../shared/plans")].find((folder) =>
  existsSync(folder),
);

describe.skipIf(BESIDE === undefined)("titles over real plans, where they lie beside the repository", () => {
  test.each(Object.entries(TABLES_OF_SEEDS))("%s", async (prefix, { year, table }) => {
    const file = readdirSync(BESIDE ?? "").find((name) => name.startsWith(prefix)) ?? "";
    const { client } = memoryCore({ today: `${year}-12-30` });
    await importAll(client, readFileSync(path.join(BESIDE ?? "", file), "utf8"));
    const measured = await measure(client, readTable(table, year, "09-16"));
    if (process.env["SHOW"]) console.log(prefix, measured);
    expect(measured.wrong).toEqual([]);
  });
});
