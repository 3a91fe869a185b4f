/** One break as Stryker's report tells it. */
export interface Mutant {
  readonly status: string;
}

/** How the breaks of a folder ended, in numbers of them. */
export interface MutantFigures {
  /** Noticed by a test, the endless loops among them. */
  readonly killed: number;
  /** All that were run, and those that no test reaches. */
  readonly tried: number;
  readonly unreached: number;
  /** In what is computed once when a file is loaded: a run of all tests each, and so left out. */
  readonly constant: number;
}

export function mutantFigures(mutants: readonly Mutant[]): MutantFigures {
  const count = (...statuses: readonly string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
  return {
    killed: count("Killed", "Timeout"),
    tried: count("Killed", "Timeout", "Survived", "NoCoverage"),
    unreached: count("NoCoverage"),
    constant: count("Ignored"),
  };
}
