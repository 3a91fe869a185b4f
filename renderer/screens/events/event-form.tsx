import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { duty } from "../../client.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useGuarded } from "../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useFormDraft } from "../../drafts/use-form-draft.ts";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import { chosenMatches } from "./chosen-matches.ts";
import { type EventDraft, eventWords } from "./event-draft.ts";
import { EventFields } from "./event-fields.tsx";
import styles from "./events.module.css";
import { useMatches } from "./use-matches.ts";

/** A new event is logged. */
export function EventForm({ name }: { name: string }) {
  const t = useText(eventsText);
  const empty: EventDraft = { name, day: null, subject: "", note: "", ticks: {} };
  const kept = useFormDraft({ form: "event", key: name, initial: empty });
  const { value: draft, change, fields } = kept;
  const { matches, error } = useMatches(draft.name);
  const chosen = chosenMatches(matches ?? [], draft.ticks);
  const undo = useUndoMessage();
  const log = useMutation(
    duty.events.log.mutationOptions({
      onSuccess: (event) => {
        kept.saved({ ...empty, name: "" });
        undo.offer(t.logged(event.name, event.triggers.length));
      },
    }),
  );
  const isReady = draft.name.trim() !== "" && !log.isPending && !fields.isMarked;
  const save = useGuarded(fields, () => {
    if (isReady) log.mutate({ ...eventWords(draft), obligationIds: chosen });
  });
  useSaveKey(save);
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t.note}</p>
      <DraftNote draft={kept} />
      <EventFields draft={draft} onChange={change} fields={fields} matches={matches} chosen={chosen} />
      <div className={styles.actions}>
        <Button type="primary" disabled={!isReady} loading={log.isPending} onClick={() => save()}>
          {t.save} <KeyHint action="save" />
        </Button>
      </div>
      {(log.error ?? error) && <Trouble error={log.error ?? error} />}
    </div>
  );
}
