import { authorName } from "../author.ts";
import type { PlainDate } from "../../domain/date/plain-date.ts";
import type { RuleLayer } from "../../domain/obligation/obligation.ts";
import type { TakenAwayBy } from "../../domain/obligation/taken-away-by.ts";
import type { ShiftDirection } from "../../domain/workday/shift-direction.ts";
import { longDate } from "../days.ts";
import type { ExplainWords } from "../zh-cn/explain.ts";
import { OBSERVANCES } from "./observances.ts";

const LAYERS: Readonly<Record<RuleLayer, string>> = {
  central: "central",
  province: "provincial",
  unit: "the unit's own",
};

const date = (day: PlainDate): string => longDate(day, "en");

export const EXPLAIN: ExplainWords = {
  byHand: "Written by hand, without a plan's words",
  place: (planTitle, item) => [planTitle, item && `item ${item}`].filter(Boolean).join(", ") || null,
  version: ({ effectiveFrom, effectiveUntil, layer, reason }, ordinal) =>
    [
      `Version ${ordinal} of the rule${layer === "unit" ? "" : ` (${LAYERS[layer]})`}`,
      `from ${date(effectiveFrom)}${effectiveUntil ? ` to ${date(effectiveUntil)}` : ""}`,
      reason,
    ]
      .filter(Boolean)
      .join(", "),
  layer: LAYERS,
  colon: ": ",
  semicolon: "; beside it ",
  notice: ({ title, publishedOn }) => `${title}${publishedOn ? ` (${date(publishedOn)})` : ""}`,
  anchor: {
    "plan-year": "Counted from the start of the year",
    period: "Counted from the first day of the period",
    rule: "The rule names the day itself",
    event: "Counted from the day of the event",
  },
  unknownAnchor: "The date of the event is unknown",
  nominal: "Date by the rule",
  notMoved: {
    working: "A working day, not moved",
    weekend: "A weekend day that the rule does not move",
    rest: "A day off that the rule does not move",
    makeup: "A make-up working day, not moved",
  },
  moved: (from, { name }, direction) => `${date(from)}${name ? ` (${name})` : ""} is off, ${DIRECTIONS[direction]}`,
  noNotice: "The year's holiday notice is not published",
  effective: { published: "Effective date", provisional: "Effective date (provisional: notice not published)" },
  open: "The rule names no time limit: open from the day of the event until it is closed, never overdue",
  announced: (observance, first, last) =>
    `${OBSERVANCES[observance].name} was announced for ${date(first)} to ${date(last)}; its last day counts`,
  standing: (year) => `No number and no date: standing work of ${year}, never overdue, closed by a person`,
  unannounced: (observance, year) => {
    const { name, usual } = OBSERVANCES[observance];
    return `The days of ${name} are announced each year; those of ${year} are not yet, usually ${usual}. Until then there is no limit and nothing is overdue`;
  },
  kept: "A later change makes it no more; it was missed or on record, so it stays as it was",
  cause: (cause) => (cause === null ? "Rules or data changed" : CAUSES[cause]),
  declared: "Declared at the beginning, not evidenced",
  semicolonPlain: "; ",
  planned: "Planned date",
  planCleared: "Planned date taken back",
  by: (who, on) => `${authorName(who, "en")}, ${date(on)}`,
};

const CAUSES: Readonly<Record<TakenAwayBy, string>> = {
  "duty-changed": "The duty was changed (its subjects, or set aside)",
  "rule-amended": "The rule was amended",
  "layer-rule-added": "A rule of another layer came",
  "floor-added": "The number beside the rule was changed",
  "version-withdrawn": "A version of the rule was taken back",
  "subject-changed": "The subject became a group",
  "subject-removed": "The subject was removed",
  "member-left": "The member left",
  "membership-removed": "The member's stay was taken back",
  "membership-corrected": "The member's stay was corrected",
  "roster-changed": "The roster was changed",
  "event-dated": "The event was given another day",
  "event-corrected": "The event was corrected",
  "event-withdrawn": "The event was withdrawn",
  "event-restored": "The event was restored",
  "anchor-dated": "The anchor was given another day",
  "notice-stored": "A holiday notice was stored",
  "notice-withdrawn": "A holiday notice was taken back",
  "days-announced": "The announced days were corrected",
  "announcement-withdrawn": "The announced days were taken back",
  "plan-finished": "A newer plan took its place",
  "plan-amended": "The plan was amended",
  "year-turned": "The year turned to the next plan",
  "plan-set-aside": "The whole plan was set aside",
  "import-taken-back": "The whole import was taken back",
  "act-undone": "A change of many duties was taken back",
  "act-redone": "A change of many duties was taken up again",
  "record-changed": "What is on record of it was changed",
  "program-release": "The holidays that a new release of the program brought",
};

const DIRECTIONS: Readonly<Record<ShiftDirection, string>> = {
  none: "not moved",
  preceding: "moved to the working day before",
  following: "moved to the working day after",
  "modified-following": "moved on, or back where that leaves the month",
};
