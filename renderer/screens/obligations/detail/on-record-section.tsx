import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { duty as contract } from "../../../client.ts";
import { FlushButton } from "../../../components/flush-button.tsx";
import { Icon } from "../../../components/icon.tsx";
import { StateMark } from "../../../components/state-mark.tsx";
import { Tag } from "../../../components/tag.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useDates } from "../../../text/dates.ts";
import { eventsText } from "../../../text/events.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { useOpenActivity } from "../../../details/activity/open-activity.ts";
import { useOpenEvent } from "../../../details/event/open-event.ts";
import detail from "./obligation-detail.module.css";
import { type OnRecord, onRecord } from "./on-record.ts";
import styles from "./on-record-section.module.css";

/** Listed before the rest is asked for. */
const FIRST = 5;

/**
 * The records of a duty over all its periods: activities that count for it and events that start its clock, each with
 * a link.
 */
export function OnRecordSection({ duty }: { duty: ObligationView }) {
  const t = useText(obligationsText);
  const [showsAll, setShowsAll] = useState(false);
  const activities = useQuery(contract.activities.creditedTo.queryOptions({ input: { obligationId: duty.id } }));
  const events = useQuery(contract.events.list.queryOptions({ input: {} }));
  const error = activities.error ?? events.error;
  if (error) return <Trouble error={error} onRetry={() => Promise.all([activities.refetch(), events.refetch()])} />;
  const all = onRecord(duty.id, activities.data ?? [], events.data ?? []);
  if (all.length === 0) return null;
  return (
    <section>
      <h3 className={detail.heading}>{t.onRecord}</h3>
      <ul>
        {all.slice(0, showsAll ? all.length : FIRST).map((record) => (
          <li key={record.id}>
            <Line record={record} />
          </li>
        ))}
      </ul>
      {all.length > FIRST && !showsAll && (
        <FlushButton onClick={() => setShowsAll(true)}>{t.allOnRecord(all.length)}</FlushButton>
      )}
    </section>
  );
}

function Line({ record }: { record: OnRecord }) {
  const t = useText(obligationsText);
  const events = useText(eventsText);
  const dates = useDates();
  const openActivity = useOpenActivity();
  const openEvent = useOpenEvent();
  return (
    <button
      type="button"
      className={styles.record}
      data-gone={record.isGone || undefined}
      onClick={() => (record.kind === "activity" ? openActivity(record.id) : openEvent(record.id))}
    >
      {record.kind === "activity" ? <StateMark state="done" silent /> : <Icon name="flag" size={14} />}
      <span className={styles.words}>{record.title}</span>
      {record.isGone && <Tag tone="quiet">{t.gone}</Tag>}
      <span className={styles.when}>{record.date ? dates.full(record.date) : events.undated}</span>
    </button>
  );
}
