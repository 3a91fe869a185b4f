import { z } from "zod";
import { ledgerRequest } from "./ledger.ts";
import { wallChartRequest } from "./wall-chart.ts";
import { freeText, id, month, plainDate, wordsOrNull } from "./values.ts";

/** What a paper can be made as. */
export const PAPER_FORMATS = ["html", "pdf", "png"] as const;
export const paperFormat = z.enum(PAPER_FORMATS);
export type PaperFormat = z.infer<typeof paperFormat>;

/** Sheets that lie on their side. */
export const wideSheet = z.enum(["A3", "A4"]);

export const checklistRequest = z.object({ month, lead: z.string().nullable().default(null) });

/** A paper, by what it is and what it is about. */
export const paperRequest = z.discriminatedUnion("paper", [
  checklistRequest.extend({ paper: z.literal("checklist") }),
  wallChartRequest.extend({ paper: z.literal("wall-chart"), sheet: wideSheet.default("A3") }),
  ledgerRequest.extend({ paper: z.literal("ledger") }),
  /** 活动记录表; null: a blank one. */
  z.object({ paper: z.literal("activity-sheet"), activityId: id.nullable().default(null) }),
  /** 签到表 for a group's members on the day; null: empty lines. */
  z.object({
    paper: z.literal("sign-in"),
    groupId: id.nullable().default(null),
    title: freeText(200).default(""),
    heldOn: plainDate.nullable().default(null),
    place: wordsOrNull(200).default(null),
  }),
]);
export type PaperRequest = z.infer<typeof paperRequest>;
