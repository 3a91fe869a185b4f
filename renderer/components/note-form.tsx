import { Button, Input } from "antd";
import { DraftNote } from "../drafts/draft-note.tsx";
import { type DraftName, useFormDraft } from "../drafts/use-form-draft.ts";
import { commonText } from "../text/common.ts";
import { useText } from "../text/use-text.ts";
import styles from "./note-form.module.css";

interface NoteFormProps {
  /** What the words are about: they are kept for it until they are saved or thrown away. */
  draft: DraftName;
  /** What has to be written: label and placeholder at once. */
  prompt: string;
  /** The words on the button; 保存 when left out. */
  action?: string;
  isBusy?: boolean;
  /** Stores the words; a refusal is reported by the receiver. */
  onSave: (note: string) => Promise<unknown>;
  onCancel: () => void;
}

/** A form with one line of words that an act needs: a reason, or the person waited for. */
export function NoteForm({ draft: name, prompt, action, isBusy, onSave, onCancel }: NoteFormProps) {
  const common = useText(commonText);
  const draft = useFormDraft({ ...name, initial: NOTHING });
  const words = draft.value.note.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words) void onSave(words).then(() => draft.saved(), keepTyped);
      }}
    >
      <DraftNote draft={draft} />
      <Input
        autoFocus
        className={styles.words}
        maxLength={500}
        aria-label={prompt}
        placeholder={prompt}
        value={draft.value.note}
        onChange={(event) => draft.change({ note: event.target.value })}
      />
      <Button htmlType="submit" disabled={!words} loading={isBusy ?? false}>
        {action ?? common.save}
      </Button>
      <Button type="text" onClick={onCancel}>
        {common.cancel}
      </Button>
    </form>
  );
}

const NOTHING = { note: "" };

/** What was refused stays typed. */
const keepTyped = () => undefined;
