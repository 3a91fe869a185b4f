import { useQuery } from "@tanstack/react-query";
import type { CalendarFilter } from "../../../../shared/contract/schemas/calendar-filter.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { useDates } from "../../../text/dates.ts";
import { publishingText } from "../../../text/publishing.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./publishing.module.css";

/** What a reader of the calendar would see: how much, over which days, and the next events. */
export function CalendarPreview({ filter }: { filter: CalendarFilter }) {
  const t = useText(publishingText);
  const dates = useDates();
  const { data, error } = useQuery(duty.publications.preview.queryOptions({ input: { filter } }));
  if (error) return <Trouble error={error} />;
  if (!data) return null;
  return (
    <div className={styles.line} role="status">
      {t.preview(data.events, dates.full(data.from), dates.full(data.to))}
      <ul className={styles.next}>
        {data.next.map(({ date, time, summary }, at) => (
          <li key={at}>
            <span className={styles.day}>
              {dates.day(date)} {time}
            </span>
            {summary}
          </li>
        ))}
        {data.next.length === 0 && <li>{t.nothingNext}</li>}
      </ul>
    </div>
  );
}
