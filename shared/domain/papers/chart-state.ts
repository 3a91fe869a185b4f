/** States as the chart marks them: those of the due rows (`shownState`), what asks most first. */
export const CHART_STATES = [
  "overdue",
  "behind-pace",
  "near",
  "open",
  "scheduled",
  "unannounced",
  "anchor-unknown",
  "incomplete",
  "made-up-late",
  "done",
  "waived",
] as const;
export type ChartState = (typeof CHART_STATES)[number];

/** The one of several that asks most; null of none. */
export const worstOf = (states: readonly ChartState[]): ChartState | null =>
  CHART_STATES.find((state) => states.includes(state)) ?? null;
