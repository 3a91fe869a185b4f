import { useQuery } from "@tanstack/react-query";
import { mayBeTheSame } from "../../shared/domain/happening/same-happening.ts";
import { duty } from "../client.ts";
import { useOpenActivity } from "../details/activity/open-activity.ts";
import { useDates } from "../text/dates.ts";
import { recordText } from "../text/record.ts";
import { useText } from "../text/use-text.ts";
import styles from "./recorded-before.module.css";
import type { HappeningForm } from "./use-record-form.ts";

/** Says that the day has a record of the same name already, which opens: recorded twice, it counts twice. */
export function RecordedBefore({ form: { draft, title } }: { form: HappeningForm }) {
  const t = useText(recordText);
  const dates = useDates();
  const open = useOpenActivity();
  const { happenedOn } = draft;
  const { data } = useQuery(duty.activities.list.queryOptions({ input: { from: happenedOn, to: happenedOn } }));
  const same = data?.find((one) => !one.withdrawn && mayBeTheSame(one, { ...draft, title }));
  return (
    <div role="status">
      {same && (
        <p className={styles.note}>
          {t.recordedBefore(dates.day(happenedOn), same.title)}{" "}
          <button type="button" className={styles.link} onClick={() => open(same.id)}>
            {t.openRecorded}
          </button>
        </p>
      )}
    </div>
  );
}
