import type { DutyReading } from "./duty-reading.ts";
import type { TitlePart } from "./title-part.ts";

/** Whether a title says a duty's own words and nothing more than every title may say. */
export const isSameText = (part: TitlePart, duty: DutyReading): boolean =>
  part.plain !== "" && part.plain === duty.title.plain;
