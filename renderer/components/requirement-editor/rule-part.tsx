import type { Percent, Quantity, Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import { AmountPart } from "./amount-part.tsx";
import { CadencePart } from "./cadence-part.tsx";
import { WordChip } from "./chip-controls.tsx";
import { DeadlineChip } from "./deadline-chip.tsx";
import { OptionalDueChip } from "./due-chip.tsx";
import type { PartProps } from "./part-props.ts";
import { PeriodChip } from "./period-chip.tsx";
import styles from "./requirement-editor.module.css";
import { TriggerPart } from "./trigger-part.tsx";

/** The words and controls that belong to the kind. */
export function RulePart(props: PartProps<Requirement>) {
  const t = useText(requirementText);
  const { value, onChange, year, isImplied } = props;
  switch (value.kind) {
    case "cadence":
      return <CadencePart {...props} value={value} />;
    case "quota":
    case "hours":
      return (
        <>
          <PeriodChip {...props} value={value} />
          <AmountPart {...props} value={value} />
        </>
      );
    case "quantity":
      return (
        <>
          <AmountPart {...props} value={value} />
          <DueBefore {...props} value={value} />
        </>
      );
    case "percent":
      return <PercentPart {...props} value={value} />;
    case "deadline":
      return (
        <>
          {t.doneBy && <span>{t.doneBy}</span>}
          <DeadlineChip
            due={value.due}
            year={year}
            isImplied={isImplied("due")}
            onChange={(due) => onChange({ ...value, due })}
          />
          {t.doneByEnd && <span>{t.doneByEnd}</span>}
        </>
      );
    case "trigger":
      return <TriggerPart {...props} value={value} />;
    case "standing":
      return <span className={styles.note}>{t.standing}</span>;
  }
}

function PercentPart(props: PartProps<Requirement> & { value: Percent }) {
  const t = useText(requirementText);
  const { value, onChange } = props;
  return (
    <>
      <WordChip
        label={t.base}
        isImplied={false}
        value={value.base ?? ""}
        width={140}
        maxLength={200}
        placeholder={t.basePlaceholder}
        onChange={(base) => onChange({ ...value, base: base || null })}
      />
      <span>{t.of}</span>
      <AmountPart {...props} value={value} />
      <DueBefore {...props} value={value} />
    </>
  );
}

/** The year's end unless a date is named. */
function DueBefore({ value, onChange, year, isImplied }: PartProps<Requirement> & { value: Quantity | Percent }) {
  const t = useText(requirementText);
  return (
    <>
      <span>{t.dueBefore}</span>
      <OptionalDueChip
        due={value.due}
        year={year}
        isImplied={isImplied("due")}
        onChange={(due) => onChange({ ...value, due })}
      />
      {value.due !== null && t.dueAfter && <span>{t.dueAfter}</span>}
    </>
  );
}
