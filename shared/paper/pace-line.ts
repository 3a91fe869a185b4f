import type { ReportPace } from "../domain/papers/year-report.ts";
import { type Markup, html } from "./markup.ts";

const WIDTH = 120;
const HEIGHT = 32;
const EDGE = 2;

/**
 * The year of a number as two lines: dashed for the amount expected by each month's end, solid for the amount done.
 * Black alone tells them apart.
 *
 * @param label  The text for a screen reader.
 */
export function paceLine({ expected, done, needed }: ReportPace, label: string): Markup {
  const most = Math.max(needed, ...expected, ...done, 1);
  const points = (values: readonly number[]) =>
    [0, ...values]
      .map((value, month) => {
        const x = EDGE + (month / 12) * (WIDTH - 2 * EDGE);
        const y = HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join(" ");
  return html`<svg class="pace-line" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}"><polyline class="expected" points="${points(expected)}"/><polyline class="done" points="${points(done)}"/></svg>`;
}
