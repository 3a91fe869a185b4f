import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { duty } from "../../../client.ts";
import { NoteForm } from "../../../components/note-form.tsx";
import { Tag } from "../../../components/tag.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { useDates } from "../../../text/dates.ts";
import { recordedText } from "../../../text/recorded.ts";
import { useText } from "../../../text/use-text.ts";
import { useOpenActivity } from "../../activity/open-activity.ts";
import { AddEvidence } from "./add-evidence.tsx";
import { CountForMore } from "./count-for-more.tsx";
import type { CreditedActivity } from "./credited-activities.ts";
import { ProofList } from "./proof-list.tsx";
import styles from "./records.module.css";

type Part = "evidence" | "credit" | "withdraw";
const PARTS: readonly Part[] = ["evidence", "credit", "withdraw"];

/** One activity: its facts, its files, its other credits, and the actions on it. */
export function RecordItem({ activity, credit, isLive }: CreditedActivity) {
  const t = useText(recordedText);
  const dates = useDates();
  const [open, setOpen] = useState<Part | null>(null);
  const openActivity = useOpenActivity();
  const close = () => setOpen(null);
  const undo = useUndoMessage();
  const withdraw = useMutation(
    duty.credits.withdraw.mutationOptions({
      onSuccess: () => {
        close();
        undo.offer(t.creditWithdrawn(activity.title, credit.obligationTitle));
      },
    }),
  );
  const others = activity.credits.filter((other) => other.id !== credit.id && !other.withdrawn);
  return (
    <div className={styles.record} data-gone={isLive ? undefined : true}>
      <div className={styles.head}>
        <button type="button" className={styles.name} onClick={() => openActivity(activity.id)}>
          <strong>{activity.title}</strong>
        </button>
        {!isLive && <Tag tone="quiet">{t.gone}</Tag>}
        {credit.amount !== 1 && <span className={styles.quiet}>{t.amount(credit.amount)}</span>}
        {isLive && <Actions of={activity.title} open={open} onOpen={setOpen} />}
      </div>
      <div className={styles.quiet}>
        {[
          t.happened(dates.dayAndWeekday(activity.happenedOn)),
          activity.recordedOn !== activity.happenedOn && t.recorded(dates.day(activity.recordedOn)),
          activity.place,
          credit.reason && t.reason(credit.reason),
        ]
          .filter(Boolean)
          .join("　")}
      </div>
      {others.length > 0 && (
        <div className={styles.quiet}>{t.alsoFor(others.map((other) => other.obligationTitle).join("、"))}</div>
      )}
      <ProofList activity={activity} />
      {open === "evidence" && <AddEvidence activityId={activity.id} onClose={close} />}
      {open === "credit" && <CountForMore activity={activity} onClose={close} />}
      {open === "withdraw" && (
        <NoteForm
          draft={{ form: "withdraw-credit", key: credit.id }}
          prompt={t.withdrawReason}
          action={t.action.withdraw}
          isBusy={withdraw.isPending}
          onSave={(reason) => withdraw.mutateAsync({ id: credit.id, reason })}
          onCancel={close}
        />
      )}
      {withdraw.error && <Trouble error={withdraw.error} />}
    </div>
  );
}

interface ActionsProps {
  /** The activity, for screen readers: the same words stand beside each. */
  of: string;
  open: Part | null;
  onOpen: (part: Part | null) => void;
}

function Actions({ of, open, onOpen }: ActionsProps) {
  const t = useText(recordedText);
  return (
    <span className={styles.choices} role="group" aria-label={of}>
      {PARTS.map((part) => (
        <Button
          key={part}
          size="small"
          type="text"
          aria-expanded={open === part}
          onClick={() => onOpen(open === part ? null : part)}
        >
          {t.action[part]}
        </Button>
      ))}
    </span>
  );
}
