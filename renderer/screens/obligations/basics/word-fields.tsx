import { Checkbox, Input } from "antd";
import { EVIDENCE_KINDS } from "../../../../shared/domain/obligation/evidence-kind.ts";
import { SHORT_TITLE_LENGTH } from "../../../../shared/domain/obligation/short-title.ts";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { SuggestedInput } from "../../../components/suggested-input.tsx";
import { Field } from "../../../components/field.tsx";
import type { Basics } from "./basics.ts";
import styles from "../detail/obligation-detail.module.css";
import { UnitNamesField } from "./unit-names-field.tsx";

/** Names already in use, offered while one is typed. */
export interface KnownNames {
  readonly units: readonly string[];
  readonly categories: readonly string[];
}

interface WordFieldsProps {
  value: Basics;
  known: KnownNames;
  /** Receives each change as it is typed or chosen. */
  onChange: (parts: Partial<Basics>) => void;
  /** A field was left, or a choice made: its part is as the person wants it. */
  onSettle?: (parts: Partial<Basics>) => void;
  /** Under who acts. */
  actorHint?: string | undefined;
  /** The placeholder of an empty short title. */
  shortTitlePlaceholder?: string;
  isNew?: boolean;
}

/** The fields of a duty's words: what it is called, who answers for it, and the proof it needs. */
export function WordFields({ value, known, onChange, onSettle, ...more }: WordFieldsProps) {
  const t = useText(obligationsText).fields;
  const chosen = (parts: Partial<Basics>) => {
    onChange(parts);
    onSettle?.(parts);
  };
  /** A text field of one part. */
  const words = (name: "title" | "shortTitle" | "category" | "lead" | "actor") => ({
    value: value[name],
    onBlur: () => onSettle?.({ [name]: value[name] }),
  });
  const typed = (name: keyof Basics) => (event: React.ChangeEvent<HTMLInputElement>) =>
    onChange({ [name]: event.target.value });
  return (
    <div className={styles.fields}>
      <Field label={t.title} wide>
        {/* A person who opens the empty form wants to write its name first. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
        <Input {...words("title")} maxLength={200} autoFocus={more.isNew} onChange={typed("title")} />
      </Field>
      <Field label={t.shortTitle} hint={t.shortTitleHint}>
        <Input
          {...words("shortTitle")}
          maxLength={SHORT_TITLE_LENGTH}
          placeholder={more.shortTitlePlaceholder}
          onChange={typed("shortTitle")}
        />
      </Field>
      <Field label={t.category}>
        <SuggestedInput
          {...words("category")}
          names={known.categories}
          maxLength={40}
          onChange={(category) => onChange({ category })}
        />
      </Field>
      <Field label={t.lead}>
        <SuggestedInput
          {...words("lead")}
          names={known.units}
          maxLength={100}
          onChange={(lead) => onChange({ lead })}
        />
      </Field>
      <Field label={t.actor}>
        <Input {...words("actor")} maxLength={200} onChange={typed("actor")} />
      </Field>
      {more.actorHint && <p className={styles.hint}>{more.actorHint}</p>}
      <Field label={t.supporting} hint={t.supportingHint} wide>
        <UnitNamesField
          value={value.supporting}
          known={known.units}
          onChange={(supporting) => chosen({ supporting })}
        />
      </Field>
      <EvidenceKinds value={value.evidenceKinds} onChange={(evidenceKinds) => chosen({ evidenceKinds })} />
    </div>
  );
}

function EvidenceKinds(props: { value: Basics["evidenceKinds"]; onChange: (kinds: Basics["evidenceKinds"]) => void }) {
  const t = useText(obligationsText).fields;
  const names = useText(commonText).evidence;
  return (
    <fieldset className={styles.kinds}>
      <legend>{t.evidenceKinds}</legend>
      <Checkbox.Group<Basics["evidenceKinds"][number]>
        value={props.value}
        options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: names[kind] }))}
        onChange={(kinds) => props.onChange(EVIDENCE_KINDS.filter((kind) => kinds.includes(kind)))}
      />
    </fieldset>
  );
}
