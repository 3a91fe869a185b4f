import { z } from "zod";
import { wallChartRequest } from "./wall-chart.ts";
import { month } from "./values.ts";

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
]);
export type PaperRequest = z.infer<typeof paperRequest>;
