import { Button, Input } from "antd";
import { useState } from "react";
import { commonText } from "../text/common.ts";
import { useText } from "../text/use-text.ts";
import styles from "./note-form.module.css";

interface NoteFormProps {
  /** What has to be written: label and placeholder at once. */
  prompt: string;
  /** The words on the button; 保存 when left out. */
  action?: string;
  isBusy?: boolean;
  onSave: (note: string) => void;
  onCancel: () => void;
}

/** One line of words that an act cannot do without: a reason, or who is waited on. */
export function NoteForm({ prompt, action, isBusy, onSave, onCancel }: NoteFormProps) {
  const common = useText(commonText);
  const [note, setNote] = useState("");
  const words = note.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words) onSave(words);
      }}
    >
      <Input
        autoFocus
        className={styles.words}
        maxLength={500}
        aria-label={prompt}
        placeholder={prompt}
        value={note}
        onChange={(event) => setNote(event.target.value)}
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
