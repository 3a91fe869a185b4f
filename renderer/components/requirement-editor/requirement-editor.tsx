import type { Requirement, RequirementKind } from "../../../shared/domain/obligation/requirement.ts";
import { REQUIREMENT_KINDS } from "../../../shared/domain/obligation/requirement.ts";
import { shiftOf } from "../../../shared/domain/workday/shift.ts";
import { SHIFT_DIRECTIONS, type ShiftDirection } from "../../../shared/domain/workday/shift-direction.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import { ChoiceChip } from "./chip-controls.tsx";
import { convertRequirement } from "./convert-requirement.ts";
import styles from "./requirement-editor.module.css";
import { RulePart } from "./rule-part.tsx";
import { ShortMonthsNote } from "./short-months-note.tsx";

export interface RequirementEditorProps {
  value: Requirement;
  onChange: (requirement: Requirement) => unknown;
  /** The year that new dates are set in. */
  year: number;
  /**
   * The parts that the plan states; the others are drawn as implied. Null where there is no plan, so that all are
   * stated.
   */
  stated: readonly string[] | null;
  /** The body that must act, in front of the sentence. */
  actor?: React.ReactNode;
}

/** A rule as a sentence whose every part is a control. Typed words and numbers are handed on when their field is left. */
export function RequirementEditor({ value, onChange, year, stated, actor }: RequirementEditorProps) {
  const t = useText(requirementText);
  const isImplied = (part: string) => stated !== null && !stated.includes(part);
  return (
    <div className={styles.sentence} role="group" aria-label={t.rule}>
      <ChoiceChip<RequirementKind>
        label={t.kind}
        isImplied={false}
        value={value.kind}
        options={REQUIREMENT_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        onChange={(kind) => onChange(convertRequirement(value, kind, { year, event: t.newEvent }))}
      />
      {actor}
      <RulePart value={value} onChange={onChange} year={year} isImplied={isImplied} />
      {hasDay(value) && (
        <span className={styles.pair}>
          <span>{t.onRest}</span>
          <ChoiceChip<ShiftDirection>
            label={t.shift}
            isImplied={value.shift === null}
            value={shiftOf(value)}
            options={SHIFT_DIRECTIONS.map((direction) => ({ value: direction, label: t.shifts[direction] }))}
            onChange={(shift) => onChange({ ...value, shift })}
          />
        </span>
      )}
      <ShortMonthsNote requirement={value} />
    </div>
  );
}

/** Whether a rest day can matter: a count in a period may be reached on any day, a clock of working days ends on one. */
function hasDay(value: Requirement): boolean {
  if (value.kind === "trigger") return value.within !== null && value.within.unit !== "working-day";
  return value.kind === "cadence" || value.kind === "deadline" || ("due" in value && value.due !== null);
}
