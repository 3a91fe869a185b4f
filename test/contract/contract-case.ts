import type { ErrorCode } from "../../shared/domain/errors.ts";

/** What earlier cases of a run learned, by a name of their choosing. */
export type Memory = Map<string, string>;

/** One request of the run and what must come of it. */
export interface ContractCase {
  readonly procedure: string;
  readonly name: string;
  /** "ok", or the code of the failure. */
  readonly gives: "ok" | ErrorCode;
  readonly input: (memory: Memory) => unknown;
  /** Keeps something of the value for later cases. */
  readonly remember?: (value: never, memory: Memory) => void;
  /** The part of the value that must be the same at every door; all of it by default. */
  readonly compared?: (value: never) => unknown;
}

type Extra = Pick<ContractCase, "remember" | "compared">;
type Input = ContractCase["input"] | object;

const inputOf = (input: Input): ContractCase["input"] =>
  typeof input === "function" ? (input as ContractCase["input"]) : () => input;

/** A request that succeeds. */
export const works = (procedure: string, name: string, input: Input, extra: Extra = {}): ContractCase => ({
  procedure,
  name,
  gives: "ok",
  input: inputOf(input),
  ...extra,
});

/** A request that fails with `code`. */
export const fails = (code: ErrorCode, procedure: string, name: string, input: Input): ContractCase => ({
  procedure,
  name,
  gives: code,
  input: inputOf(input),
});

/** What an earlier case kept. @throws when none did, which is a fault of the table. */
export function recall(memory: Memory, name: string): string {
  const value = memory.get(name);
  if (value === undefined) throw new Error(`no earlier case remembered ${name}`);
  return value;
}
