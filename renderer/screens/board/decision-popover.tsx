import { Popover } from "antd";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { MemberDecisionForm } from "../../components/member-decision-form.tsx";
import { keyOf } from "../../data/occurrence-key.ts";

/** Asks beside its button whether a period counts for a member who joined or left within it. */
export function DecisionPopover({ row, children }: { row: DueRow; children: React.ReactNode }) {
  const { recurrenceId, periodLabel } = row;
  return (
    <Popover
      trigger="click"
      content={<MemberDecisionForm periods={[{ value: recurrenceId, label: periodLabel }]} keyOf={() => keyOf(row)} />}
    >
      {children}
    </Popover>
  );
}
