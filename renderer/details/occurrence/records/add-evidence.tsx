import { useMutation } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { EVIDENCE_KINDS } from "../../../../shared/domain/obligation/evidence-kind.ts";
import { duty } from "../../../client.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { commonText } from "../../../text/common.ts";
import { recordText } from "../../../text/record.ts";
import { recordedText } from "../../../text/recorded.ts";
import { useText } from "../../../text/use-text.ts";
import { draftFile } from "../../../recording/draft-file.ts";
import { DropArea } from "../../../recording/drop-area.tsx";
import type { DraftFile } from "../../../recording/record-draft.ts";
import styles from "./records.module.css";

type DatedFile = DraftFile & { readonly datedOn: PlainDate | null };

const NO_FILES: { readonly files: readonly DatedFile[] } = { files: [] };

/** Files that came later. The day a file bears is asked for; the day it is added is today, whatever it bears. */
export function AddEvidence({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const t = useText(recordedText);
  const record = useText(recordText);
  const common = useText(commonText);
  const draft = useFormDraft({ form: "evidence", key: activityId, initial: NO_FILES, portable: () => NO_FILES });
  const { files } = draft.value;
  const { fields } = draft;
  const [unread, setUnread] = useState<unknown>(null);
  const add = useMutation(
    duty.activities.addEvidence.mutationOptions({
      onSuccess: () => {
        draft.saved();
        onClose();
      },
    }),
  );
  const read = async (chosen: readonly File[]) => {
    try {
      const found = await Promise.all(chosen.map((file) => draftFile(file)));
      draft.change((before) => ({ files: [...before.files, ...found.map((file) => ({ ...file, datedOn: null }))] }));
      setUnread(null);
    } catch (cause) {
      setUnread(cause);
    }
  };
  const set = (index: number, part: Partial<DatedFile>) =>
    draft.change({ files: files.map((file, at) => (at === index ? { ...file, ...part } : file)) });
  const evidence = files.map(({ name, kind, content, datedOn }) => ({ name, kind, content, datedOn }));
  const save = useGuarded(fields, () => add.mutate({ id: activityId, evidence }));
  return (
    <TypedFieldsContext value={fields}>
      <div className={styles.form}>
        <DraftNote draft={draft} />
        {files.map((file, index) => (
          <div key={`${index + 1}`} className={styles.file}>
            <span className={styles.name}>{file.name}</span>
            <Select
              size="small"
              aria-label={record.evidenceKind}
              value={file.kind}
              popupMatchSelectWidth={false}
              options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: common.evidence[kind] }))}
              onChange={(kind) => set(index, { kind })}
            />
            <DayInput
              size="small"
              label={t.datedOn}
              name={`${t.datedOn} ${index}`}
              missingYear="past"
              value={file.datedOn}
              onChange={(datedOn) => set(index, { datedOn })}
            />
          </div>
        ))}
        <DropArea onFiles={(chosen) => void read(chosen)} />
        <div className={styles.actions}>
          <Button
            size="small"
            disabled={files.length === 0 || fields.isMarked}
            loading={add.isPending}
            onClick={() => save()}
          >
            {common.save}
          </Button>
          <Button size="small" type="text" onClick={onClose}>
            {common.cancel}
          </Button>
          <span className={styles.quiet}>{t.datedNote}</span>
        </div>
        {(unread ?? add.error) !== null && <Trouble error={unread ?? add.error} />}
      </div>
    </TypedFieldsContext>
  );
}
