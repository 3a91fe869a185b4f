/** The states of the chart's marks, from those of the due rows (`shownState`); the most pressing come first. */
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

/** The most pressing of several states; null for none. */
export const worstOf = (states: readonly ChartState[]): ChartState | null =>
  CHART_STATES.find((state) => states.includes(state)) ?? null;
