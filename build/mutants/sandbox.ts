import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

/** A copy of the tree whose domain carries every break at once, each switched on by its number; git does not see it. */
export const SANDBOX = ".stryker-tmp/domain";

/** One way in which one place of a file is broken. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly was: string;
  readonly replacement: string;
  /** A pattern that is made while its file is loaded; it was not broken. */
  readonly isConstant: boolean;
}

/** Breaks those folders in a fresh sandbox, and gives all breaks in the order of their places. */
export async function makeSandbox(folders: readonly string[]): Promise<Mutant[]> {
  rmSync(SANDBOX, { recursive: true, force: true });
  for (const part of ["shared", "test/shared", "test/support", "test/properties"])
    cpSync(part, join(SANDBOX, part), { recursive: true });
  const files = globSync(folders.map((folder) => `${folder}/**/*.ts`)).toSorted();
  const sources = files.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
  const broken = await new Instrumenter(QUIET as never).instrument(sources, {
    plugins: null,
    excludedMutations: [],
    ignorers: [{ shouldIgnore: constantPattern }],
  });
  for (const { name, content } of broken.files) writeFileSync(join(SANDBOX, name), quickly(content));
  const linesOf = new Map(sources.map(({ name, content }) => [name, content.split("\n")]));
  return broken.mutants.map(({ id, fileName, location: { start, end }, replacement, status }) => {
    const lines = linesOf.get(fileName) ?? [];
    const first = lines[start.line] ?? "";
    const was = start.line === end.line ? first.slice(start.column, end.column) : `${first.slice(start.column)} …`;
    return {
      id,
      file: fileName,
      line: start.line + 1,
      column: start.column + 1,
      was,
      replacement,
      isConstant: status === "Ignored",
    };
  });
}

/** Which test reaches which break is noted in one run and not in those that follow, which would take ten times as long. */
const quickly = (content: string): string =>
  content.replace("function cover() {", "function cover() { if (ns.isNoted) return;");

const QUIET = { isDebugEnabled: () => false, debug: () => undefined, info: () => undefined };

/** A broken pattern may be no pattern, so that its file would not load; those outside of functions are constants anyway. */
const constantPattern = (path: {
  isRegExpLiteral(): boolean;
  getFunctionParent(): object | null;
}): string | undefined => (path.isRegExpLiteral() && path.getFunctionParent() === null ? "a constant" : undefined);
