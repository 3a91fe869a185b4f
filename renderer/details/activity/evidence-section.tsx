import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { client } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { useUndoMessage } from "../../shell/undo.tsx";
import { activityText } from "../../text/activity.ts";
import { useText } from "../../text/use-text.ts";
import detail from "../occurrence/occurrence-detail.module.css";
import { AddEvidence } from "../occurrence/records/add-evidence.tsx";
import { ProofList } from "../occurrence/records/proof-list.tsx";
import { fileMover } from "./file-mover.tsx";
import type { ActivityWithRows } from "./activity-with-rows.ts";

interface EvidenceSectionProps {
  activity: ActivityWithRows;
  /** The file that was looked for. */
  sought: string | null;
}

/** The files of an activity; one that was attached by mistake is taken out, and can be put back. */
export function EvidenceSection({ activity, sought }: EvidenceSectionProps) {
  const t = useText(activityText);
  const [isAdding, setAdding] = useState(false);
  const undo = useUndoMessage();
  const move = useMutation({
    mutationFn: ({ id, isThere }: { id: string; isThere: boolean; name: string }) =>
      client.activities.change({
        id: activity.id,
        ...(isThere ? { restoreEvidence: [id] } : { removeEvidence: [id] }),
      }),
    onSuccess: (_, { isThere, name }) => undo.offer(isThere ? t.putBackOf(name) : t.fileTaken(name)),
  });
  return (
    <section>
      <h3 className={detail.heading}>{t.evidence}</h3>
      {activity.evidence.length === 0 && activity.noEvidenceReason === null && (
        <p className={detail.hint}>{t.evidenceNone}</p>
      )}
      <ProofList
        activity={activity}
        sought={sought}
        action={
          activity.withdrawn
            ? undefined
            : fileMover(({ id, name, withdrawn }) => move.mutate({ id, name, isThere: withdrawn }))
        }
      />
      {!activity.withdrawn && (
        <Button size="small" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          {t.addEvidence}
        </Button>
      )}
      {isAdding && <AddEvidence activityId={activity.id} onClose={() => setAdding(false)} />}
      {move.error && <Trouble error={move.error} />}
    </section>
  );
}
