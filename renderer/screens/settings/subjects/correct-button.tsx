import { useMutation } from "@tanstack/react-query";
import { Button, Checkbox, Input, Popover } from "antd";
import { useState } from "react";
import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { client } from "../../../client.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { commonText } from "../../../text/common.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import settings from "../settings.module.css";
import styles from "./subjects.module.css";

interface CorrectButtonProps {
  groupId: string;
  membership: SubjectView["members"][number];
}

/** Other days for a membership that was entered wrongly, or an ended one opened again; with a reason, and what it was stays on record. */
export function CorrectButton({ groupId, membership }: CorrectButtonProps) {
  const t = useText(settingsText).subjects;
  const common = useText(commonText);
  const [isOpen, setOpen] = useState(false);
  const draft = useFormDraft({
    form: "correct-membership",
    key: `${groupId} ${membership.subjectId} ${membership.joinedOn}`,
    initial: { joinedOn: membership.joinedOn, leftOn: membership.leftOn, reason: "" },
  });
  const { joinedOn, leftOn, reason } = draft.value;
  const { fields } = draft;
  const words = reason.trim();
  const isChanged = joinedOn !== membership.joinedOn || leftOn !== membership.leftOn;
  const correct = useMutation({
    mutationFn: () =>
      client.subjects.correctStay({
        groupId,
        subjectId: membership.subjectId,
        joinedOn: membership.joinedOn,
        after: { joinedOn, leftOn },
        reason: words,
      }),
    onSuccess: () => {
      draft.saved();
      setOpen(false);
    },
  });
  const store = useGuarded(fields, () => {
    if (words && isChanged) correct.mutate();
  });
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <TypedFieldsContext value={fields}>
          <div className={styles.leave}>
            <DraftNote draft={draft} />
            <p>{t.correctTitle(membership.name)}</p>
            <DayInput
              label={t.joinedOn}
              missingYear={{ year: yearOf(joinedOn) }}
              value={joinedOn}
              max={leftOn ?? undefined}
              mayBeEmpty={false}
              onChange={(day) => day && draft.change({ joinedOn: day })}
            />
            <Checkbox
              checked={leftOn === null}
              onChange={({ target }) =>
                draft.change({ leftOn: target.checked ? null : (membership.leftOn ?? joinedOn) })
              }
            >
              {t.stillMember}
            </Checkbox>
            {leftOn !== null && (
              <DayInput
                label={t.lastDay}
                missingYear={{ year: yearOf(leftOn) }}
                value={leftOn}
                min={joinedOn}
                mayBeEmpty={false}
                onChange={(day) => draft.change({ leftOn: day })}
              />
            )}
            <Input
              aria-label={t.correctReason}
              placeholder={t.correctReason}
              maxLength={500}
              value={reason}
              onChange={(event) => draft.change({ reason: event.target.value })}
            />
            <p className={settings.help}>{t.correctHelp}</p>
            {correct.error && <Trouble error={correct.error} />}
            <div className={settings.buttons}>
              <Button
                disabled={!words || !isChanged || fields.isMarked}
                loading={correct.isPending}
                onClick={() => store()}
              >
                {t.correctSave}
              </Button>
              <Button type="text" onClick={() => setOpen(false)}>
                {common.cancel}
              </Button>
            </div>
          </div>
        </TypedFieldsContext>
      }
    >
      <Button size="small" type="text" aria-label={t.correctTitle(membership.name)}>
        {t.correct}
      </Button>
    </Popover>
  );
}
