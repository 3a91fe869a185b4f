import { useMutation } from "@tanstack/react-query";
import { Button, Input, Segmented, Select } from "antd";
import type { OccurrenceKey } from "../../shared/contract/schemas/values.ts";
import { client } from "../client.ts";
import { DraftNote } from "../drafts/draft-note.tsx";
import { useFormDraft } from "../drafts/use-form-draft.ts";
import { obligationsText } from "../text/obligations.ts";
import { useText } from "../text/use-text.ts";
import styles from "./member-decision-form.module.css";
import { Trouble } from "./trouble.tsx";

interface MemberDecisionFormProps {
  /** The member's periods by recurrence id; with a single one the form does not ask which. */
  periods: readonly { value: string; label: string }[];
  keyOf: (recurrenceId: string) => OccurrenceKey;
}

/** Whether a period counts for a member who joined or left within it, with the reason. */
export function MemberDecisionForm({ periods, keyOf }: MemberDecisionFormProps) {
  const t = useText(obligationsText).matrix;
  const first = periods[0]?.value ?? "";
  const { obligationId, subjectId } = keyOf(first);
  const draft = useFormDraft({
    form: "member-decision",
    key: `${obligationId} ${subjectId} ${periods.map(({ value }) => value).join(" ")}`,
    initial: { recurrenceId: first, counts: false, reason: "" },
  });
  const { recurrenceId, counts, reason } = draft.value;
  const words = reason.trim();
  const decide = useMutation({
    mutationFn: () => client.occurrences.decideMember({ key: keyOf(recurrenceId), counts, reason: words }),
    onSuccess: () => draft.saved(),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (words && !decide.isPending) decide.mutate();
      }}
    >
      <DraftNote draft={draft} />
      {periods.length > 1 && (
        <Select
          aria-label={t.period}
          value={recurrenceId}
          options={[...periods]}
          onChange={(chosen) => draft.change({ recurrenceId: chosen })}
        />
      )}
      <Segmented<boolean>
        aria-label={t.decide}
        value={counts}
        options={[
          { value: true, label: t.counts },
          { value: false, label: t.countsNot },
        ]}
        onChange={(chosen) => draft.change({ counts: chosen })}
      />
      <Input
        aria-label={t.reason}
        placeholder={t.reason}
        maxLength={500}
        value={reason}
        onChange={(event) => draft.change({ reason: event.target.value })}
      />
      <p>{t.decideHelp}</p>
      {decide.error && <Trouble error={decide.error} />}
      <Button htmlType="submit" disabled={!words} loading={decide.isPending}>
        {t.decide}
      </Button>
    </form>
  );
}
