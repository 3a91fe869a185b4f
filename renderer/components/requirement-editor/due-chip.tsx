import { isYearly } from "../../../shared/domain/obligation/due-date.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import type { DueDate } from "../../../shared/domain/obligation/requirement.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import { DayInput } from "../day-input.tsx";
import { MonthDayInput } from "../month-day-input.tsx";
import { ChoiceChip } from "./chip-controls.tsx";
import { asOneDate, asYearly } from "./convert-requirement.ts";
import styles from "./requirement-editor.module.css";

interface DueChipProps {
  due: DueDate;
  year: number;
  isImplied: boolean;
  onChange: (due: DueDate) => unknown;
}

interface OptionalDueChipProps extends Omit<DueChipProps, "due" | "onChange"> {
  due: DueDate | null;
  onChange: (due: DueDate | null) => unknown;
}

/** A `DueChip` that may be empty: without a date the end of the year is meant. */
export function OptionalDueChip({ due, year, isImplied, onChange }: OptionalDueChipProps) {
  const t = useText(requirementText);
  const yearEnd = `${year}-12-31` as PlainDate;
  const next = {
    none: () => null,
    once: () => asOneDate(due ?? yearEnd, year),
    yearly: () => asYearly(due ?? yearEnd),
  };
  return (
    <>
      <ChoiceChip
        label={t.due}
        isImplied={isImplied || due === null}
        value={due === null ? "none" : isYearly(due) ? "yearly" : "once"}
        options={(["none", "once", "yearly"] as const).map((value) => ({ value, label: t.dues[value] }))}
        onChange={(choice) => onChange(next[choice]())}
      />
      {due !== null && <DueDay due={due} year={year} isImplied={isImplied} onChange={onChange} />}
    </>
  );
}

/** The day itself, in one year or in each. */
export function DueDay({ due, year, isImplied, onChange }: DueChipProps) {
  const t = useText(requirementText);
  const className = `${isImplied ? styles.implied : styles.stated} ${styles.day}`;
  if (isYearly(due)) return <MonthDayInput label={t.dueDay} className={className} value={due} onChange={onChange} />;
  return (
    <DayInput
      label={t.dueDay}
      className={className}
      missingYear={{ year }}
      value={due}
      mayBeEmpty={false}
      onChange={(day) => day && onChange(day)}
    />
  );
}
