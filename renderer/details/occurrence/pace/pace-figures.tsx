import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import type { QuotaPace } from "../../../../shared/contract/schemas/pace.ts";
import { paceText } from "../../../text/pace.ts";
import { useDates } from "../../../text/dates.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./pace.module.css";

interface PaceFiguresProps {
  pace: QuotaPace;
  /** Set while the earlier work is not entered yet, with the last day of waiting for it. */
  awaitsOpening: DueRow["awaitsOpening"];
}

/** Done, needed, expected, behind, a month from now, planned: each figure with the facts behind it. */
export function PaceFigures({ pace, awaitsOpening }: PaceFiguresProps) {
  const t = useText(paceText);
  const dates = useDates();
  const { figures, elapsedWorkingDays, totalWorkingDays, leftWorkingDays } = pace;
  const { needed, done, openingBalance, late, over, behindBy, perMonthFromHere, comparator } = figures;
  const unit = figures.unit;
  const reasonOfDone = [
    openingBalance > 0 && t.withOpening(openingBalance),
    late > 0 && t.late(late),
    figures.unproven > 0 && t.unproven(figures.unproven),
  ];
  const isCeiling = comparator === "<=";
  return (
    <dl className={styles.figures}>
      <Figure name={t.done} value={done} unit={unit} reason={reasonOfDone.filter(Boolean).join("，")} />
      <Figure
        name={t.needed}
        value={`${comparator === ">=" ? "≥" : comparator === "<=" ? "≤" : "="} ${needed}`}
        unit={unit}
      />
      {!isCeiling && (
        <>
          <Figure
            name={t.expected}
            value={figures.expectedByToday}
            unit={unit}
            reason={t.expectedFrom(needed, elapsedWorkingDays, totalWorkingDays)}
          />
          <Figure
            name={t.behind}
            value={behindBy}
            unit={unit}
            isLate={behindBy > 0 && !awaitsOpening}
            reason={awaitsOpening ? t.openingAwaited(dates.day(awaitsOpening.until)) : behindBy > 0 ? "" : t.notBehind}
          />
          {perMonthFromHere !== null && (
            <Figure
              name={t.perMonth}
              value={perMonthFromHere}
              unit={unit}
              reason={t.perMonthFrom(Math.max(0, needed - done), leftWorkingDays)}
            />
          )}
        </>
      )}
      {over > 0 && <Figure name={t.over} value={over} unit={unit} isLate />}
      {!isCeiling && <Figure name={t.planned} value={figures.planned} unit={unit} reason={t.plannedNote} />}
    </dl>
  );
}

interface FigureProps {
  name: string;
  value: number | string;
  unit: string;
  /** The facts from which the figure follows. */
  reason?: string;
  isLate?: boolean;
}

function Figure({ name, value, unit, reason, isLate }: FigureProps) {
  return (
    <div className={styles.figure} data-late={isLate || undefined}>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b> {unit}
        {reason && <small>{reason}</small>}
      </dd>
    </div>
  );
}
