import { useMemo } from "react";
import type { MovedDate } from "../../../../shared/contract/schemas/holiday.ts";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./holidays.module.css";
import { noticeChanges } from "./notice-changes.ts";

/** The number of dates shown, enough to see their kind. */
const SHOWN = 15;

interface NoticeEffectsProps {
  readonly dates: readonly MovedDate[];
  readonly heading: string;
  /**
   * The words for the number of dates that stay and change their basis: certain by a notice, or provisional without
   * one.
   */
  readonly unmoved: (count: number) => string;
}

/** The dates that a notice would move, shown before it is stored or taken back. */
export function NoticeEffects({ dates, heading, unmoved }: NoticeEffectsProps) {
  const t = useText(settingsText).holidays.effects;
  const words = useDates();
  const { moved, confirmed } = useMemo(() => noticeChanges(dates), [dates]);
  return (
    <section className={styles.effects} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.summary}>
        {moved.length === 0 ? t.none : t.moved(moved.length)}
        {confirmed > 0 && unmoved(confirmed)}
      </p>
      {moved.length > 0 && (
        <ul className={styles.moved}>
          {moved.slice(0, SHOWN).map(({ first, subjects }) => (
            <li key={`${first.obligationId} ${first.recurrenceId} ${first.to}`}>
              <span className={styles.title}>
                {first.title}
                {subjects > 1 && <span className={styles.summary}> {t.subjects(subjects)}</span>}
              </span>
              <span className={styles.old}>{words.dayAndWeekday(first.from)}</span>
              <span aria-hidden>{"→"}</span>
              <strong>{words.dayAndWeekday(first.to)}</strong>
            </li>
          ))}
        </ul>
      )}
      {moved.length > SHOWN && <p className={styles.summary}>{t.more(moved.length - SHOWN)}</p>}
    </section>
  );
}
