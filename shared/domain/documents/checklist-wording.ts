import type { PlainDate } from "../date/plain-date.ts";

/** Every word that the checklist prints of itself, in one language. Months are 1 to 12. */
export interface ChecklistWords {
  readonly title: (year: number, month: number) => string;
  readonly number: string;
  readonly sentTo: string;
  readonly everyUnit: string;
  readonly carriedOver: string;
  readonly carriedOverNote: (count: number) => string;
  readonly due: string;
  readonly dueNote: (count: number, workingDays: number, restNotes: readonly string[]) => string;
  readonly quotas: string;
  readonly quotasNote: (issuedOn: PlainDate) => string;
  readonly pending: string;
  readonly open: string;
  readonly openNote: (count: number) => string;
  readonly none: string;
  readonly columns: {
    readonly duty: string;
    readonly subject: string;
    /** The last day on which it would have been in time. */
    readonly limit: string;
    readonly overdue: string;
    readonly workingDays: string;
    readonly date: string;
    readonly openSince: string;
    readonly openFor: string;
    readonly closedOn: string;
    readonly signature: string;
    readonly requirement: string;
    readonly done: string;
    readonly expectedBy: (month: number) => string;
    readonly atLeast: string;
    readonly plannedFor: string;
  };
  readonly box: (ticked: boolean) => string;
  readonly noLead: string;
  readonly items: (count: number) => string;
  /** Whom a line of several members concerns; `common` is the ending of their names, or empty. */
  readonly members: (count: number, common: string) => string;
  readonly days: (count: number) => string;
  readonly item: (item: string) => string;
  /** The document that amended the rule, and its words. */
  readonly amendedBy: (
    plan: { readonly title: string; readonly number: string },
    item: string | null,
    quote: string,
  ) => string;
  /** A rule that the unit gave itself, from when and why. */
  readonly ownRule: (since: PlainDate, rule: string, reason: string | null) => string;
  readonly workedThatDay: string;
  readonly planned: (date: PlainDate, issuedOn: PlainDate) => string;
  readonly provisional: string;
  readonly waived: string;
  readonly below: string;
  readonly openingAwaited: string;
  /** In the place of a number that cannot be told yet. */
  readonly pendingFigure: string;
  readonly doneAndAtLeast: string;
  readonly provisionalNote: string;
  readonly returnNote: string;
  readonly signatures: readonly string[];
  readonly bracket: (remarks: readonly string[]) => string;
  readonly labelled: (label: string, value: string) => string;
  readonly pendingItem: (title: string, missing: string) => string;
}
