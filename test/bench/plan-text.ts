import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { normalise } from "../../shared/extraction/normalise/normalise.ts";
import { SAMPLE_PLAN_TEXT } from "../../shared/extraction/sample-plan.ts";

/** What web pages and page breaks do to a plan: reading aids in brackets, half-width marks, traditional characters. */
const DAMAGE: readonly (readonly [RegExp, string])[] = [
  [/党/g, "黨(dǎng)"],
  [/会/g, "會(huì)"],
  [/学/g, "學(xué)"],
  [/组/g, "組"],
  [/书/g, "書"],
  [/责/g, "責"],
  [/，/g, ","],
  [/（/g, "("],
  [/）/g, ")"],
  [/(\d+)(?=[次场学])/g, " $1 "],
];

/** Real plans stand beside the project on some machines. The sample holds twice as many duties by the character as they do. */
const REAL_PLANS = "../shared/plans";

/** The real plans in one text, as they were given and repaired; null where there are none. */
export function realPlans(): { readonly given: string; readonly repaired: string } | null {
  if (!existsSync(REAL_PLANS)) return null;
  const names = readdirSync(REAL_PLANS).filter((name) => name.endsWith(".txt"));
  const given = names.map((name) => readFileSync(join(REAL_PLANS, name), "utf8")).join("\n");
  return { given, repaired: normalise(given).text };
}

export type PlanState = "clean" | "damaged";

/** At least `bytes` bytes (UTF-8) of the sample plan, over and over, as written or as damaged files hold it. */
export function planText(state: PlanState, bytes: number): string {
  const plan =
    state === "clean"
      ? SAMPLE_PLAN_TEXT
      : DAMAGE.reduce((text, [pattern, damaged]) => text.replace(pattern, damaged), SAMPLE_PLAN_TEXT);
  return plan.repeat(Math.ceil(bytes / Buffer.byteLength(plan)));
}
