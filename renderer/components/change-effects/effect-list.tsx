import { Button } from "antd";
import { useState } from "react";
import type { ChangeEffects } from "../../../shared/contract/schemas/effects.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { useDates } from "../../text/dates.ts";
import { effectsText } from "../../text/effects.ts";
import { useText } from "../../text/use-text.ts";
import { StateMark } from "../state-mark.tsx";
import styles from "./change-effects.module.css";
import { type EffectLine, effectLines } from "./effect-lines.ts";

/** The number of lines at first; the rest are shown on demand. */
const SHOWN = 12;

interface EffectListProps {
  heading: string;
  /** Undefined while the effects are requested. */
  effects: ChangeEffects | undefined;
  /** Whether the lines name their duties: of one duty they need not. */
  ofOne: boolean;
  /** Whether the effects answer the previous question, while the present answer is on its way. */
  isOld?: boolean;
}

/**
 * The dates that a change of rules would move, add, take away and make overdue at once, shown before the change is
 * stored.
 */
export function EffectList({ heading, effects, ofOne, isOld = false }: EffectListProps) {
  const t = useText(effectsText);
  const dates = useDates();
  const [isWhole, setWhole] = useState(false);
  if (!effects) return null;
  const lines = effectLines(effects);
  const shown = isWhole ? lines : lines.slice(0, SHOWN);
  const { moved, appears, gone, same } = effects;
  const numbers = { moved: moved.length, appears: appears.length, gone: gone.length, same };
  const counts = (["moved", "appears", "gone", "same"] as const).flatMap((name) =>
    numbers[name] > 0 ? t.counts[name](numbers[name]) : [],
  );
  return (
    <section
      className={styles.effects}
      data-of-one={ofOne || undefined}
      aria-label={heading}
      aria-busy={isOld}
      role="status"
    >
      <h5 className={styles.heading}>{heading}</h5>
      {effects.overdueAtOnce.length > 0 && (
        <p className={styles.late} role="alert">
          {t.overdueAtOnce(effects.overdueAtOnce.length)}
        </p>
      )}
      {effects.replaced.map(({ obligationId, version, title, effectiveFrom, text }) => (
        <p key={`${obligationId} ${version}`} className={styles.late}>
          {t.replaced(ofOne ? null : title, dates.full(effectiveFrom), text)}
        </p>
      ))}
      <p className={styles.summary}>{lines.length === 0 ? t.none : t.summary(counts.join(t.comma))}</p>
      <ul className={styles.changes}>
        {shown.map((line) => (
          <Line key={JSON.stringify(line.first)} line={line} ofOne={ofOne} />
        ))}
      </ul>
      {lines.length > shown.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {t.more(lines.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function Line({ line: { kind, first, subjects }, ofOne }: { line: EffectLine; ofOne: boolean }) {
  const t = useText(effectsText);
  const dates = useDates();
  const { before, after } = first;
  const day = (date: PlainDate | null) => (date === null ? t.open : dates.dayAndWeekday(date));
  const isMoved = before?.effectiveDate !== after?.effectiveDate;
  const says = (side: typeof before) =>
    side && (isMoved || !before || !after ? day(side.effectiveDate) : side.requirementText);
  return (
    <li data-kind={kind}>
      <span className={styles.what}>
        {kind === "overdue" && <StateMark state="overdue" />}
        {!ofOne && <span className={styles.title}>{first.title}</span>}
        <span className={styles.period}>{first.periodLabel}</span>
        {subjects.length > 1 && <span className={styles.period}>{t.subjects(subjects.length)}</span>}
      </span>
      <span className={styles.old}>{says(before) ?? "—"}</span>
      <span aria-hidden>{"→"}</span>
      <span className={styles.new}>{says(after) ?? t.kinds.gone}</span>
    </li>
  );
}
