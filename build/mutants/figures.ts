/** How a break ended. */
export interface Outcome {
  /** `killed`: a test failed, or the break ran without end; `constant`: in what a file computes while it is loaded. */
  readonly status: "killed" | "survived" | "unreached" | "constant";
}

/** How the breaks of a folder ended, in numbers of them. */
export interface MutantFigures {
  readonly killed: number;
  /** All that were run, and those that no test reaches. */
  readonly tried: number;
  readonly unreached: number;
  /** Not tried: each would need a process of its own. */
  readonly constant: number;
}

export function mutantFigures(outcomes: readonly Outcome[]): MutantFigures {
  const count = (...wanted: readonly Outcome["status"][]) =>
    outcomes.filter(({ status }) => wanted.includes(status)).length;
  return {
    killed: count("killed"),
    tried: count("killed", "survived", "unreached"),
    unreached: count("unreached"),
    constant: count("constant"),
  };
}
