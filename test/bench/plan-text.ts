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

export type PlanState = "clean" | "damaged";

/** At least `bytes` bytes (UTF-8) of the sample plan, over and over, as written or as damaged files hold it. */
export function planText(state: PlanState, bytes: number): string {
  const plan =
    state === "clean"
      ? SAMPLE_PLAN_TEXT
      : DAMAGE.reduce((text, [pattern, damaged]) => text.replace(pattern, damaged), SAMPLE_PLAN_TEXT);
  return plan.repeat(Math.ceil(bytes / Buffer.byteLength(plan)));
}
