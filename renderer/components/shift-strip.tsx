import { type PlainDate, addDays, dayOf, earlierOf, laterOf } from "../../shared/domain/date/plain-date.ts";
import { useDays } from "../data/use-days.ts";
import { commonText } from "../text/common.ts";
import { useDates } from "../text/dates.ts";
import { occurrenceText } from "../text/occurrence.ts";
import { useText } from "../text/use-text.ts";
import styles from "./why-date.module.css";

/** Longer ways are told in words alone: the longest rest run of a year is nine days. */
const MOST_DAYS = 12;

/** The days between the date of a rule and the shifted date, with the days off, as a strip. */
export function ShiftStrip({ from, to }: { from: PlainDate; to: PlainDate }) {
  const t = useText(occurrenceText);
  const common = useText(commonText);
  const dates = useDates();
  const first = addDays(earlierOf(from, to), -1);
  const last = addDays(laterOf(from, to), 1);
  const days = [...useDays(first, last).values()];
  if (from === to || days.length === 0 || days.length > MOST_DAYS) return null;
  return (
    <ol className={styles.strip} aria-label={t.stripLabel}>
      {days.map(({ date, kind }) => (
        <li key={date} data-off={kind === "rest" || kind === "weekend" || undefined}>
          <small>{dates.weekday(date).replace("周", "")}</small>
          <b data-from={date === from || undefined} data-to={date === to || undefined}>
            {dayOf(date)}
          </b>
          <small>{kind === "rest" ? common.rest : kind === "makeup" ? common.makeup : ""}</small>
        </li>
      ))}
    </ol>
  );
}
