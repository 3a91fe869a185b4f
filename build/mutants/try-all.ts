import { spawn } from "node:child_process";
import process from "node:process";
import { createInterface } from "node:readline";

/** What the tests make of the breaks, by their numbers. */
export interface Tries {
  readonly killed: ReadonlySet<string>;
  readonly survived: ReadonlySet<string>;
  /** In what is computed while a file is loaded. */
  readonly constant: ReadonlySet<string>;
}

/** The last break that is through. */
export interface Tried {
  readonly id: string;
  readonly isKilled: boolean;
  /** So many are through by now. */
  readonly count: number;
  readonly of: number;
}

/** A break that is not through by then runs without end, which a test notices. Long, because the machine may be busy. */
const LONGEST_BREAK_MS = 60_000;

type Line =
  | { readonly reached: readonly string[]; readonly constant: readonly string[] }
  | { readonly trying: string }
  | { readonly tried: string; readonly killed: boolean }
  | { readonly wide: number; readonly name: string }
  | { readonly ended: true };

/**
 * Tries every break of the sandbox that a test of `tests` reaches, but those of `passedOver`, in as many processes as it takes.
 * @throws where a test fails as it is.
 */
export async function tryAll(
  tests: string,
  passedOver: readonly string[],
  tell: (tried: Tried) => void,
): Promise<Tries> {
  const killed = new Set<string>();
  const survived = new Set<string>();
  let constant: readonly string[] = [];
  const wide = new Set<number>();
  let isEnded = false;
  while (!isEnded) {
    const before = killed.size + survived.size;
    let trying: string | null = null;
    let reached = 0;
    const child = spawn(process.execPath, ["build/mutants/try-mutants.ts", tests], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    child.stdin.end(JSON.stringify({ tried: [...passedOver, ...killed, ...survived], wide: [...wide] }));
    let timer: NodeJS.Timeout | undefined;
    for await (const text of createInterface({ input: child.stdout })) {
      const line = JSON.parse(text) as Line;
      if ("reached" in line) {
        reached = line.reached.length;
        constant = line.constant;
      } else if ("trying" in line) {
        trying = line.trying;
        timer = setTimeout(() => child.kill("SIGKILL"), LONGEST_BREAK_MS);
      } else if ("tried" in line) {
        clearTimeout(timer);
        trying = null;
        (line.killed ? killed : survived).add(line.tried);
        tell({ id: line.tried, isKilled: line.killed, count: killed.size + survived.size, of: reached });
      } else if ("wide" in line) {
        wide.add(line.wide);
        console.log(`too wide to be run for each break: ${line.name}`);
      } else isEnded = true;
    }
    clearTimeout(timer);
    if (trying !== null) killed.add(trying);
    if (!isEnded && killed.size + survived.size === before) throw new Error("the tests do not pass as they are");
  }
  return { killed, survived, constant: new Set(constant) };
}
