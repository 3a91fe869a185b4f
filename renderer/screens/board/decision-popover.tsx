import { Popover } from "antd";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import { MemberDecisionForm } from "../../components/member-decision-form.tsx";
import { keyOf } from "../../data/occurrence-key.ts";

interface DecisionPopoverProps {
  row: DueRow;
  /** Its button was pressed before this was loaded. */
  startsOpen: boolean;
  children: React.ReactNode;
}

/** Asks beside its button whether a period counts for a member who joined or left within it. */
export function DecisionPopover({ row, startsOpen, children }: DecisionPopoverProps) {
  const { recurrenceId, periodLabel } = row;
  return (
    <Popover
      trigger="click"
      defaultOpen={startsOpen}
      content={<MemberDecisionForm periods={[{ value: recurrenceId, label: periodLabel }]} keyOf={() => keyOf(row)} />}
    >
      {children}
    </Popover>
  );
}
