import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import { duty } from "../../../client.ts";
import { FlushButton } from "../../../components/flush-button.tsx";
import { usePrinting } from "../../../components/for-paper.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { keyOf } from "../../../data/occurrence-key.ts";
import { recordedText } from "../../../text/recorded.ts";
import { useText } from "../../../text/use-text.ts";
import detail from "../occurrence-detail.module.css";
import { creditedActivities } from "./credited-activities.ts";
import { RecordItem } from "./record-item.tsx";
import styles from "./records.module.css";

/** Activities listed before the rest is asked for: a quota of forty has forty. */
const FIRST = 5;

/** The activities that count for an occurrence, with their evidence; withdrawn ones stay visible. */
export function RecordList({ row }: { row: DueRow }) {
  const t = useText(recordedText);
  const [isUnfolded, setUnfolded] = useState(false);
  const isPrinting = usePrinting();
  const showsAll = isUnfolded || isPrinting;
  const activities = useQuery(duty.activities.creditedTo.queryOptions({ input: keyOf(row) }));
  if (activities.error) return <Trouble error={activities.error} onRetry={activities.refetch} />;
  const credited = creditedActivities(activities.data ?? [], row);
  if (credited.length === 0) return null;
  return (
    <section>
      <h3 className={detail.heading}>{t.title}</h3>
      <ul className={styles.list}>
        {credited.slice(0, showsAll ? credited.length : FIRST).map((activity) => (
          <li key={activity.credit.id}>
            <RecordItem {...activity} />
          </li>
        ))}
      </ul>
      {credited.length > FIRST && !showsAll && (
        <FlushButton onClick={() => setUnfolded(true)}>{t.showAll(credited.length)}</FlushButton>
      )}
    </section>
  );
}
