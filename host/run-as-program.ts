import os from "node:os";
import process from "node:process";
import { text } from "node:stream/consumers";
import { writePrivately } from "../db/private-files.ts";
import { runCli } from "./cli.ts";

/**
 * Runs the command line with this process's streams and sets its exit code. Nothing here ends the process by
 * force, so a long answer reaches a slow pipe whole.
 */
export async function runAsProgram(places: { rendererFolder: string }): Promise<void> {
  writePrivately();
  for (const stream of [process.stdout, process.stderr]) stream.on("error", stopOnClosedPipe);
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (chunk) => void process.stdout.write(chunk),
    err: (chunk) => void process.stderr.write(chunk),
    readStdin: () => text(process.stdin),
    env: process.env,
    platform: process.platform,
    home: os.homedir(),
    currentFolder: process.cwd(),
    rendererFolder: places.rendererFolder,
    stopAsked,
  });
}

const STOP_SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** One Ctrl+C arrives several times: from the terminal, from npm and from `npm start`, one after the other. */
const ONE_CTRL_C_MS = 2_000;

/** A second request to stop, well after the first, is not waited for: then the person means it. */
function stopAsked(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let askedAt: number | null = null;
  const onSignal = () => {
    if (askedAt !== null && performance.now() - askedAt > ONE_CTRL_C_MS) process.exit(130);
    askedAt ??= performance.now();
    resolve();
  };
  for (const signal of STOP_SIGNALS) process.on(signal, onSignal);
  return promise;
}

/** `duty due | head -1` closes the pipe early: that is the reader's right and no trouble of ours. */
function stopOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}
