import type {
  CalendarChoice,
  CalendarEntryView,
  CalendarTakenAs,
} from "../../../../shared/contract/schemas/calendar-import.ts";

/** What a person decided about an event, by UID; what is not in it stays as proposed. */
export type CalendarChoices = Readonly<Record<string, ChosenOutcome>>;

export interface ChosenOutcome {
  readonly as: CalendarTakenAs;
  /** The duty and its subject, `obligationId subjectId`; null: the proposed one. */
  readonly target: string | null;
}

/** Whether there is anything to decide about an event. */
export const isOpen = ({ possible }: CalendarEntryView): boolean => possible.length > 1;

/** What an event becomes: as chosen where that is still possible, else as proposed. */
export function outcomeOf(entry: CalendarEntryView, choices: CalendarChoices): ChosenOutcome {
  const chosen = choices[entry.uid];
  return chosen !== undefined && entry.possible.includes(chosen.as) ? chosen : { as: entry.proposal, target: null };
}

/** The choices of every event that may be decided about, so that what is stored is what the screen shows. */
export const choicesFor = (entries: readonly CalendarEntryView[], choices: CalendarChoices): CalendarChoice[] =>
  entries.filter(isOpen).map((entry) => {
    const { as, target } = outcomeOf(entry, choices);
    const [obligationId = null, subjectId = null] = target?.split(" ") ?? [];
    return { uid: entry.uid, as, obligationId, subjectId };
  });

/** How many events become something. */
export const takenCount = (entries: readonly CalendarEntryView[], choices: CalendarChoices): number =>
  entries.filter((entry) => isOpen(entry) && outcomeOf(entry, choices).as !== "none").length;

/** Every event that may be decided about left out. */
export const allLeftOut = (entries: readonly CalendarEntryView[]): CalendarChoices =>
  Object.fromEntries(entries.filter(isOpen).map(({ uid }) => [uid, { as: "none", target: null }]));

/** What the list shows. */
export const CALENDAR_VIEWS = ["open", "same", "all"] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

export const entriesIn = (entries: readonly CalendarEntryView[], view: CalendarView): readonly CalendarEntryView[] =>
  view === "all" ? entries : entries.filter((entry) => isOpen(entry) === (view === "open"));
