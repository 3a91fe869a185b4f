import type { AccountedPlaceView } from "../../../../../shared/contract/schemas/accounted-place.ts";
import { NO_DUTY_REASONS, type NoDutyReason } from "../../../../../shared/domain/reading/accounted.ts";

/** The most likely reason why a figure is no duty, by the way it is written. */
export function likelyReason({ text, why }: Pick<AccountedPlaceView, "text" | "why">): NoDutyReason {
  if (/[%％‰]|百分之|[:：∶]|分之/.test(text)) return "share";
  if (/[〔［]|号|第.+[条届]/.test(text) || why === "document") return "document";
  if (/(?:19|20)\d{2}|去年|往年|上年/.test(text) || why === "history") return "history";
  return why === "count" && /^[一二三四五六七八九十两]/.test(text) ? "slogan" : "other";
}

/** 五大, 三大 → #大: figures that are written alike are likely to be of one sort. */
export const formOf = (text: string): string => text.replaceAll(/[\d〇零一二两三四五六七八九十百千万]+/g, "#");

/** The reasons that are offered, the likeliest first. */
export const reasonsFrom = (first: NoDutyReason): NoDutyReason[] => [
  first,
  ...NO_DUTY_REASONS.filter((reason) => reason !== first),
];
