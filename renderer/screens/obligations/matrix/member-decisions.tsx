import { Button, Popover } from "antd";
import { useState } from "react";
import type { ObligationMatrix } from "../../../../shared/contract/schemas/subject.ts";
import { MemberDecisionForm } from "../../../components/member-decision-form.tsx";
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
          <MemberDecisionForm
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
