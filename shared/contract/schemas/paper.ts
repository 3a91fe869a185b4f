import { z } from "zod";
import { ledgerRequest } from "./ledger.ts";
import { wallChartRequest } from "./wall-chart.ts";
import { yearReportRequest } from "./year-report.ts";
import { freeText, id, month, occurrenceKey, plainDate, wordsOrNull, year } from "./values.ts";
import type { InputFault } from "../../domain/input-fault.ts";

/** The formats of papers; `FORMATS_OF` tells which formats each paper has. */
export const PAPER_FORMATS = ["html", "pdf", "docx", "xlsx", "png"] as const;
export const paperFormat = z.enum(PAPER_FORMATS);
export type PaperFormat = z.infer<typeof paperFormat>;

/** The sizes of papers in landscape. */
export const wideSheet = z.enum(["A3", "A4"]);

export const checklistRequest = z.object({ month, lead: z.string().nullable().default(null) });

/** The kind of a paper with its parameters. */
export const paperRequest = z.discriminatedUnion("paper", [
  checklistRequest.extend({ paper: z.literal("checklist") }),
  wallChartRequest.extend({ paper: z.literal("wall-chart"), sheet: wideSheet.default("A3") }),
  ledgerRequest.extend({ paper: z.literal("ledger") }),
  /** 活动记录表; null for a blank one. */
  z.object({ paper: z.literal("activity-sheet"), activityId: id.nullable().default(null) }),
  /** 签到表 for a group's members on the day; null: empty lines. */
  z.object({
    paper: z.literal("sign-in"),
    groupId: id.nullable().default(null),
    title: freeText(200).default(""),
    heldOn: plainDate.nullable().default(null),
    place: wordsOrNull(200).default(null),
  }),
  /** 年度报告. */
  yearReportRequest.extend({ paper: z.literal("year-report") }),
  /** 责任事项表: the duties in force. */
  z.object({ paper: z.literal("duties"), lead: z.string().nullable().default(null) }),
  /** 期次表: the occurrences of a year. */
  z.object({ paper: z.literal("occurrences"), year, lead: z.string().nullable().default(null) }),
  /** 覆盖名单: the lists of a year by name; with a key the one of that occurrence. */
  z.object({ paper: z.literal("coverage"), year, key: occurrenceKey.nullable().default(null) }),
]);
export type PaperRequest = z.infer<typeof paperRequest>;

/** What each paper can be made as: words to be edited as .docx, tables as .xlsx. */
export const FORMATS_OF: Readonly<Record<PaperRequest["paper"], readonly PaperFormat[]>> = {
  checklist: ["html", "pdf", "docx", "png"],
  "wall-chart": ["html", "pdf", "xlsx", "png"],
  ledger: ["html", "pdf", "docx", "xlsx", "png"],
  "activity-sheet": ["html", "pdf", "docx", "png"],
  "sign-in": ["html", "pdf", "docx", "png"],
  "year-report": ["html", "pdf", "docx", "png"],
  duties: ["xlsx"],
  occurrences: ["xlsx"],
  coverage: ["xlsx"],
};

/** A paper with its format. */
export const paperFileRequest = z
  .object({ request: paperRequest, format: paperFormat })
  .refine(({ request, format }) => FORMATS_OF[request.paper].includes(format), {
    path: ["format"],
    error: "format-unfit" satisfies InputFault,
  });

/** The formats of a released slip: its page as released, its print, or its words for editing. */
export const SLIP_FORMATS = ["html", "pdf", "docx"] as const;
export const slipFormat = z.enum(SLIP_FORMATS);
export type SlipFormat = z.infer<typeof slipFormat>;
