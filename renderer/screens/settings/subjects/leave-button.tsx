import { useMutation } from "@tanstack/react-query";
import { Button, Input, Popover } from "antd";
import { useState } from "react";
import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { plainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
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

interface LeaveButtonProps {
  groupId: string;
  membership: SubjectView["members"][number];
  today: string;
}

/** Ends a membership on a day, which is the last one in the group; a reason closes what was missed after it. */
export function LeaveButton({ groupId, membership, today }: LeaveButtonProps) {
  const t = useText(settingsText).subjects;
  const common = useText(commonText);
  const [isOpen, setOpen] = useState(false);
  const draft = useFormDraft({
    form: "leave",
    key: `${groupId} ${membership.subjectId}`,
    initial: { leftOn: plainDate(today), reason: "" },
  });
  const { leftOn, reason } = draft.value;
  const { fields } = draft;
  const leave = useMutation({
    mutationFn: () =>
      client.subjects.leave({
        groupId,
        subjectId: membership.subjectId,
        leftOn,
        ...(reason.trim() && { reason: reason.trim() }),
      }),
    onSuccess: () => {
      draft.saved();
      setOpen(false);
    },
  });
  const store = useGuarded(fields, () => leave.mutate());
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      content={
        <div className={styles.leave}>
          <DraftNote draft={draft} />
          <p>{t.leaveTitle(membership.name)}</p>
          <TypedFieldsContext value={fields}>
            <DayInput
              label={t.lastDay}
              missingYear={{ year: yearOf(leftOn) }}
              value={leftOn}
              min={membership.joinedOn}
              mayBeEmpty={false}
              onChange={(day) => day && draft.change({ leftOn: day })}
            />
          </TypedFieldsContext>
          <p className={settings.help}>{t.leaveHelp}</p>
          <Input
            aria-label={t.leaveReason}
            placeholder={t.leaveReason}
            maxLength={500}
            value={reason}
            onChange={(event) => draft.change({ reason: event.target.value })}
          />
          <p className={settings.help}>{t.leaveReasonHelp}</p>
          {leave.error && <Trouble error={leave.error} />}
          <div className={settings.buttons}>
            <Button disabled={fields.isMarked} loading={leave.isPending} onClick={() => store()}>
              {t.leave}
            </Button>
            <Button type="text" onClick={() => setOpen(false)}>
              {common.cancel}
            </Button>
          </div>
        </div>
      }
    >
      <Button size="small" aria-label={t.leaveTitle(membership.name)}>
        {t.leave}
      </Button>
    </Popover>
  );
}
