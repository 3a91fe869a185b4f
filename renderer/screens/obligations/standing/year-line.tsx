import type { StandingItem } from "../../../../shared/contract/schemas/standing.ts";
import { type PlainDate, dateOf, daysBetween, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { shownState } from "../../../../shared/contract/row-kinds.ts";
import { useDates } from "../../../text/dates.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import { GOAL_SHAPES } from "./goal-mark.tsx";
import styles from "./year-line.module.css";

const WIDTH = 288;
const LINE = 14;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

interface YearLineProps {
  item: StandingItem;
  today: PlainDate;
  /** A goal that is being written: it is on the line while its day is typed. */
  drafted?: PlainDate | null;
}

/** The rhythm of a year: strokes for what was done, diamonds for stage goals, a red line for today. It reads as a list, too. */
export function YearLine({ item: { row, doneOn, goals }, today, drafted = null }: YearLineProps) {
  const t = useText(standingText);
  const dates = useDates();
  const { year } = row.standing;
  const words = t.yearLine(
    doneOn.map((day) => dates.day(day)).join("、") || t.none,
    goals.map(({ title, shownDate }) => `${title} ${dates.day(shownDate)}`).join("、") || t.none,
  );
  return (
    <svg className={styles.line} viewBox={`0 0 ${WIDTH} 32`} role="img" aria-label={words}>
      <path d={`M0 ${LINE}H${WIDTH}${MONTHS.map((month) => tick(xOf(dateOf(year, month, 1), year))).join("")}`} />
      {doneOn
        .filter((day) => yearOf(day) === year)
        .map((day, index) => (
          <rect key={`${day} ${index}`} x={xOf(day, year) - 1} y="21" width="2" height="8" data-done />
        ))}
      {year === yearOf(today) && <path d={`M${xOf(today, year)} 4V28`} data-today />}
      {goals.map((goal) => (
        <g key={goal.obligationId} transform={`translate(${xOf(goal.shownDate, year) - 8} ${LINE - 8})`}>
          <title>{`${goal.title} ${dates.day(goal.shownDate)}`}</title>
          <g data-state={shownState(goal)}>{GOAL_SHAPES[shownState(goal)]}</g>
        </g>
      ))}
      {drafted && yearOf(drafted) === year && (
        <path
          d="M8 2.5L13.5 8L8 13.5L2.5 8Z"
          transform={`translate(${xOf(drafted, year) - 8} ${LINE - 8})`}
          data-drafted
        />
      )}
    </svg>
  );
}

const DAYS = 366;

/** Pixels from the left, within the line. */
const xOf = (day: PlainDate, year: number): number =>
  Math.round(((daysBetween(dateOf(year, 1, 1), day) + 0.5) / DAYS) * WIDTH);

const tick = (x: number): string => `M${x} ${LINE - 3}V${LINE + 3}`;
