import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { HELD_OUT } from "./held-out.ts";

/** Where the labelled plans and the tools that score them stand on the machines that have them: beside the project. */
export const SHARED = resolve(import.meta.dirname, "../../../shared");

/** The fourteen that came first; of the second set those that are looked at, and those that are not. */
export type PlanSet = "first" | "development" | "held-out";
export const PLAN_SETS: readonly PlanSet[] = ["first", "development", "held-out"];

export interface LabelledPlan {
  /** Its file's name without the ending. */
  readonly name: string;
  readonly set: PlanSet;
  readonly text: string;
  /** Paths of what the tools read. */
  readonly textPath: string;
  readonly labelsPath: string;
  readonly namesPath: string;
}

/** All labelled plans, set by set; empty where they are not there. */
export function labelledPlans(): LabelledPlan[] {
  const plans = [...plansIn(SHARED, () => "first"), ...plansIn(join(SHARED, "reading"), setOf)];
  return PLAN_SETS.flatMap((wanted) => plans.filter(({ set }) => set === wanted));
}

const setOf = (name: string): PlanSet => (HELD_OUT.includes(name) ? "held-out" : "development");

function plansIn(folder: string, setOf: (name: string) => PlanSet): LabelledPlan[] {
  if (!existsSync(join(folder, "plans"))) return [];
  return readdirSync(join(folder, "plans"))
    .filter((file) => file.endsWith(".txt"))
    .toSorted()
    .map((file) => {
      const name = file.slice(0, -".txt".length);
      const textPath = join(folder, "plans", file);
      return {
        name,
        set: setOf(name),
        text: readFileSync(textPath, "utf8").replace(/^\uFEFF/, ""),
        textPath,
        labelsPath: join(folder, "labels", `${name}.json`),
        namesPath: join(folder, "names", `${name}.json`),
      };
    });
}
