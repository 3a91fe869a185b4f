import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { duty } from "../../client.ts";
import { Field } from "../../components/field.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { TypedFieldsContext } from "../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { activityText } from "../../text/activity.ts";
import { commonText } from "../../text/common.ts";
import { detailsText } from "../../text/details.ts";
import { recordText } from "../../text/record.ts";
import { useText } from "../../text/use-text.ts";
import detail from "../occurrence/occurrence-detail.module.css";
import { ProofList } from "../occurrence/records/proof-list.tsx";
import { CreditList } from "../../recording/credit-list.tsx";
import { EvidenceList } from "../../recording/evidence-list.tsx";
import { HappeningFields } from "../../recording/happening-fields.tsx";
import type { ActivityWithRows } from "./activity-with-rows.ts";
import { fileMover } from "./file-mover.tsx";
import { type EditForm as Form, useEditForm } from "./use-edit-form.ts";

interface EditFormProps {
  activity: ActivityWithRows;
  onClose: () => void;
}

/** The form that corrects a record in place; the former values go into its history with the reason. */
export function EditForm({ activity, onClose }: EditFormProps) {
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  return info.data ? <Fields activity={activity} today={info.data.today} onClose={onClose} /> : null;
}

type FieldsProps = EditFormProps & { today: Parameters<typeof useEditForm>[0]["today"] };

function Fields({ activity, today, onClose }: FieldsProps) {
  const t = useText(activityText);
  const words = useText(detailsText);
  const record = useText(recordText);
  const common = useText(commonText);
  const form = useEditForm({ activity, today, onSaved: onClose });
  useSaveKey(form.save);
  return (
    <TypedFieldsContext value={form.fields}>
      <div className={detail.detail}>
        <DraftNote draft={form.formDraft} />
        <HappeningFields form={form} today={today} />
        <section>
          <h3 className={detail.heading}>{t.credits}</h3>
          <CreditList form={form} />
        </section>
        <section>
          <h3 className={detail.heading}>{t.evidence}</h3>
          <RemainingFiles activity={activity} form={form} />
          <EvidenceList form={form} />
        </section>
        <Field label={t.note}>
          <Input.TextArea
            rows={4}
            maxLength={20_000}
            placeholder={record.notePlaceholder}
            value={form.draft.note}
            onChange={(event) => form.change({ note: event.target.value })}
          />
        </Field>
        <Field label={words.changeReason} hint={words.changeReasonHint}>
          <Input
            maxLength={500}
            aria-label={words.changeReason}
            {...(form.needsReason && form.draft.changeReason.trim() === "" && { status: "error" as const })}
            value={form.draft.changeReason}
            onChange={(event) => form.change({ changeReason: event.target.value })}
          />
        </Field>
        <p className={detail.hint} aria-live="polite">
          {form.problem ? record.problem[form.problem] : form.needsReason && t.reasonNeeded}
        </p>
        {form.error && !form.needsReason && <Trouble error={form.error} />}
        <div className={detail.line}>
          <Button type="primary" disabled={form.problem !== null} loading={form.isSaving} onClick={() => form.save()}>
            {words.saveChange} <KeyHint action="save" />
          </Button>
          <Button type="text" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </TypedFieldsContext>
  );
}

/** The files of the record, each with a choice to keep it. */
function RemainingFiles({ activity, form }: { activity: ActivityWithRows; form: Form }) {
  const { movedFiles } = form.draft;
  const isOut = ({ id, withdrawn }: { id: string; withdrawn: boolean }) => withdrawn !== movedFiles.includes(id);
  const files = activity.evidence.map((file) => ({ ...file, withdrawn: isOut(file) }));
  if (files.length === 0) return null;
  return (
    <ProofList
      activity={{ noEvidenceReason: null, evidence: files }}
      action={fileMover(({ id }) =>
        form.change({
          movedFiles: movedFiles.includes(id) ? movedFiles.filter((other) => other !== id) : [...movedFiles, id],
        }),
      )}
    />
  );
}
