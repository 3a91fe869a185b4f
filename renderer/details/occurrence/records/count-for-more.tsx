import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useMemo } from "react";
import type { ActivityView } from "../../../../shared/contract/schemas/activity.ts";
import { dateOf, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { keyOf, keyText } from "../../../data/occurrence-key.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { asReplyError } from "../../../reply-error.ts";
import { commonText } from "../../../text/common.ts";
import { useDates } from "../../../text/dates.ts";
import { recordText } from "../../../text/record.ts";
import { recordedText } from "../../../text/recorded.ts";
import { useText } from "../../../text/use-text.ts";
import { pickableRows } from "../../../recording/suggestion-of-row.ts";
import styles from "./records.module.css";

const NOTHING: { readonly chosen: string | null; readonly reason: string } = { chosen: null, reason: "" };

/** Lets a recorded activity count for one more duty. Where it lies before the period, the reason is requested. */
export function CountForMore({ activity, onClose }: { activity: ActivityView; onClose: () => void }) {
  const t = useText(recordedText);
  const record = useText(recordText);
  const common = useText(commonText);
  const dates = useDates();
  const year = yearOf(activity.happenedOn);
  const input = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31), standing: true };
  const rows = useQuery(duty.occurrences.list.queryOptions({ input }));
  const draft = useFormDraft({ form: "credit", key: activity.id, initial: NOTHING });
  const { chosen, reason } = draft.value;
  const add = useMutation(
    duty.credits.add.mutationOptions({
      onSuccess: () => {
        draft.saved();
        onClose();
      },
    }),
  );
  const counted = useMemo(
    () => new Set(activity.credits.filter((credit) => !credit.withdrawn).map(keyText)),
    [activity.credits],
  );
  const options = pickableRows(rows.data ?? [], activity.happenedOn).filter((row) => !counted.has(keyText(row)));
  const row = options.find((option) => keyText(option) === chosen);
  const asksReason = reason !== "" || asReplyError(add.error)?.code === "credit-before-period";
  const amount = row?.quota?.unit === "学时" && activity.hours ? activity.hours : 1;
  return (
    <div className={styles.form}>
      <DraftNote draft={draft} />
      <Select
        showSearch={{ optionFilterProp: "label" }}
        aria-label={record.addCredit}
        placeholder={record.addCreditHint}
        value={chosen}
        onChange={(key: string | null) => draft.change({ chosen: key })}
        options={options.map((option) => ({
          value: keyText(option),
          label: [option.title, option.periodLabel, option.subject, option.shownDate && dates.day(option.shownDate)]
            .filter(Boolean)
            .join("　"),
        }))}
      />
      {asksReason && (
        <Input
          aria-label={record.reasonBefore}
          placeholder={record.reasonBefore}
          maxLength={500}
          value={reason}
          onChange={(event) => draft.change({ reason: event.target.value })}
        />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          disabled={!row || (asksReason && reason.trim() === "")}
          loading={add.isPending}
          onClick={() =>
            row &&
            add.mutate({ activityId: activity.id, credit: { ...keyOf(row), amount, reason: reason.trim() || null } })
          }
        >
          {t.action.credit}
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
      {(rows.error ?? add.error) && <Trouble error={rows.error ?? add.error} />}
    </div>
  );
}
