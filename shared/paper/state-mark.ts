import type { ChartState } from "../domain/papers/chart-state.ts";
import { type Markup, html } from "./markup.ts";

/** The marks of the time states (screens.md section 2) in black: the shape alone tells them apart. */
const SHAPES: Readonly<Record<ChartState, string>> = {
  scheduled: '<circle cx="8" cy="8" r="5.25"/>',
  near: '<circle cx="8" cy="8" r="5.25"/><path class="solid" d="M8 2.75a5.25 5.25 0 0 1 0 10.5z"/>',
  "behind-pace": '<path class="solid" d="M2.6 3.6h10.8L8 12.9z"/>',
  overdue:
    '<rect class="solid" x="2" y="2" width="12" height="12" rx="2.5"/><path class="cut" d="M8 4.8v4"/><circle class="hole" cx="8" cy="11.4" r="1.05"/>',
  open: '<path d="M13.25 8A5.25 5.25 0 1 1 8 2.75M8 5v3l2 2"/>',
  unannounced:
    '<rect class="dashed" x="2.75" y="3.5" width="10.5" height="9.75" rx="1.5"/><path d="M2.75 6.5h10.5M5.5 2v2.5M10.5 2v2.5"/>',
  done: '<circle class="solid" cx="8" cy="8" r="6.2"/><path class="cut" d="M5.2 8.2l2 2 3.7-4.3"/>',
  "made-up-late": '<circle cx="8" cy="8" r="5.5"/><path d="M5.5 8.2l1.8 1.8 3.2-3.7"/>',
  incomplete: '<path d="M13.25 8A5.25 5.25 0 1 1 2.75 8a5.25 5.25 0 0 1 10.5 0zM5.6 8h4.8"/>',
  "anchor-unknown":
    '<circle class="dashed" cx="8" cy="8" r="5.75"/><path d="M6.4 6.5a1.6 1.6 0 1 1 2.3 1.5c-.5.2-.7.5-.7 1"/><circle class="solid" cx="8" cy="11" r=".9"/>',
  waived: '<circle cx="8" cy="8" r="5.25"/><path d="M4.4 11.6l7.2-7.2"/>',
};

/** A stage goal: a diamond, solid once it is done. */
const GOALS = {
  open: '<path d="M8 2.2L13.8 8 8 13.8 2.2 8z"/>',
  done: '<path class="solid" d="M8 2.2L13.8 8 8 13.8 2.2 8z"/>',
};

/** The definitions of the shapes, once for each page that uses `stateMark`. */
export const stateSymbols = (): Markup => ({
  markup: `<svg class="symbols" aria-hidden="true"><defs>${Object.entries({
    ...SHAPES,
    "goal-open": GOALS.open,
    "goal-done": GOALS.done,
  })
    .map(([state, shape]) => `<symbol id="s-${state}" viewBox="0 0 16 16">${shape}</symbol>`)
    .join("")}</defs></svg>`,
});

/** @param label The text for a screen reader. */
export const stateMark = (state: ChartState, label: string): Markup =>
  html`<svg class="mark" role="img" aria-label="${label}"><use href="#s-${state}"/></svg>`;

/** @param label The text for a screen reader. */
export const goalMark = (state: ChartState, label: string): Markup =>
  html`<svg class="mark" role="img" aria-label="${label}"><use href="#s-goal-${state === "done" || state === "made-up-late" ? "done" : "open"}"/></svg>`;

export const MARK_STYLE = `
.symbols { position: absolute; width: 0; height: 0; }
.mark { width: 1.1em; height: 1.1em; vertical-align: -0.18em; }
.mark, symbol { fill: none; stroke: #000; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.solid { fill: #000; } .cut { stroke: #fff; } .hole { fill: #fff; stroke: none; } .dashed { stroke-dasharray: 2.2 1.9; }
`;
