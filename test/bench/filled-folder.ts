import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Dispatch } from "../../host/compose.ts";
import { mixedDuties } from "./mixed-obligations.ts";

export interface RunningHost {
  readonly address: string;
  stop(): Promise<void>;
}

/** A temporary folder that `use` gets, removed whatever happens. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "duty-bench-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the built host on `folder` and waits for its address. */
export async function startHost(folder: string): Promise<RunningHost> {
  const args = ["out/host/main.js", "serve", "--data", folder, "--today", "2026-06-30"];
  const host = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve, reject) => {
    let told = "";
    host.stdout.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      const found = /http:\/\/\S+token=[\w-]+/.exec(told);
      if (found) resolve(found[0]);
    });
    host.on("exit", (code) => reject(new Error(`the host ended with ${code}: ${told}`)));
  });
  return {
    address,
    stop: () =>
      new Promise((resolve) => {
        host.removeAllListeners("exit").on("exit", () => resolve());
        host.kill("SIGTERM");
      }),
  };
}

/** Writes `count` mixed duties through the contract, as a person would. */
export async function fillWithDuties(dispatch: Dispatch, count: number): Promise<void> {
  for (const { obligation } of mixedDuties(count)) {
    const { title, shortTitle, category, lead, versions } = obligation;
    const reply = await dispatch({
      name: "obligations.create",
      input: { title, shortTitle, category, lead, requirement: versions[0]?.requirement, effectiveFrom: "2026-01-01" },
    });
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  }
}
