import { mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuilt } from "../../build/tasks/build.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const BUILDING = path.join(ROOT, ".cache", "building");
const STALE_MS = 120_000;

/**
 * The folder with the built programs, built first when the sources have changed. `DUTY_BUILT` names another one, such
 * as the programs taken out of a package.
 */
export async function builtFolder(): Promise<string> {
  const named = process.env["DUTY_BUILT"];
  if (named) return path.resolve(named);
  await oneAtATime(ensureBuilt);
  return path.join(ROOT, "out");
}

export const builtHost = async (): Promise<string> => path.join(await builtFolder(), "host", "main.js");

/** Test files run in processes of their own; only one of them builds, the others wait for it. */
export async function oneAtATime(work: () => Promise<void>): Promise<void> {
  mkdirSync(path.dirname(BUILDING), { recursive: true });
  while (!takeTurn()) await wait(100);
  try {
    await work();
  } finally {
    rmSync(BUILDING, { recursive: true, force: true });
  }
}

function takeTurn(): boolean {
  try {
    mkdirSync(BUILDING);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    // A test run that was killed while it built has left its mark.
    const since = statSync(BUILDING, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > STALE_MS) rmSync(BUILDING, { recursive: true, force: true });
    return false;
  }
}
