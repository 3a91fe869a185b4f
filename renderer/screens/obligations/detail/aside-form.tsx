import { Button, Input } from "antd";
import { Field } from "../../../components/field.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./obligation-detail.module.css";

interface AsideFormProps {
  dutyId: string;
  /** Occurrences of the duty that are overdue. */
  missed: number;
  /** Given the reason, empty where none was written. */
  onSave: (reason: string) => Promise<unknown>;
  onCancel: () => void;
}

/** Asks why a duty with open breaches is set aside: a reason closes them as not applicable, without one they stay. */
export function AsideForm({ dutyId, missed, onSave, onCancel }: AsideFormProps) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  const draft = useFormDraft({ form: "set-aside", key: dutyId, initial: NOTHING });
  const { reason } = draft.value;
  return (
    <form
      className={styles.form}
      aria-label={t.putAside}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave(reason.trim()).then(() => draft.saved(), keepTyped);
      }}
    >
      <DraftNote draft={draft} />
      <Field label={t.asideReason} wide>
        <Input
          autoFocus
          maxLength={500}
          aria-label={t.asideReason}
          value={reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      </Field>
      <p className={styles.hint} role="status">
        {reason.trim() === "" ? t.missedStaysMissed(missed) : t.missedClosed(missed)}
      </p>
      <div className={styles.buttons}>
        <Button type="primary" htmlType="submit">
          {t.putAside}
        </Button>
        <Button type="text" onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </form>
  );
}

const NOTHING = { reason: "" };

/** What was refused stays typed. */
const keepTyped = () => undefined;
