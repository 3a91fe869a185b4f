import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import type { EventView } from "../../../shared/contract/schemas/logged-event.ts";
import { duty } from "../../client.ts";
import { Field } from "../../components/field.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useGuarded } from "../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useFormDraft } from "../../drafts/use-form-draft.ts";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { commonText } from "../../text/common.ts";
import { detailsText } from "../../text/details.ts";
import { useText } from "../../text/use-text.ts";
import { chosenMatches } from "./chosen-matches.ts";
import { changeOfEvent, draftOfEvent, startedOrWaiting } from "./event-draft.ts";
import { EventInputs } from "./event-fields.tsx";
import styles from "../../components/entry-form.module.css";
import { useMatches } from "./use-matches.ts";

interface EventEditFormProps {
  event: EventView;
  onClose: () => void;
}

/** The form that corrects a logged event in place; the former values go into its history. */
export function EventEditForm({ event, onClose }: EventEditFormProps) {
  const t = useText(detailsText);
  const common = useText(commonText);
  const formDraft = useFormDraft({
    form: "edit-event",
    key: event.id,
    initial: { ...draftOfEvent(event), reason: "" },
  });
  const { value: draft, change, fields } = formDraft;
  const found = useMatches(draft.name);
  const matches = startedOrWaiting(event, found.matches ?? []);
  const chosen = chosenMatches(matches, draft.ticks);
  const undo = useUndoMessage();
  const store = useMutation(
    duty.events.change.mutationOptions({
      onSuccess: (changed) => {
        formDraft.saved();
        undo.offer(t.wasChanged(changed.name));
        onClose();
      },
    }),
  );
  const isReady = draft.name.trim() !== "" && !store.isPending && !fields.isMarked;
  const save = useGuarded(fields, () => {
    if (isReady) store.mutate({ ...changeOfEvent(event, draft, chosen), reason: draft.reason.trim() || null });
  });
  useSaveKey(save);
  return (
    <div className={styles.form}>
      <DraftNote draft={formDraft} />
      <EventInputs draft={draft} onChange={change} fields={fields} matches={matches} chosen={chosen} />
      <Field label={t.changeReason} hint={t.changeReasonHint}>
        <Input maxLength={500} value={draft.reason} onChange={(typed) => change({ reason: typed.target.value })} />
      </Field>
      <div className={styles.actions}>
        <Button type="primary" disabled={!isReady} loading={store.isPending} onClick={() => save()}>
          {t.saveChange} <KeyHint action="save" />
        </Button>
        <Button type="text" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
      {(store.error ?? found.error) && <Trouble error={store.error ?? found.error} />}
    </div>
  );
}
