/** How long before a deadline: 3 working days, 30 days, 6 months. */
export interface Lead {
  readonly count: number;
  readonly unit: LeadUnit;
}

export const LEAD_UNITS = ["working-days", "days", "months"] as const;
export type LeadUnit = (typeof LEAD_UNITS)[number];

/** A reminder that is older than so many minutes was missed: the machine slept, or no door was open. */
export const MISSED_AFTER_MINUTES = 15;

/** What a person chose of when to be reminded. All times are `HH:MM` in the product's zone. */
export interface ReminderRules {
  readonly isOn: boolean;
  /** When the reminders of a day are told together. */
  readonly digestAt: string;
  /** Before any deadline. */
  readonly leads: readonly Lead[];
  /** On the day itself, of what is due or planned on it. */
  readonly onTheDay: boolean;
  /** Before a deadline that was known for more than half a year: a term, a stage goal. Beside `leads`. */
  readonly longLeads: readonly Lead[];
  /** Before a planned hour; null: not. */
  readonly minutesBefore: number | null;
  /** Working days after a missed limit, again and again until it is done; null: not. */
  readonly overdueEvery: number | null;
  /** The day of each month on which quotas behind their pace are told; null: not. */
  readonly behindOn: number | null;
  /** Spans in which nothing is told; one that ends before it begins goes on past midnight. */
  readonly quiet: readonly QuietSpan[];
  /** Whether days off are days for reminders, too. Make-up days are working days. */
  readonly onRestDays: boolean;
  /** Other leads, or none at all, for some duties. */
  readonly exceptions: readonly LeadException[];
}

export interface QuietSpan {
  /** Included. */
  readonly from: string;
  /** Not included. */
  readonly to: string;
}

/** The most specific first. */
export const EXCEPTION_SCOPES = ["obligation", "unit", "kind"] as const;

/** Instead of `leads` and `longLeads`, for one duty, for what a unit leads or bears, or for one kind of requirement. */
export interface LeadException {
  readonly scope: (typeof EXCEPTION_SCOPES)[number];
  /** The duty's id, the unit's name, or the kind's. */
  readonly target: string;
  /** Null: nothing is told of them at all. */
  readonly leads: readonly Lead[] | null;
}

/** What holds until a person sets it otherwise. */
export const DEFAULT_REMINDER_RULES: ReminderRules = {
  isOn: true,
  digestAt: "08:30",
  leads: [
    { count: 3, unit: "working-days" },
    { count: 1, unit: "working-days" },
  ],
  onTheDay: true,
  longLeads: [
    { count: 6, unit: "months" },
    { count: 2, unit: "months" },
    { count: 30, unit: "days" },
  ],
  minutesBefore: 30,
  overdueEvery: 5,
  behindOn: null,
  quiet: [
    { from: "12:00", to: "14:00" },
    { from: "18:00", to: "08:00" },
  ],
  onRestDays: false,
  exceptions: [],
};

/** What an exception may name of a duty. */
export interface ExceptionTargets {
  readonly obligation: string;
  /** The unit that leads it, and who must do it. */
  readonly units: readonly string[];
  readonly kind: string;
}

/** The exception that holds for a duty: the one that names it before one for its unit, and that before one for its kind. */
export const exceptionFor = (rules: ReminderRules, about: ExceptionTargets): LeadException | null =>
  EXCEPTION_SCOPES.flatMap((scope) =>
    rules.exceptions.filter((exception) => exception.scope === scope && names(exception, about)),
  )[0] ?? null;

function names({ scope, target }: LeadException, { obligation, units, kind }: ExceptionTargets): boolean {
  if (scope === "unit") return units.includes(target);
  return target === (scope === "obligation" ? obligation : kind);
}
