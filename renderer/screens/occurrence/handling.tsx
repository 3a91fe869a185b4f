import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { keyOf } from "../../data/occurrence-key.ts";
import { commonText } from "../../text/common.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./occurrence-detail.module.css";

/** What can be said about an open occurrence; all but the first need words. */
const ACTIONS = ["prepared", "waiting", "refused", "waived"] as const;
type Action = (typeof ACTIONS)[number];

/** What has been done about an occurrence so far, and the actions that add to it. */
export function Handling({ row, onChange }: { row: DueRow; onChange: (row: DueRow) => void }) {
  const t = useText(occurrenceText);
  const common = useText(commonText);
  const [asking, setAsking] = useState<Exclude<Action, "prepared"> | null>(null);
  const handle = useMutation(duty.occurrences.handle.mutationOptions({ onSuccess: onChange }));
  const send = (action: Action, note: string | null) => {
    handle.mutate({ key: keyOf(row), action, note });
    setAsking(null);
  };
  const now = row.handling ? t.handlingNow(common.handling[row.handling], row.handlingNote ?? "") : t.handlingNone;
  return (
    <div>
      <div className={styles.label}>
        {t.handling}　{now}
      </div>
      <div className={styles.line}>
        {ACTIONS.map((action) => (
          <Button
            key={action}
            size="small"
            loading={handle.isPending && handle.variables.action === action}
            aria-expanded={action === "prepared" ? undefined : asking === action}
            onClick={() => (action === "prepared" ? send(action, null) : setAsking(action))}
          >
            {t.action[action]}
          </Button>
        ))}
      </div>
      {asking && (
        <HandlingNote
          key={asking}
          prompt={t.actionNote[asking]}
          onSave={(note) => send(asking, note)}
          onCancel={() => setAsking(null)}
        />
      )}
      {handle.error && <Trouble error={handle.error} />}
    </div>
  );
}

interface HandlingNoteProps {
  prompt: string;
  onSave: (note: string) => void;
  onCancel: () => void;
}

function HandlingNote({ prompt, onSave, onCancel }: HandlingNoteProps) {
  const common = useText(commonText);
  const [note, setNote] = useState("");
  const words = note.trim();
  return (
    <form
      className={styles.line}
      style={{ marginTop: 8 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (words) onSave(words);
      }}
    >
      <Input
        autoFocus
        style={{ flex: 1 }}
        maxLength={500}
        aria-label={prompt}
        placeholder={prompt}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button htmlType="submit" disabled={!words}>
        {common.save}
      </Button>
      <Button type="text" onClick={onCancel}>
        {common.cancel}
      </Button>
    </form>
  );
}
