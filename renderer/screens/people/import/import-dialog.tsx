import { useMutation } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useRef, useState } from "react";
import type { RosterReview, RosterView } from "../../../../shared/contract/schemas/roster.ts";
import type { FileContent } from "../../../../shared/contract/schemas/values.ts";
import { client } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { readFile } from "../../../data/read-file.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { peopleText } from "../../../text/people.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../people.module.css";
import { ReviewTable } from "./review-table.tsx";

interface ImportDialogProps {
  isOpen: boolean;
  roster: RosterView;
  onClose: () => void;
}

/** Takes a list that was pasted or chosen: first it is read and looked through, then stored. */
export function ImportDialog({ isOpen, onClose, roster }: ImportDialogProps) {
  const t = useText(peopleText).import;
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} width={920} title={t.title} destroyOnHidden>
      <ImportForm roster={roster} onDone={onClose} />
    </Modal>
  );
}

interface Asked {
  readonly text: string;
  readonly file: FileContent | null;
  readonly columns: RosterReview["columns"] | null;
}

function ImportForm({ roster, onDone }: { roster: RosterView; onDone: () => void }) {
  const t = useText(peopleText).import;
  const draft = useFormDraft({ form: "roster-table", key: "", initial: { text: "" } });
  const chooser = useRef<HTMLInputElement>(null);
  // What was read stays while it is read again with other columns.
  const [reviewed, setReviewed] = useState<{ asked: Asked; review: RosterReview; time: number } | null>(null);
  const read = useMutation({
    mutationFn: (asked: Asked) => client.roster.readTable(asked),
    onSuccess: (review, asked) => setReviewed((last) => ({ asked, review, time: (last?.time ?? 0) + 1 })),
  });
  const choose = useMutation({
    mutationFn: readFile,
    onSuccess: (file) => read.mutate({ text: "", file, columns: null }),
  });
  const { text } = draft.value;
  if (reviewed) {
    const { asked, review, time } = reviewed;
    return (
      <div className={styles.import}>
        {asked.file && <p className={styles.quiet}>{t.file(asked.file.name)}</p>}
        {read.error && <Trouble error={read.error} />}
        <ReviewTable
          key={time}
          review={review}
          roster={roster}
          onColumns={(columns) => read.mutate({ ...asked, columns })}
          onAgain={() => setReviewed(null)}
          onTaken={(isAll) => {
            if (!isAll) return read.mutate(asked);
            draft.saved();
            onDone();
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.import}>
      <DraftNote draft={draft} />
      <Input.TextArea
        aria-label={t.paste}
        rows={8}
        value={text}
        placeholder={t.pasteHelp}
        onChange={(event) => draft.change({ text: event.target.value })}
      />
      <div className={styles.buttons}>
        <Button
          type="primary"
          disabled={text.trim() === ""}
          loading={read.isPending}
          onClick={() => read.mutate({ text, file: null, columns: null })}
        >
          {t.review}
        </Button>
        <Button disabled={read.isPending} onClick={() => chooser.current?.click()}>
          {t.choose}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={t.choose}
          accept=".xlsx,.csv,.tsv,.txt"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) choose.mutate(file);
            event.target.value = "";
          }}
        />
      </div>
      {(choose.error ?? read.error) && <Trouble error={choose.error ?? read.error} />}
    </div>
  );
}
