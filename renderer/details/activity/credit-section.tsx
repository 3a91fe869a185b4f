import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { duty } from "../../client.ts";
import { NoteForm } from "../../components/note-form.tsx";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { activityText } from "../../text/activity.ts";
import { recordedText } from "../../text/recorded.ts";
import { useText } from "../../text/use-text.ts";
import detail from "../occurrence/occurrence-detail.module.css";
import { useOpenOccurrence } from "../occurrence/open-occurrence.ts";
import { CountForMore } from "../occurrence/records/count-for-more.tsx";
import styles from "../occurrence/records/records.module.css";
import type { ActivityWithRows } from "./activity-with-rows.ts";

type Credit = ActivityWithRows["credits"][number];

/** The credits of an activity, each with a link to its occurrence; withdrawn ones stay visible. */
export function CreditSection({ activity }: { activity: ActivityWithRows }) {
  const t = useText(activityText);
  const [isAdding, setAdding] = useState(false);
  return (
    <section>
      <h3 className={detail.heading}>{t.credits}</h3>
      {activity.credits.length === 0 && <p className={detail.hint}>{t.creditsNone}</p>}
      <ul className={styles.list}>
        {activity.credits.map((credit) => (
          <li key={credit.id}>
            <CreditItem activity={activity} credit={credit} />
          </li>
        ))}
      </ul>
      {!activity.withdrawn && (
        <Button size="small" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          {t.countFor}
        </Button>
      )}
      {isAdding && <CountForMore activity={activity} onClose={() => setAdding(false)} />}
    </section>
  );
}

function CreditItem({ activity, credit }: { activity: ActivityWithRows; credit: Credit }) {
  const t = useText(activityText);
  const recorded = useText(recordedText);
  const open = useOpenOccurrence();
  const undo = useUndoMessage();
  const [isAsking, setAsking] = useState(false);
  const isLive = !credit.withdrawn && !activity.withdrawn;
  const row = activity.rows.find((other) => keyText(other) === keyText(credit));
  const withdraw = useMutation(
    duty.credits.withdraw.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        undo.offer(recorded.creditWithdrawn(activity.title, credit.obligationTitle));
      },
    }),
  );
  return (
    <div className={styles.record} data-gone={isLive ? undefined : true}>
      <div className={styles.head}>
        {row && <StateMark state={row.timeState} />}
        {row ? (
          <button type="button" className={styles.name} onClick={() => open(row)}>
            <strong>{credit.obligationTitle}</strong>
          </button>
        ) : (
          <strong className={styles.title}>{credit.obligationTitle}</strong>
        )}
        {credit.withdrawn && <Tag tone="quiet">{t.creditGone}</Tag>}
        {credit.amount !== 1 && <span className={styles.quiet}>{t.creditAmount(credit.amount)}</span>}
        {isLive && (
          <Button size="small" type="text" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {recorded.action.withdraw}
          </Button>
        )}
      </div>
      <div className={styles.quiet}>
        {[row?.periodLabel, row?.subject, credit.reason && recorded.reason(credit.reason)].filter(Boolean).join("　")}
      </div>
      {isAsking && (
        <NoteForm
          draft={{ form: "withdraw-credit", key: credit.id }}
          prompt={recorded.withdrawReason}
          action={recorded.action.withdraw}
          isBusy={withdraw.isPending}
          onSave={(reason) => withdraw.mutateAsync({ id: credit.id, reason })}
          onCancel={() => setAsking(false)}
        />
      )}
      {withdraw.error && <Trouble error={withdraw.error} />}
    </div>
  );
}
