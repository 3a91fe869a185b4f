import type { MovedDay } from "../../../../shared/contract/schemas/holiday.ts";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./holidays.module.css";

/** Which days would be worked and are not, or the other way round. */
export function MovedDays({ days }: { days: readonly MovedDay[] }) {
  const t = useText(settingsText).holidays;
  const words = useDates();
  return (
    <section className={styles.effects} aria-label={t.movedDays}>
      <h3 className={styles.heading}>{t.movedDays}</h3>
      {days.length === 0 && <p className={styles.summary}>{t.noMovedDays}</p>}
      {days.length > 0 && (
        <ul className={styles.days}>
          {days.map(({ date, from, to, name }) => (
            <li key={date}>
              <span>{`${words.full(date)} ${words.weekday(date)}`}</span>
              <span className={styles.summary}>{name}</span>
              <span className={styles.old}>{t.dayKinds[from]}</span>
              <span aria-hidden>{"→"}</span>
              <strong>{t.dayKinds[to]}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
