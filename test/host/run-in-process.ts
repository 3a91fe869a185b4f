import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { runCli } from "../../host/cli.ts";
import { temporaryFolder } from "../support/data-folder.ts";

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliSurroundings {
  readonly stdin?: string;
  readonly env?: Record<string, string>;
  readonly currentFolder?: string;
  readonly stopAsked?: () => Promise<void>;
  readonly onOut?: (text: string) => void;
}

/** Runs one command line in this process, with nothing of the machine's own settings. */
export async function duty(args: readonly string[], given: CliSurroundings = {}): Promise<CliRun> {
  let stdout = "";
  let stderr = "";
  const exitCode = await runCli(args, {
    out: (text) => {
      stdout += text;
      given.onOut?.(text);
    },
    err: (text) => void (stderr += text),
    readStdin: async () => given.stdin ?? "",
    env: given.env ?? {},
    platform: "linux",
    home: path.join(os.tmpdir(), "no-home"),
    currentFolder: given.currentFolder ?? os.tmpdir(),
    rendererFolder: path.join(os.tmpdir(), "no-screens"),
    stopAsked: given.stopAsked ?? (() => Promise.resolve()),
  });
  return { exitCode, stdout, stderr };
}

/** A data folder for one test: made by the first command that writes. */
export const newDataFolder = (): string => path.join(temporaryFolder(), "data");

export const isDataFolder = (folder: string): boolean => existsSync(path.join(folder, "duty.sqlite"));
