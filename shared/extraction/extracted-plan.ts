import type {
  AnnouncedDue,
  Comparator,
  DueDate,
  EventClock,
  RequirementKind,
} from "../domain/obligation/requirement.ts";
import type { Dismissal } from "./vetoes/veto.ts";
import type { PeriodUnit } from "../domain/date/period.ts";
import type { PlainDate } from "../domain/date/plain-date.ts";

/** What the import prints and the review screen shows (design.md section 5). */
export interface ExtractedPlan {
  readonly document: DocumentFacts;
  /** The duties in the order of the text; empty when the plan asks for nothing. */
  readonly obligations: readonly Candidate[];
  /** Figures, dates, period words and rhythms that no duty was made of and no rule has an answer to, in order. */
  readonly unread: readonly AccountedPlace[];
  /** The places that ask for nothing, with the reason. */
  readonly dismissed: readonly AccountedPlace[];
  /** The number of figures, dates, period words and rhythms in duties. */
  readonly inDuties: number;
}

/**
 * A stretch of the text outside of duties; `formula` stands for a cell whose value the file does not hold. `why` is
 * the seeming sort of an unread stretch, else the reason why it asks for nothing.
 */
export interface Accounted {
  readonly start: number;
  readonly end: number;
  /** The exact text of the stretch. */
  readonly text: string;
  readonly why: Dismissal | "count" | "length" | "date" | "period" | "number" | "event" | "formula";
}

/** A place without a duty, with the facts that a person needs to make a duty of it after all. */
export interface AccountedPlace extends Accounted {
  /** The number of the place's item, in the form of a candidate's. */
  readonly item: string;
  /** The duty that the sentence would give. No rule has read it, so every part of its requirement is implied. */
  readonly draft: Candidate;
}

/** The facts that the document states about itself; an empty string or null where it states none. */
export interface DocumentFacts {
  readonly title: string;
  readonly issuer: string;
  /** e.g. `东科协党发〔2026〕8号`. */
  readonly number: string;
  readonly issuedOn: PlainDate | null;
  /** The year that the plan is for. */
  readonly year: number | null;
  /** The year's motto, e.g. 党建质量提升年. */
  readonly theme: string | null;
}

/** Offsets are UTF-16 code units into the text as read; `text` is exactly the text between them. */
export interface Evidence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The same after repair: simplified characters, no pinyin annotations, no page-break newlines. */
  readonly normalised: string;
}

/** A duty that the plan seems to ask for; nothing enters the ledger before a person has accepted it. */
export interface Candidate {
  /** The same for the same text: made of the item and the offsets of the evidence. */
  readonly id: string;
  /** The number of the duty's item, `4`, or its path where numbers repeat, `三.二.1`; empty outside items. */
  readonly item: string;
  readonly title: string;
  readonly category: Category;
  readonly evidence: Evidence;
  readonly requirement: CandidateRequirement;
  /** The body that must act, in the words of the sentence; null when the sentence names none. */
  readonly actor: string | null;
  /** The name of that body alone: 委员 of 每名委员; null when none is named. */
  readonly subject: string | null;
  /** Whether each one of them must act by itself. */
  readonly each: boolean;
  /** The responsible units in the plan's spelling (line breaks mended); the first one leads. */
  readonly responsible: readonly string[];
  /** The same units in simplified characters, to be matched with the office's own list. */
  readonly units: readonly string[];
  /** The rhythm of a statute, for a known institution without a number in the plan. */
  readonly suggestion: StatuteCadence | null;
  /** The parts of the requirement that stand in the evidence. */
  readonly stated: readonly RequirementPart[];
  /** Parts taken from elsewhere: carried over, or the plan's year. */
  readonly implied: readonly RequirementPart[];
  /** The names of the language rules that read the duty, for `--explain`. */
  readonly rules: readonly string[];
}

/**
 * The frequency in a statute, where the plan names an institution without a number. It is offered to the clerk and
 * never read into the plan.
 */
export interface StatuteCadence {
  readonly count: number;
  readonly period: CandidatePeriod;
  /** Regulation and article. */
  readonly source: string;
}

export type RequirementPart = "count" | "period" | "due" | "event" | "year";

/** A requirement of any kind in one shape, as in the JSON; parts that the kind does not use are null. */
export interface CandidateRequirement {
  readonly kind: RequirementKind;
  readonly count: number | null;
  readonly comparator: Comparator | null;
  /** Measure word: 次, 场, 篇, 学时, % … */
  readonly unit: string | null;
  readonly period: CandidatePeriod | null;
  readonly due: DueDate | null;
  /** Days that an authority announces each year, in the place of `due`: none is known before. */
  readonly observance: AnnouncedDue | null;
  /** 一般, 原则上, 左右 …: kept because the duty stays. */
  readonly hedge: string | null;
  /** RRULE value without DTSTART where the plan names the day, e.g. `FREQ=MONTHLY;BYDAY=-1FR`. */
  readonly pattern: string | null;
  /** What starts a trigger's clock, e.g. 岗位变动. */
  readonly event: string | null;
  readonly within: EventClock | null;
  /** The whole of which a percentage is taken. */
  readonly base: string | null;
  /** Whether the date is only foreseen, because an authority announces it each year. */
  readonly provisional: boolean;
}

/** `other` is a period that no calendar has, such as a school term or a day. */
export type CandidatePeriod = PeriodUnit | "other";

export const CATEGORIES = [
  "政治学习",
  "组织生活",
  "党风廉政",
  "意识形态",
  "队伍建设",
  "群团工作",
  "宣传教育",
  "业务工作",
] as const;
export type Category = (typeof CATEGORIES)[number];
