import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import type { StandingRow } from "../../../../shared/contract/schemas/due-row.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { keyOf, keyText } from "../../../data/occurrence-key.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { commonText } from "../../../text/common.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./standing.module.css";

const NOTHING = { note: "" };

/** 办结: with words, or upon the proof that lies with what was done. */
export function CloseForm({ row, onClose }: { row: StandingRow; onClose: () => void }) {
  const t = useText(standingText);
  const common = useText(commonText);
  const undo = useUndoMessage();
  const draft = useFormDraft({ form: "close-work", key: keyText(row), initial: NOTHING });
  const words = draft.value.note.trim();
  const isProven = row.recorded > 0 && row.missingEvidence.length === 0;
  const close = useMutation(
    duty.occurrences.handle.mutationOptions({
      onSuccess: () => {
        draft.saved();
        undo.offer(t.closedDone);
        onClose();
      },
    }),
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words || isProven) close.mutate({ key: keyOf(row), action: "closed", note: words || null });
      }}
    >
      <DraftNote draft={draft} />
      <Input
        autoFocus
        className={styles.words ?? ""}
        maxLength={500}
        aria-label={t.closeWords}
        placeholder={t.closeWords}
        value={draft.value.note}
        onChange={(event) => draft.change({ note: event.target.value })}
      />
      <Button htmlType="submit" disabled={!words && !isProven} loading={close.isPending}>
        {words || !isProven ? t.close : t.closeProven}
      </Button>
      <Button type="text" onClick={onClose}>
        {common.cancel}
      </Button>
      {close.error && <Trouble error={close.error} />}
    </form>
  );
}
