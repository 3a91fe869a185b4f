import { type SpawnOptions, spawn } from "node:child_process";
import process from "node:process";

const HANDED_ON = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How often it is looked whether npm is still there. */
const LOOK_MS = 500;

/**
 * Runs a program with the streams of this one and hands signals on, so that the child closes its database before this process ends.
 * npm hands a signal to its shell alone, which ends without telling us: where npm started us, the child is ended when that shell is gone.
 *
 * @returns the exit code of the child; 1 where it did not start or a signal ended it.
 */
export function runChild(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(command, args, { stdio: "inherit", ...options });
  const handOn = HANDED_ON.map((signal) => [signal, () => void child.kill(signal)] as const);
  for (const [signal, hand] of handOn) process.on(signal, hand);
  const watch = process.env["npm_lifecycle_event"] === undefined ? undefined : endWithParent(() => child.kill());
  const { promise, resolve } = Promise.withResolvers<number>();
  child.on("error", (cause) => {
    console.error(`${command} did not start: ${cause.message}`);
    resolve(1);
  });
  child.on("exit", (code) => resolve(code ?? 1));
  return promise.finally(() => {
    clearInterval(watch);
    for (const [signal, hand] of handOn) process.off(signal, hand);
  });
}

/** Calls `end` once another process has become our parent, as happens when ours has ended. */
function endWithParent(end: () => void): NodeJS.Timeout {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, LOOK_MS);
  return watch;
}
