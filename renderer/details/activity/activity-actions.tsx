import { client } from "../../client.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { detailsText } from "../../text/details.ts";
import { useText } from "../../text/use-text.ts";
import { RecordActions } from "../record-actions.tsx";
import type { ActivityWithRows } from "./activity-with-rows.ts";

interface ActivityActionsProps {
  activity: ActivityWithRows;
  onEdit: () => void;
}

/** The buttons that correct an activity, take it back with a reason, or restore it. */
export function ActivityActions({ activity, onEdit }: ActivityActionsProps) {
  const t = useText(detailsText);
  const undo = useUndoMessage();
  const { id, title, withdrawn } = activity;
  return (
    <RecordActions
      withdrawnReason={withdrawn ? (activity.withdrawnReason ?? "") : null}
      draft={{ form: withdrawn ? "restore-activity" : "withdraw-activity", key: id }}
      onEdit={onEdit}
      onMove={async (reason) => {
        await (withdrawn ? client.activities.restore({ id, reason }) : client.activities.withdraw({ id, reason }));
        undo.offer(withdrawn ? t.wasRestored(title) : t.wasWithdrawn(title));
      }}
    />
  );
}
