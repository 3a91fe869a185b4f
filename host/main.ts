/**
 * The bundle's entry. It looks at Node's version before anything native is loaded, because better-sqlite3
 * ends an older Node without a word.
 */
import nodeModule from "node:module";
import path from "node:path";
import process from "node:process";

const OLDEST_NODE = 24;

const major = Number(process.versions.node.split(".")[0]);
if (major < OLDEST_NODE) {
  process.stderr.write(
    `履责日历 needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. Run it through npm: npm run -s duty -- --help\n`,
  );
  process.exitCode = 1;
} else {
  // Asked for by the whole module: a name that an older Node lacks would end it before it says why. The cache lies beside the program,
  // where nobody can write who could not change the program itself; where that is nobody, it starts without.
  nodeModule.enableCompileCache(path.join(import.meta.dirname, "..", "compile-cache"));
  const { runAsProgram } = await import("./run-as-program.ts");
  await runAsProgram({ rendererFolder: path.join(import.meta.dirname, "..", "renderer") });
}
