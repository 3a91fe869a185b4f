import type { TextShape } from "../catalogue.ts";
import type { adviceSourcesInChinese } from "../zh-cn/advice.ts";

export const adviceSourcesInEnglish: TextShape<typeof adviceSourcesInChinese> = {
  anniversary: "A guess: the day of the anniversary; the plan gives no date",
  event: "A guess: done once for each such event, which you log when it happens",
  "one-thing": "A guess: the plan names one thing and no number",
};
