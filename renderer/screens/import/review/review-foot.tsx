import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { client } from "../../../client.ts";
import { KeyCaps, KeyHint } from "../../../components/key-hint.tsx";
import type { KeyAction } from "../../../keyboard/keys.ts";
import { navigate } from "../../../routing/use-route.ts";
import { commonText } from "../../../text/common.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { type ReviewRow, isPlaceRow, rowId } from "./candidates/candidate-groups.ts";
import styles from "./review-screen.module.css";
import type { LastAction } from "./use-review.ts";

interface ReviewFootProps {
  last: LastAction | null;
  rows: readonly ReviewRow[];
  planId: string;
  isFinished: boolean;
  canUndo: boolean;
  onUndo: () => void;
}

/** The keys, what was done last, and the way out without a trace. */
export function ReviewFoot({ last, rows, planId, isFinished, canUndo, onUndo }: ReviewFootProps) {
  const t = useText(importText);
  if (isFinished) return null;
  const row = last && rows.find((other) => rowId(other) === last.id);
  const label = row && !isPlaceRow(row) ? row.label : "";
  const keys: [KeyAction[], string][] = [
    [["next", "previous"], t.keys.move],
    [["accept"], t.keys.accept],
    [["previousUnread", "nextUnread"], t.places.keys.short],
    [["edit"], t.keys.edit],
    [["reject"], t.keys.reject],
    [["merge"], t.keys.merge],
    [["acceptItem"], t.keys.acceptItem],
    [["split"], t.keys.split],
    [["quote"], t.keys.quote],
  ];
  return (
    <footer data-screen-only className={styles.foot}>
      {keys.map(([actions, what]) => (
        <span key={what} className={styles.key}>
          {actions.map((action) => (
            <KeyCaps key={action} action={action} />
          ))}
          {what}
        </span>
      ))}
      <span className={styles.last} role="status">
        {last && t.last(t.actions[last.action], label, last.title)}
      </span>
      {canUndo && (
        <Button size="small" onClick={onUndo}>
          {t.keys.undo} <KeyHint action="undoStep" />
        </Button>
      )}
      <DiscardButton planId={planId} />
    </footer>
  );
}

function DiscardButton({ planId }: { planId: string }) {
  const t = useText(importText);
  const common = useText(commonText);
  const { modal } = App.useApp();
  const discard = useMutation({
    mutationFn: () => client.imports.discard({ planId }),
    onSuccess: () => navigate("import"),
  });
  return (
    <Button
      size="small"
      type="text"
      onClick={() => {
        void modal.confirm({
          title: t.discard,
          content: t.discardAsk,
          okText: t.discard,
          cancelText: common.cancel,
          onOk: () => discard.mutateAsync(),
        });
      }}
    >
      {t.discard}
    </Button>
  );
}
