// Entry of every npm script: `node build/run.mjs TASK …`. Plain JavaScript, because it has to explain itself
// even to a Node that is too old to read TypeScript or to load better-sqlite3 13 (which ends it without a word).
import { existsSync } from "node:fs";

const [task, ...args] = process.argv.slice(2);
const major = Number(process.versions.node.split(".")[0]);

if (major < 24) {
  const cause = existsSync(new URL("../node_modules/node", import.meta.url))
    ? "it was started without npm; use the npm scripts, which bring Node 24 along"
    : "the project's own Node 24 is not installed; run: npm ci";
  console.error(`Duty Calendar needs Node 24, and this is ${process.versions.node}: ${cause}.`);
  console.error(`履责日历需要 Node 24，当前为 ${process.versions.node}。请先运行 npm ci，再用 npm 脚本启动。`);
  process.exit(1);
}
const { run } = await import(`./tasks/${task}.ts`);
process.exitCode = await run(args);
