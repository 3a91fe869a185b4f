import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { duty } from "../../client.ts";
import { NoteForm } from "../../components/note-form.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { keyOf, keyText } from "../../data/occurrence-key.ts";
import { commonText } from "../../text/common.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useText } from "../../text/use-text.ts";
import { type HandlingAction, actionsFor, needsWords } from "./handling-actions.ts";
import styles from "./occurrence-detail.module.css";

/** The handling of an occurrence so far, and the actions that add to it. */
export function HandlingSection({ row }: { row: DueRow }) {
  const t = useText(occurrenceText);
  const common = useText(commonText);
  const [asking, setAsking] = useState<HandlingAction | null>(null);
  const handle = useMutation(duty.occurrences.handle.mutationOptions({ onSuccess: () => setAsking(null) }));
  const request = (action: HandlingAction, note: string | null) => ({ key: keyOf(row), action, note });
  const actions = actionsFor(row);
  if (actions.length === 0) return null;
  const now = row.handling ? t.handlingNow(common.handling[row.handling], row.handlingNote ?? "") : t.handlingNone;
  return (
    <div>
      <div className={styles.label}>
        {t.handling}　{now}
      </div>
      <div className={styles.line}>
        {actions.map((action) => (
          <Button
            key={action}
            size="small"
            loading={handle.isPending && handle.variables.action === action}
            aria-expanded={needsWords(action) ? asking === action : undefined}
            onClick={() => (needsWords(action) ? setAsking(action) : handle.mutate(request(action, null)))}
          >
            {t.action[action]}
          </Button>
        ))}
      </div>
      {asking && (
        <NoteForm
          key={asking}
          draft={{ form: asking, key: keyText(row) }}
          prompt={t.actionNote[asking]}
          isBusy={handle.isPending}
          onSave={(note) => handle.mutateAsync(request(asking, note))}
          onCancel={() => setAsking(null)}
        />
      )}
      {handle.error && <Trouble error={handle.error} />}
    </div>
  );
}
