import { describe, expect, test } from "vitest";
import { SAMPLE_PLAN_TEXT } from "../../../../shared/extraction/sample-plan.ts";
import { importAll, memoryCore } from "../../../support/memory-core.ts";
import { measure } from "./measure.ts";
import { OWN_PLAN } from "./own-plan.ts";
import { readTable } from "./read-table.ts";
import { FIFTH_CLERK_OVER_OWN, FIFTH_CLERK_OVER_SAMPLE } from "./table-of-a-fifth-clerk.ts";
import { FOURTH_CLERK_OVER_SAMPLE } from "./table-of-a-fourth-clerk.ts";
import { THIRD_CLERK_OVER_OWN, THIRD_CLERK_OVER_SAMPLE } from "./table-of-a-third-clerk.ts";
import { ANOTHER_CLERK_OVER_OWN, ANOTHER_CLERK_OVER_SAMPLE } from "./table-of-another-clerk.ts";
import { TABLE_OF_OWN } from "./table-of-own.ts";
import { TABLE_OF_SAMPLE } from "./table-of-sample.ts";

const TODAY = "2026-12-30";
const USUAL = "09-16";

describe("titles that a clerk writes", () => {
  test.each([
    ["the sample plan", SAMPLE_PLAN_TEXT, TABLE_OF_SAMPLE],
    ["a plan of our own", OWN_PLAN, TABLE_OF_OWN],
  ])("over %s: no wrong tick, and few that are missing", async (_, plan, table) => {
    const { client } = memoryCore({ today: TODAY });
    await importAll(client, plan);
    const measured = await measure(client, readTable(table, 2026, USUAL));
    if (process.env["SHOW"]) console.log(measured);
    expect(measured.wrong).toEqual([]);
    expect(measured.found / measured.wanted).toBeGreaterThanOrEqual(0.8);
  });
});

describe("titles of another clerk", () => {
  test.each([
    ["the sample plan", SAMPLE_PLAN_TEXT, ANOTHER_CLERK_OVER_SAMPLE],
    ["a plan of our own", OWN_PLAN, ANOTHER_CLERK_OVER_OWN],
    ["the sample plan, once more", SAMPLE_PLAN_TEXT, THIRD_CLERK_OVER_SAMPLE],
    ["a plan of our own, once more", OWN_PLAN, THIRD_CLERK_OVER_OWN],
    ["the sample plan, what is made up for and who went where", SAMPLE_PLAN_TEXT, FOURTH_CLERK_OVER_SAMPLE],
    ["the sample plan, with strange words around", SAMPLE_PLAN_TEXT, FIFTH_CLERK_OVER_SAMPLE],
    ["a plan of our own, with strange words around", OWN_PLAN, FIFTH_CLERK_OVER_OWN],
  ])("over %s", async (_, plan, table) => {
    const { client } = memoryCore({ today: TODAY });
    await importAll(client, plan);
    const measured = await measure(client, readTable(table, 2026, USUAL));
    if (process.env["SHOW"]) console.log(measured);
    expect(measured.wrong).toEqual([]);
    expect(measured.found / measured.wanted).toBeGreaterThanOrEqual(0.8);
  });
});
