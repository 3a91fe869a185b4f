import { spawnSync } from "node:child_process";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { startHost, withFolder } from "./filled-folder.ts";
import { type Ratio, median } from "./measure.ts";

const RUNS = 7;

/** From the start of the process to an address that answers, against bare Node opening the same database. */
export const hostReadyBench = (): Promise<Ratio[]> =>
  withFolder(async (folder) => {
    const ours: number[] = [];
    const bare: number[] = [];
    // The first start makes the database; it is not counted.
    await startOnce(folder);
    for (let run = 0; run < RUNS; run++) {
      ours.push(await startOnce(folder));
      bare.push(openBare(folder));
    }
    return [
      { name: "host ready", oursMs: median(ours), peer: "bare node + better-sqlite3, same file", peerMs: median(bare) },
    ];
  });

async function startOnce(folder: string): Promise<number> {
  const started = performance.now();
  const host = await startHost(folder);
  const response = await fetch(host.address, { redirect: "manual" });
  const elapsed = performance.now() - started;
  if (response.status >= 400) throw new Error(`the host answered ${response.status}`);
  await host.stop();
  return elapsed;
}

function openBare(folder: string): number {
  const file = path.join(folder, "duty.sqlite");
  const script = `const Database = require("better-sqlite3"); const db = new Database(${JSON.stringify(file)}, { fileMustExist: true }); db.pragma("journal_mode"); db.prepare("select count(*) from obligation").get(); db.close();`;
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  const elapsed = performance.now() - started;
  if (status !== 0) throw new Error(stderr);
  return elapsed;
}
