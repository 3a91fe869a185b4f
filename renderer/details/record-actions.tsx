import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { NoteForm } from "../components/note-form.tsx";
import { Trouble } from "../components/trouble.tsx";
import type { DraftName } from "../drafts/use-form-draft.ts";
import { detailsText } from "../text/details.ts";
import { useText } from "../text/use-text.ts";
import styles from "./occurrence/occurrence-detail.module.css";

interface RecordActionsProps {
  /** Why the record was taken back; null while it was not. */
  withdrawnReason: string | null;
  /** The draft that keeps the reason during typing. */
  draft: DraftName;
  onEdit: () => void;
  /** Takes the record back, or puts it back on record, for that reason. */
  onMove: (reason: string) => Promise<unknown>;
}

/** A record is corrected, taken back with a reason, or stands again. */
export function RecordActions({ withdrawnReason, draft, onEdit, onMove }: RecordActionsProps) {
  const t = useText(detailsText);
  const [isAsking, setAsking] = useState(false);
  const move = useMutation({ mutationFn: onMove, onSuccess: () => setAsking(false) });
  const stands = withdrawnReason === null;
  return (
    <div>
      {!stands && <p className={styles.hint}>{t.withdrawn(withdrawnReason)}</p>}
      <div className={styles.line}>
        {stands && (
          <Button type="primary" onClick={onEdit}>
            {t.edit}
          </Button>
        )}
        <Button aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          {stands ? t.withdraw : t.restore}
        </Button>
      </div>
      {isAsking && (
        <NoteForm
          draft={draft}
          prompt={stands ? t.withdrawReason : t.restoreReason}
          action={stands ? t.withdraw : t.restore}
          isBusy={move.isPending}
          onSave={(reason) => move.mutateAsync(reason)}
          onCancel={() => setAsking(false)}
        />
      )}
      {move.error && <Trouble error={move.error} />}
    </div>
  );
}
