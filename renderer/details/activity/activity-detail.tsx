import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { useDates } from "../../text/dates.ts";
import { activityText } from "../../text/activity.ts";
import { useText } from "../../text/use-text.ts";
import { FactList } from "../fact-list.tsx";
import styles from "../occurrence/occurrence-detail.module.css";
import { ActivityActions } from "./activity-actions.tsx";
import { ActivityHistory } from "./activity-history.tsx";
import { CreditSection } from "./credit-section.tsx";
import { EditForm } from "./edit-form.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import type { ActivityWithRows } from "./activity-with-rows.ts";

interface ActivityDetailProps {
  id: string;
  /** The file that was looked for. */
  file: string | null;
}

/**
 * One recorded activity, whether or not it counts for a duty: its facts, credits, evidence, participants and history.
 */
export function ActivityDetail({ id, file }: ActivityDetailProps) {
  const [isEditing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(duty.activities.get.queryOptions({ input: { id } }));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  if (!data) return null;
  if (isEditing) return <EditForm key={id} activity={data} onClose={() => setEditing(false)} />;
  return (
    <div className={styles.detail}>
      <Facts activity={data} />
      <ActivityActions activity={data} onEdit={() => setEditing(true)} />
      <CreditSection activity={data} />
      <EvidenceSection activity={data} sought={file} />
      <People activity={data} />
      <ActivityHistory activity={data} />
    </div>
  );
}

function Facts({ activity }: { activity: ActivityWithRows }) {
  const t = useText(activityText);
  const dates = useDates();
  const facts: [string, string | null][] = [
    [t.happenedOn, `${dates.full(activity.happenedOn)} ${dates.weekday(activity.happenedOn)}`],
    [t.time, activity.startTime],
    [t.place, activity.place],
    [t.hours, activity.hours === null ? null : String(activity.hours)],
    [t.note, activity.note.trim() || null],
    [t.recordedOn, dates.full(activity.recordedOn)],
  ];
  return <FactList facts={facts} />;
}

function People({ activity: { participants } }: { activity: ActivityWithRows }) {
  const t = useText(activityText);
  if (participants.length === 0) return null;
  const attended = participants.filter(({ attendance }) => attendance === "attended").length;
  return (
    <section>
      <h3 className={styles.heading}>
        {t.people} <span className={styles.hint}>{t.peopleCount(participants.length, attended)}</span>
      </h3>
      <ul className={styles.people}>
        {participants.map(({ subjectId, name, attendance, hours }) => (
          <li key={subjectId}>
            {name}
            {attendance !== "attended" && <span className={styles.hint}> {t.attendance[attendance]}</span>}
            {hours !== null && <span className={styles.hint}> {hours}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
