import { useMutation } from "@tanstack/react-query";
import { Button, Input, Popover, Segmented, Select } from "antd";
import { useState } from "react";
import type { ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import { client } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { memberWords } from "./member-mark.ts";
import styles from "./matrix.module.css";

interface MemberDecisionsProps {
  row: ObligationMatrix["rows"][number];
  matrix: ObligationMatrix;
}

/** Whether the periods count that a member joined or left within: what was decided, and the way to decide. */
export function MemberDecisions({ row, matrix }: MemberDecisionsProps) {
  const t = useText(obligationsText).matrix;
  const [isOpen, setOpen] = useState(false);
  const cells = row.cells.flatMap((cell, index) =>
    cell?.member ? [{ cell, label: matrix.columns[index]?.label ?? cell.recurrenceId }] : [],
  );
  if (cells.length === 0) return null;
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      content={
        <div className={styles.decisions}>
          <p>{t.decideTitle(row.name)}</p>
          <ul>
            {cells.map(({ cell, label }) => (
              <li key={cell.recurrenceId}>{`${label}　${memberWords(cell, t)}`}</li>
            ))}
          </ul>
          <DecisionForm
            periods={cells.map(({ cell, label }) => ({ value: cell.recurrenceId, label }))}
            keyOf={(recurrenceId) => ({ obligationId: matrix.obligationId, subjectId: row.subjectId, recurrenceId })}
          />
        </div>
      }
    >
      <Button size="small" type="link" className={styles.decide} aria-label={t.decideTitle(row.name)}>
        {t.decide}
      </Button>
    </Popover>
  );
}

interface DecisionFormProps {
  periods: readonly { value: string; label: string }[];
  keyOf: (recurrenceId: string) => { obligationId: string; subjectId: string; recurrenceId: string };
}

function DecisionForm({ periods, keyOf }: DecisionFormProps) {
  const t = useText(obligationsText).matrix;
  const [recurrenceId, setRecurrenceId] = useState(periods[0]?.value ?? "");
  const [counts, setCounts] = useState(false);
  const [reason, setReason] = useState("");
  const words = reason.trim();
  const decide = useMutation({
    mutationFn: () => client.occurrences.decideMember({ key: keyOf(recurrenceId), counts, reason: words }),
    onSuccess: () => setReason(""),
  });
  return (
    <form
      className={styles.decisions}
      onSubmit={(event) => {
        event.preventDefault();
        if (words && !decide.isPending) decide.mutate();
      }}
    >
      <Select aria-label={t.period} value={recurrenceId} options={[...periods]} onChange={setRecurrenceId} />
      <Segmented<boolean>
        aria-label={t.decide}
        value={counts}
        options={[
          { value: true, label: t.counts },
          { value: false, label: t.countsNot },
        ]}
        onChange={setCounts}
      />
      <Input
        aria-label={t.reason}
        placeholder={t.reason}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p>{t.decideHelp}</p>
      {decide.error && <Trouble error={decide.error} />}
      <Button htmlType="submit" disabled={!words} loading={decide.isPending}>
        {t.decide}
      </Button>
    </form>
  );
}
