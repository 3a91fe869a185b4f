import type { WallChartWords } from "../zh-cn/wall-chart.ts";
import { longDate, shortDay, shortMonth } from "../days.ts";
import { quantity } from "../figure.ts";

export const ENGLISH: WallChartWords = {
  title: (unitName, year, quarter) =>
    `${unitName === "" ? "" : `${unitName}: `}duties of ${year}${quarter === null ? "" : `, quarter ${quarter}`}`,
  elapsed: (on, year, workingDays, elapsed) =>
    `as of ${longDate(on, "en")}, ${elapsed} of the ${workingDays} working days of ${year} are gone`,
  count: (duties) => `${duties} duties`,
  provisional: "holiday notice not published, dates are provisional",
  scope: (lead, category) => [lead === null ? "" : `Lead: ${lead}`, category ?? ""].filter(Boolean).join(", "),
  columns: { lead: "Lead unit", duty: "Duty", requirement: "Required", total: "Total", note: "Note" },
  month: (month) => shortMonth(month, "en"),
  week: (first, last) => `${shortDay(first, "en")} – ${shortDay(last, "en")}`,
  noLead: "not named",
  continued: (lead) => `${lead} (continued)`,
  missing: (what) => `date of “${what}” missing, not due yet`,
  total: (done, needed, unit) =>
    unit === null || unit === "次"
      ? `${quantity(done, "")}/${quantity(needed, "")}`
      : `${quantity(done, "")}/${quantity(needed, unit)}`,
  share: ({ all, done, overdue }) =>
    overdue > 0 && overdue < all - done ? `${done}/${all} (${overdue})` : `${done}/${all}`,
  totals: { due: "Occurrences due", done: "Done (late ones too)", overdue: "Overdue" },
  states: {
    overdue: "overdue",
    "behind-pace": "behind pace",
    near: "near",
    open: "to do, no limit",
    scheduled: "not due yet",
    unannounced: "not announced",
    "anchor-unknown": "date unknown",
    incomplete: "record incomplete",
    "made-up-late": "made up late",
    done: "done",
    waived: "waived",
  },
  goal: (state) => `stage goal, ${state}`,
  legend: {
    goals: "stage goal, solid when done",
    members: "5/5 done of all, (1) overdue of the rest",
    numbers: "numbers: times in that month",
  },
  none: "no duties",
};
