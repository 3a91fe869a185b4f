import type { DutyReading } from "./duty-reading.ts";
import type { TitlePart } from "./title-part.ts";

/** Whether a title has the duty's own words, and besides them only neutral ones. */
export const isSameText = (part: TitlePart, duty: DutyReading): boolean =>
  part.plain !== "" && part.plain === duty.title.plain;
