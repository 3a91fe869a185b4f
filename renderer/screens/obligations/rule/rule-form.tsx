import { Button, Input } from "antd";
import { type PlainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { Field } from "../../../components/field.tsx";
import { KeyHint } from "../../../components/key-hint.tsx";
import { NextDates } from "../../../components/requirement-editor/next-dates.tsx";
import { RequirementEditor } from "../../../components/requirement-editor/requirement-editor.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext } from "../../../components/typed/typed-fields.tsx";
import { useSettledSave } from "../../../data/use-settled-save.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import type { FormDraft } from "../../../drafts/use-form-draft.ts";
import { useSaveKey } from "../../../keyboard/use-save-key.ts";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { beyondRule } from "./beyond-rule.ts";
import { DayField } from "../../../components/day-field.tsx";
import styles from "../detail/obligation-detail.module.css";

/** A rule during its writing. */
export interface RuleDraft {
  readonly requirement: Requirement;
  readonly effectiveFrom: PlainDate;
  /** The reason, or the document of the rule; trimmed. */
  readonly reason: string;
}

interface RuleFormProps {
  title: string;
  draft: FormDraft<RuleDraft>;
  reasonLabel: string;
  reasonPlaceholder: string;
  /** Says why nothing can be stored without a reason; left out where none is needed. */
  reasonNeeded?: string;
  /** Why the rule cannot be stored in its present form; null when it can. */
  refusal?: string | null;
  /** The effects of the rule in its present form, above the buttons. */
  children: React.ReactNode;
  saveLabel: string;
  /** Whether all was shown that nobody should store unseen; it is shown by now otherwise. Left out where there is nothing of the kind. */
  isSeen?: (draft: RuleDraft) => Promise<boolean>;
  onSave: (draft: RuleDraft) => Promise<unknown>;
  onClose: () => void;
}

/** The form of a rule: its sentence with the dates that it gives, its first day, and its reason. */
export function RuleForm({ draft, refusal = null, children, isSeen, onSave, onClose, ...words }: RuleFormProps) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  const { requirement, effectiveFrom, reason } = draft.value;
  const { fields } = draft;
  const hindrance = refusal ?? (reason.trim() === "" ? words.reasonNeeded : undefined);
  const { save, isSaving, error } = useSettledSave({
    fields,
    asked: () => (hindrance === undefined ? { ...draft.value, reason: reason.trim() } : null),
    settle: async (rule) => (isSeen === undefined || (await isSeen(rule)) ? rule : null),
    store: onSave,
    onStored: () => {
      draft.saved();
      onClose();
    },
  });
  useSaveKey(save);
  const trouble = beyondRule(error);
  return (
    <TypedFieldsContext value={fields}>
      <div className={styles.form}>
        <DraftNote draft={draft} />
        <h4 className={styles.formTitle}>{words.title}</h4>
        <RequirementEditor
          value={requirement}
          onChange={(next) => draft.change({ requirement: next })}
          year={yearOf(effectiveFrom)}
          stated={null}
        />
        <NextDates requirement={requirement} from={effectiveFrom} start={effectiveFrom} />
        <div className={styles.fields}>
          <DayField
            label={t.effectiveFrom}
            value={effectiveFrom}
            onChange={(day) => draft.change({ effectiveFrom: day })}
          />
          <Field label={words.reasonLabel}>
            <Input
              value={reason}
              maxLength={500}
              placeholder={words.reasonPlaceholder}
              onChange={(event) => draft.change({ reason: event.target.value })}
            />
          </Field>
        </div>
        {refusal !== null && (
          <p className={styles.refusal} role="alert">
            {refusal}
          </p>
        )}
        {children}
        {trouble !== null && <Trouble error={trouble} />}
        <div className={styles.buttons}>
          <Button
            type="primary"
            loading={isSaving}
            disabled={hindrance !== undefined || fields.isMarked}
            title={hindrance}
            onClick={() => save()}
          >
            {words.saveLabel} <KeyHint action="save" />
          </Button>
          <Button type="text" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </TypedFieldsContext>
  );
}
