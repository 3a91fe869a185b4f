import { Button, Input, Radio } from "antd";
import { type PlainDate, plainDate } from "../../../../shared/domain/date/plain-date.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { Field } from "../../../components/field.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../detail/obligation-detail.module.css";

/** The first day of the new assignment; null where the duty belonged to them all along, because the entry was wrong. */
export interface SubjectsChoice {
  from: PlainDate | null;
  reason: string;
}

interface SubjectsChangeProps {
  dutyId: string;
  today: string;
  isPending: boolean;
  /** Stores it; who is asked tells the trouble when it is refused. */
  onSave: (choice: SubjectsChoice) => Promise<unknown>;
  onCancel: () => void;
}

/** Whether a duty is assigned to other subjects from a day on, or was theirs all along. */
export function SubjectsChange({ dutyId, today, isPending, onSave, onCancel }: SubjectsChangeProps) {
  const t = useText(obligationsText).subjects.change;
  const common = useText(commonText);
  const draft = useFormDraft({
    form: "subjects",
    key: dutyId,
    initial: { isCorrection: false, from: plainDate(today), reason: "" },
  });
  const { isCorrection, from, reason } = draft.value;
  const { fields } = draft;
  const words = reason.trim();
  const save = useGuarded(
    fields,
    () => void onSave({ from: isCorrection ? null : from, reason: words }).then(() => draft.saved(), keepTyped),
  );
  return (
    <TypedFieldsContext value={fields}>
      <div className={styles.form}>
        <DraftNote draft={draft} />
        <h4 className={styles.formTitle}>{t.heading}</h4>
        <Radio.Group
          aria-label={t.heading}
          value={isCorrection}
          onChange={({ target }) => draft.change({ isCorrection: target.value === true })}
          options={[
            { value: false, label: t.from },
            { value: true, label: t.correct },
          ]}
        />
        <div className={styles.fields}>
          {!isCorrection && (
            <Field label={t.day}>
              <DayInput
                label={t.day}
                missingYear="coming"
                value={from}
                min={plainDate(today)}
                mayBeEmpty={false}
                onChange={(day) => day && draft.change({ from: day })}
              />
            </Field>
          )}
          <Field label={t.reason} wide={isCorrection}>
            <Input maxLength={500} value={reason} onChange={(event) => draft.change({ reason: event.target.value })} />
          </Field>
          <p className={styles.hint}>{isCorrection ? t.correctHelp : t.fromHelp}</p>
        </div>
        <div className={styles.buttons}>
          <Button
            type="primary"
            loading={isPending}
            disabled={fields.isMarked || (isCorrection && words === "")}
            title={isCorrection && words === "" ? t.reasonNeeded : undefined}
            onClick={() => save()}
          >
            {t.save}
          </Button>
          <Button type="text" onClick={onCancel}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </TypedFieldsContext>
  );
}

/** What was refused stays typed. */
const keepTyped = () => undefined;
