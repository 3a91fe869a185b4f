import { useId } from "react";
import type { YearClosing } from "../../../shared/contract/schemas/year-closing.ts";
import { useText } from "../../text/use-text.ts";
import { yearsText } from "../../text/years.ts";
import styles from "./years.module.css";

const WIDTH = 480;
const HEIGHT = 132;
const LEFT = 36;
const TOP = 10;
const BOTTOM = 24;
const RIGHT = 56;

/** What had fallen due (dashed) against what was done (solid) by each month's end, the gap between them tinted. */
export function PaceChart({ pace }: { pace: YearClosing["pace"] }) {
  const t = useText(yearsText);
  const titleId = useId();
  const { due, done } = pace;
  const top = niceTop(Math.max(1, ...due, ...done));
  const x = (month: number) => LEFT + (month * (WIDTH - LEFT - RIGHT)) / 11;
  const y = (count: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / top);
  const line = (counts: readonly number[]) => counts.map((count, month) => `${x(month)},${y(count)}`);
  const widest = widestGap(pace);
  const [lastDue, lastDone] = [due.at(-1) ?? 0, done.at(-1) ?? 0];
  // Two labels that would lie over each other stand one line apart.
  const apart = Math.max(0, 14 - Math.abs(y(lastDue) - y(lastDone))) / 2;
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.heading}>
        {t.progress} <small>{t.progressNote}</small>
        <small className={styles.end}>
          <span className={styles.dashedSample} /> {t.due}　<span className={styles.solidSample} /> {t.done}
        </small>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>
          {t.chart(lastDue, lastDone)}
          {widest && `；${t.gap(widest.month + 1, widest.count)}`}
        </title>
        {[0, top / 2, top].map((count) => (
          <g key={count}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(count)} y2={y(count)} className={styles.grid} />
            <text x={LEFT - 6} y={y(count) + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        <polygon points={[...line(due), ...line(done).toReversed()].join(" ")} className={styles.gap} />
        <polyline points={line(due).join(" ")} className={styles.dueLine} />
        <polyline points={line(done).join(" ")} className={styles.doneLine} />
        {due.map((_, month) => (
          <text key={month} x={x(month)} y={HEIGHT - 6} textAnchor="middle">
            {t.month(month + 1)}
          </text>
        ))}
        <text x={WIDTH - RIGHT + 6} y={y(lastDue) + 4 - (lastDue >= lastDone ? apart : -apart)}>
          {t.due}
          {lastDue}
        </text>
        <text
          x={WIDTH - RIGHT + 6}
          y={y(lastDone) + 4 + (lastDue >= lastDone ? apart : -apart)}
          className={styles.strong}
        >
          {t.done}
          {lastDone}
        </text>
        {widest && (
          <text
            x={Math.min(x(widest.month), WIDTH - RIGHT - 60)}
            y={Math.min(y(done[widest.month] ?? 0) + 16, HEIGHT - BOTTOM - 4)}
            textAnchor="middle"
            className={styles.gapWords}
          >
            {t.gap(widest.month + 1, widest.count)}
          </text>
        )}
      </svg>
    </figure>
  );
}

/** The first month with the widest gap; null where nothing was ever short. */
function widestGap({ due, done }: YearClosing["pace"]): { month: number; count: number } | null {
  const gaps = due.map((asked, month) => ({ month, count: asked - (done[month] ?? 0) }));
  const widest = gaps.toSorted((a, b) => b.count - a.count)[0];
  return widest && widest.count > 0 ? widest : null;
}

/** The next even number of one or two digits and zeros: its half is whole, too. */
function niceTop(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1) * 2;
  return Math.ceil(count / step) * step;
}
