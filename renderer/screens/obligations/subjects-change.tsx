import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { type PlainDate, plainDate } from "../../../shared/domain/date/plain-date.ts";
import { DayInput } from "../../components/day-input.tsx";
import { Field } from "../../components/field.tsx";
import { TypedFieldsContext, useGuarded, useTypedFields } from "../../components/typed/typed-fields.tsx";
import { commonText } from "../../text/common.ts";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./obligation-detail.module.css";

/** From when the new subjects bear the duty; null: all along, because what was entered was wrong. */
export interface SubjectsChoice {
  from: PlainDate | null;
  reason: string;
}

interface SubjectsChangeProps {
  today: string;
  isPending: boolean;
  onSave: (choice: SubjectsChoice) => void;
  onCancel: () => void;
}

/** Whether other subjects bear a duty from a day on, or bore it all along. */
export function SubjectsChange({ today, isPending, onSave, onCancel }: SubjectsChangeProps) {
  const t = useText(obligationsText).subjects.change;
  const common = useText(commonText);
  const [isCorrection, setCorrection] = useState(false);
  const [from, setFrom] = useState<PlainDate>(plainDate(today));
  const [reason, setReason] = useState("");
  const words = reason.trim();
  const fields = useTypedFields();
  const save = useGuarded(fields, () => onSave({ from: isCorrection ? null : from, reason: words }));
  return (
    <TypedFieldsContext value={fields}>
      <div className={styles.form}>
        <h4 className={styles.formTitle}>{t.heading}</h4>
        <Radio.Group
          aria-label={t.heading}
          value={isCorrection}
          onChange={({ target }) => setCorrection(target.value === true)}
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
                onChange={(day) => day && setFrom(day)}
              />
            </Field>
          )}
          <Field label={t.reason} wide={isCorrection}>
            <Input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
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
