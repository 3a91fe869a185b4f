import { appendFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { afterAll, expect } from "vitest";
import { type ZoneReads, watchZone } from "./zone-reads.ts";

/** Where `npm test` wants the names of the test files that read the machine's zone, one a line: they run in the other zones, too. */
const report = process.env["DUTY_ZONE_REPORT"];
const world = globalThis as typeof globalThis & { zoneReads?: ZoneReads };

if (report !== undefined) {
  // The files of one process share their modules; what loading a module reads counts for the file that loads it first.
  const reads = (world.zoneReads ??= watchZone(world));
  afterAll(() => {
    if (reads.isRead) appendFileSync(report, `${path.relative(process.cwd(), expect.getState().testPath ?? "")}\n`);
    reads.isRead = false;
  });
}
