import { Input, Select } from "antd";
import { useContext, useState } from "react";
import type { ReviewCandidate } from "../../../../../shared/contract/schemas/import-review.ts";
import { useAskedFor } from "../../../../data/use-asked-for.ts";
import { TypedFieldsContext } from "../../../../components/typed/typed-fields.tsx";
import { DraftFields } from "../../../../drafts/draft-fields.tsx";
import { importText } from "../../../../text/import.ts";
import { useText } from "../../../../text/use-text.ts";
import styles from "./candidate-list.module.css";

export interface CandidateFieldsValue {
  title?: string;
  shortTitle?: string;
  actor?: string | null;
  lead?: string | null;
  supporting?: string[];
}

interface CandidateFieldsProps {
  candidate: ReviewCandidate;
  onChange: (change: CandidateFieldsValue) => void;
}

/** The words of a candidate. Each field is stored when it is left and has changed. */
export function CandidateFields({ candidate, onChange }: CandidateFieldsProps) {
  const t = useText(importText);
  // A unit that is added next comes beside the one added just now.
  const [supporting, askFor] = useAskedFor(candidate.supporting);
  return (
    <DraftFields draft={{ form: "candidate", key: candidate.id }}>
      <div className={styles.fields}>
        <WordField
          label={t.titleField}
          value={candidate.title}
          maxLength={200}
          onChange={(title) => title && onChange({ title })}
          autoFocus
        />
        <WordField
          label={t.shortTitleField}
          value={candidate.shortTitle}
          maxLength={7}
          onChange={(shortTitle) => shortTitle && onChange({ shortTitle })}
        />
        <WordField
          label={t.leadField}
          value={candidate.lead ?? ""}
          maxLength={100}
          onChange={(lead) => onChange({ lead: lead || null })}
        />
        <WordField
          label={t.actorField}
          value={candidate.actor ?? ""}
          maxLength={200}
          onChange={(actor) => onChange({ actor: actor || null })}
        />
        <label className={styles.wide}>
          {t.supportingField}
          <Select
            mode="tags"
            value={supporting}
            tokenSeparators={["、", "，", ","]}
            open={false}
            suffixIcon={null}
            onChange={(names) => {
              askFor(names);
              onChange({ supporting: names });
            }}
          />
        </label>
      </div>
    </DraftFields>
  );
}

interface WordFieldProps {
  label: string;
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}

function WordField({ label, value, maxLength, onChange, autoFocus }: WordFieldProps) {
  const texts = useContext(TypedFieldsContext)?.texts ?? null;
  const [text, setText] = useState(() => texts?.get(label) ?? value);
  const type = (typed: string) => {
    setText(typed);
    if (typed === value) texts?.delete(label);
    else texts?.set(label, typed);
  };
  const store = () => {
    const next = text.trim();
    texts?.delete(label);
    if (next !== value) onChange(next);
  };
  return (
    <label>
      {label}
      <Input
        value={text}
        maxLength={maxLength}
        // The clerk pressed E to write here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        onChange={(event) => type(event.target.value)}
        onBlur={store}
        onPressEnter={store}
      />
    </label>
  );
}
