import { Select } from "antd";
import { LEAD_UNITS, type Lead } from "../../../../shared/domain/reminder/reminder-rules.ts";
import { remindersText } from "../../../text/reminders.ts";
import { useText } from "../../../text/use-text.ts";

/** What can be chosen, of each unit. */
const COUNTS: Readonly<Record<Lead["unit"], readonly number[]>> = {
  "working-days": [1, 2, 3, 5, 10, 15, 20],
  days: [7, 15, 30, 60, 90],
  months: [1, 2, 3, 6, 12],
};
const MOST = 6;

const keyOf = ({ count, unit }: Lead): string => `${count} ${unit}`;

interface LeadsSelectProps {
  label: string;
  value: readonly Lead[];
  onChange: (leads: Lead[]) => unknown;
}

/** Several leads, each once; one that was set elsewhere stays among the choices. */
export function LeadsSelect({ label, value, onChange }: LeadsSelectProps) {
  const t = useText(remindersText);
  const usual = LEAD_UNITS.flatMap((unit) => COUNTS[unit].map((count): Lead => ({ count, unit })));
  const known = new Map([...usual, ...value].map((lead) => [keyOf(lead), lead]));
  return (
    <Select
      mode="multiple"
      aria-label={label}
      style={{ width: 420, maxWidth: "100%" }}
      placeholder={t.noLead}
      maxCount={MOST}
      value={value.map(keyOf)}
      options={[...known].map(([key, { count, unit }]) => ({ value: key, label: t.lead[unit](count) }))}
      onChange={(keys: string[]) => onChange(keys.flatMap((key) => known.get(key) ?? []))}
    />
  );
}
