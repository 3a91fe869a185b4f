import { DatePicker } from "antd";
import dayjs from "dayjs";
import type { DueDate } from "../../../shared/domain/obligation/requirement.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import { ChoiceChip } from "./chip-controls.tsx";
import { asOneDate, asYearly, isYearly } from "./convert-requirement.ts";
import styles from "./requirement-editor.module.css";

interface DueChipProps {
  due: DueDate;
  year: number;
  isImplied: boolean;
  onChange: (due: DueDate) => void;
}

/** A due date: one day, or the same day of each year. */
export function DueChip({ due, year, isImplied, onChange }: DueChipProps) {
  const t = useText(requirementText);
  const yearly = isYearly(due);
  return (
    <>
      <ChoiceChip
        label={t.due}
        isImplied={isImplied}
        value={yearly ? "yearly" : "once"}
        options={[
          { value: "once", label: t.oneDate },
          { value: "yearly", label: t.yearly },
        ]}
        onChange={(choice) => onChange(choice === "yearly" ? asYearly(due) : asOneDate(due, year))}
      />
      <DatePicker
        aria-label={t.due}
        className={isImplied ? styles.implied : styles.stated}
        value={dayjs(asOneDate(due, year))}
        format={yearly ? "MM-DD" : "YYYY-MM-DD"}
        allowClear={false}
        onChange={(day) => {
          if (!day) return;
          const date = day.format("YYYY-MM-DD") as DueDate;
          onChange(yearly ? asYearly(date) : date);
        }}
      />
    </>
  );
}
