import { Button, Input } from "antd";
import { useRef, useState } from "react";
import type { OccurrenceKey } from "../../../shared/contract/schemas/values.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { Icon } from "../../components/icon.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { TypedFieldsContext } from "../../components/typed/typed-fields.tsx";
import { WhyDate } from "../../components/why-date.tsx";
import { keyOf, keyText } from "../../data/occurrence-key.ts";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { Screen } from "../../shell/screen.tsx";
import { commonText } from "../../text/common.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { recordText } from "../../text/record.ts";
import { useText } from "../../text/use-text.ts";
import { CreditList } from "../../recording/credit-list.tsx";
import { EvidenceList } from "../../recording/evidence-list.tsx";
import { Field } from "../../components/field.tsx";
import styles from "./full-form.module.css";
import { RecordedBefore } from "../../recording/recorded-before.tsx";
import { HappeningFields } from "../../recording/happening-fields.tsx";
import { outcomeSentence } from "../../recording/outcome-sentence.ts";
import { type RecordForm, useRecordForm } from "../../recording/use-record-form.ts";
import { requiredKinds } from "../../recording/saving-outcome.ts";

interface FullFormProps {
  today: PlainDate;
  happenedOn: PlainDate;
  of: OccurrenceKey | null;
}

const goBack = () => window.history.back();

/** The full form in three columns. */
export function FullForm({ today, happenedOn, of }: FullFormProps) {
  const t = useText(recordText);
  const common = useText(commonText);
  const staysHere = useRef(false);
  const [lookedAt, setLookedAt] = useState(of);
  const form = useRecordForm({ today, happenedOn, of, onSaved: () => staysHere.current || goBack() });
  const save = (andNext: boolean) => {
    if (form.isSaving) return;
    staysHere.current = andNext;
    form.save();
  };
  useSaveKey(() => save(false));
  useShortcuts({ back: goBack });
  return (
    <Screen
      title={t.title}
      caption={form.isUntouched ? t.caption : t.draftStored}
      body="bare"
      actions={
        <>
          {!form.isUntouched && (
            <Button type="text" onClick={form.clear}>
              {t.clear}
            </Button>
          )}
          <Button type="text" aria-label={common.close} icon={<Icon name="close" />} onClick={goBack} />
        </>
      }
      foot={<Foot form={form} onSave={save} />}
    >
      <div className={styles.columns}>
        <div className={styles.column} {...scrollRegion(t.title)}>
          <TypedFieldsContext value={form.fields}>
            <DraftNote draft={form.formDraft} />
            <HappeningFields form={form} today={today} />
            <RecordedBefore form={form} />
          </TypedFieldsContext>
          <div className={styles.note}>
            <Field label={t.note}>
              <Input.TextArea
                rows={6}
                maxLength={20_000}
                placeholder={t.notePlaceholder}
                value={form.draft.note}
                onChange={(event) => form.change({ note: event.target.value })}
              />
            </Field>
          </div>
        </div>
        <div className={styles.column} {...scrollRegion(t.credits)}>
          <h2 className={styles.heading}>
            {t.credits} <span>{t.creditsNote(form.chosen.length)}</span>
          </h2>
          <CreditList form={form} onLook={(suggestion) => setLookedAt(keyOf(suggestion))} />
          <h2 className={styles.heading}>
            {t.evidence} <span>{evidenceNote(form, t.evidenceNote)}</span>
          </h2>
          <EvidenceList form={form} />
        </div>
        <WhyColumn of={lookedAt} version={lookedAt ? form.rows.get(keyText(lookedAt))?.ruleVersion : undefined} />
      </div>
    </Screen>
  );
}

function WhyColumn({ of, version }: { of: OccurrenceKey | null; version: number | undefined }) {
  const t = useText(recordText);
  const why = useText(occurrenceText).why;
  return (
    <aside className={styles.column} data-why {...scrollRegion(why)}>
      <h2 className={styles.heading}>{why}</h2>
      {of ? <WhyDate of={of} version={version} /> : <p className={styles.quiet}>{t.whyNote}</p>}
    </aside>
  );
}

function Foot({ form, onSave }: { form: RecordForm; onSave: (andNext: boolean) => void }) {
  const t = useText(recordText);
  const common = useText(commonText);
  const isBlocked = form.problem !== null;
  return (
    <footer data-screen-only className={styles.foot}>
      <Button type="primary" disabled={isBlocked} loading={form.isSaving} onClick={() => onSave(false)}>
        {t.save} <KeyHint action="save" />
      </Button>
      <Button disabled={isBlocked || form.isSaving} onClick={() => onSave(true)}>
        {t.saveAndNext}
      </Button>
      {form.error ? (
        <Trouble error={form.error} />
      ) : (
        <span className={styles.quiet} aria-live="polite">
          {form.problem ? t.problem[form.problem] : outcomeSentence(form.outcome, t, common)}
        </span>
      )}
    </footer>
  );
}

function evidenceNote(form: RecordForm, say: (needed: number, there: number) => string): string {
  const needed = requiredKinds(form.chosen, form.obligations).length;
  return say(needed, needed - form.outcome.lacking.length);
}
