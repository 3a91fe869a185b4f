import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const RUN_CHILD = fileURLToPath(new URL("../../build/run-child.ts", import.meta.url));

/** Says its number, and ends with 7 when it is asked to stop. */
const CHILD = `process.on("SIGTERM", () => process.exit(7)); console.log("child " + process.pid); setInterval(() => {}, 1000);`;

const parentScript = `
  const { runChild } = await import(${JSON.stringify(RUN_CHILD)});
  process.exitCode = await runChild(process.execPath, ["-e", ${JSON.stringify(CHILD)}]);
`;

const node = (environment: NodeJS.ProcessEnv) =>
  spawn(process.execPath, ["--input-type=module", "-e", parentScript], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });

/** The number of the child, once it says that it is there. */
async function childOf(program: ChildProcess): Promise<number> {
  const [said] = (await once(program.stdout ?? program, "data")) as [Buffer];
  return Number(/child (\d+)/.exec(said.toString())?.[1]);
}

test("a signal reaches the child, and its exit code comes back", async () => {
  const program = node({});
  await childOf(program);
  program.kill("SIGTERM");
  expect(await once(program, "exit")).toEqual([7, null]);
});

test("the child ends when the shell that npm started us by is gone", async () => {
  const shell = spawn(
    process.execPath,
    [
      "-e",
      `const { spawn } = require("node:child_process");
       spawn(process.execPath, ["--input-type=module", "-e", ${JSON.stringify(parentScript)}], { stdio: "inherit" });`,
    ],
    { env: { ...process.env, npm_lifecycle_event: "duty" }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const child = await childOf(shell);
  shell.kill("SIGKILL");
  // The stream ends when the last process that writes to it has ended: ours and its child.
  await once(shell.stdout, "end");
  expect(() => process.kill(child, 0)).toThrow("ESRCH");
});
