import { Button, Input } from "antd";
import type { OccurrenceKey } from "../../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { TypedFieldsContext } from "../../components/typed/typed-fields.tsx";
import { keyOf } from "../../data/occurrence-key.ts";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { navigate } from "../../routing/use-route.ts";
import { calendarText } from "../../text/calendar.ts";
import { commonText } from "../../text/common.ts";
import { recordText } from "../../text/record.ts";
import { useText } from "../../text/use-text.ts";
import { CreditList } from "../../recording/credit-list.tsx";
import { EvidenceList } from "../../recording/evidence-list.tsx";
import { Field } from "../../components/field.tsx";
import { RecordedBefore } from "../../recording/recorded-before.tsx";
import { HappeningFields } from "../../recording/happening-fields.tsx";
import { outcomeSentence } from "../../recording/outcome-sentence.ts";
import styles from "./short-form.module.css";
import { useRecordForm } from "../../recording/use-record-form.ts";

interface ShortFormProps {
  today: PlainDate;
  happenedOn: PlainDate;
  of: OccurrenceKey | null;
}

/** The record form beside the calendar: the same draft as the full form, in one narrow column. */
export function ShortForm({ today, happenedOn, of }: ShortFormProps) {
  const t = useText(recordText);
  const calendar = useText(calendarText);
  const common = useText(commonText);
  const form = useRecordForm({ today, happenedOn, of: of && keyOf(of), onSaved: () => undefined });
  const isBlocked = form.problem !== null;
  useSaveKey(form.save);
  const openFullForm = () =>
    navigate("record", {
      date: happenedOn,
      ...(of && { obligation: of.obligationId, subject: of.subjectId, recurrence: of.recurrenceId }),
    });
  return (
    <TypedFieldsContext value={form.fields}>
      <div className={styles.form} {...scrollRegion(calendar.recordHeading)}>
        <div className={styles.head}>
          <h3>{calendar.recordHeading}</h3>
          <span>{calendar.recordedToday}</span>
        </div>
        <DraftNote draft={form.formDraft} />
        <HappeningFields form={form} today={today} short />
        <RecordedBefore form={form} />
        <div className={styles.part}>
          <div className={styles.label}>{t.creditsShort}</div>
          <CreditList form={form} short />
        </div>
        <div className={styles.part}>
          <div className={styles.label}>{t.evidence}</div>
          <EvidenceList form={form} />
        </div>
        <Field label={t.note}>
          <Input.TextArea
            rows={3}
            placeholder={t.notePlaceholder}
            value={form.draft.note}
            onChange={(event) => form.change({ note: event.target.value })}
          />
        </Field>
        {form.error && <Trouble error={form.error} />}
      </div>
      <footer className={styles.foot}>
        <p aria-live="polite">
          {form.problem
            ? t.problem[form.problem]
            : `${outcomeSentence(form.outcome, t, common)}${t.foot.separator}${t.undoable}`}
        </p>
        <Button type="primary" disabled={isBlocked} loading={form.isSaving} onClick={form.save}>
          {t.record} <KeyHint action="save" />
        </Button>
        <Button onClick={openFullForm}>{t.fullForm}</Button>
      </footer>
    </TypedFieldsContext>
  );
}
