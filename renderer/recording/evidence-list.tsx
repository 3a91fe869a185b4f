import { Button, Input, Select } from "antd";
import { useRef, useState } from "react";
import { EVIDENCE_KINDS, type EvidenceKind } from "../../shared/domain/obligation/evidence-kind.ts";
import { FlushButton } from "../components/flush-button.tsx";
import { Icon } from "../components/icon.tsx";
import { StateMark } from "../components/state-mark.tsx";
import { Trouble } from "../components/trouble.tsx";
import { commonText } from "../text/common.ts";
import { draftsText } from "../text/drafts.ts";
import { recordText } from "../text/record.ts";
import { useText } from "../text/use-text.ts";
import { DropArea } from "./drop-area.tsx";
import styles from "./evidence-list.module.css";
import { draftFile, sizeText } from "./draft-file.ts";
import type { HappeningForm } from "./use-record-form.ts";

/** The files of a record by kind, what is still missing, and the reason where there is no file. */
export function EvidenceList({ form }: { form: HappeningForm }) {
  const t = useText(recordText);
  const drafts = useText(draftsText);
  const { draft, change, outcome } = form;
  const [error, setError] = useState<unknown>(null);
  // A person who opens the field wants to type in it; a field restored from a draft takes no focus.
  const [hadReason] = useState(draft.noEvidenceReason !== null);
  const add = async (files: readonly File[], kind?: EvidenceKind) => {
    try {
      const read = await Promise.all(files.map((file) => draftFile(file, kind)));
      const names = new Set(read.map(({ name }) => name));
      change({
        files: [...draft.files, ...read],
        lostFiles: draft.lostFiles.filter((name) => !names.has(name)),
      });
      setError(null);
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <div className={styles.evidence}>
      {draft.files.map((_, index) => (
        <FileRow key={`${index + 1}`} form={form} index={index} />
      ))}
      {outcome.lacking.map((kind) => (
        <MissingRow key={kind} kind={kind} form={form} onFile={(file) => void add([file], kind)} />
      ))}
      {draft.noEvidenceReason !== null && (
        <Input
          autoFocus={!hadReason}
          aria-label={t.noEvidenceReason}
          placeholder={t.noEvidencePlaceholder}
          maxLength={500}
          value={draft.noEvidenceReason}
          onChange={(event) => change({ noEvidenceReason: event.target.value })}
          allowClear
        />
      )}
      {draft.lostFiles.length > 0 && <p className={styles.lost}>{drafts.filesAgain(draft.lostFiles.join("、"))}</p>}
      <DropArea onFiles={(files) => void add(files)} />
      {draft.noEvidenceReason === null && draft.files.length === 0 && outcome.lacking.length === 0 && (
        <FlushButton onClick={() => change({ noEvidenceReason: "" })}>{t.noEvidenceOffer}</FlushButton>
      )}
      {error !== null && <Trouble error={error} />}
    </div>
  );
}

function FileRow({ form, index }: { form: HappeningForm; index: number }) {
  const t = useText(recordText);
  const common = useText(commonText);
  const { files } = form.draft;
  const file = files[index];
  if (!file) return null;
  const set = (kind: EvidenceKind) =>
    form.change({ files: files.map((other, at) => (at === index ? { ...other, kind } : other)) });
  return (
    <div className={styles.row}>
      <Select
        size="small"
        variant="borderless"
        className={styles.kind}
        aria-label={t.evidenceKind}
        value={file.kind}
        onChange={set}
        popupMatchSelectWidth={false}
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: common.evidence[kind] }))}
      />
      <span className={styles.there}>
        <Icon name="check" size={14} />
      </span>
      <span className={styles.name} title={file.name}>
        {file.name}
      </span>
      <span className={styles.size}>{sizeText(file.bytes)}</span>
      <button
        type="button"
        className={styles.remove}
        aria-label={t.remove(file.name)}
        onClick={() => form.change({ files: files.filter((_, at) => at !== index) })}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}

interface MissingRowProps {
  kind: EvidenceKind;
  form: HappeningForm;
  onFile: (file: File) => void;
}

function MissingRow({ kind, form, onFile }: MissingRowProps) {
  const t = useText(recordText);
  const common = useText(commonText);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.row} data-missing>
      <span className={styles.kind}>{common.evidence[kind]}</span>
      <StateMark state="overdue" silent />
      <span className={styles.name}>{t.missing}</span>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={common.evidence[kind]}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = "";
        }}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {t.chooseFile}
      </Button>
      <Button size="small" onClick={() => form.change({ noEvidenceReason: form.draft.noEvidenceReason ?? "" })}>
        {t.noEvidence}
      </Button>
    </div>
  );
}
