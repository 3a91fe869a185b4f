import {
  COMPARATORS,
  type Accumulating,
  type Comparator,
  type Requirement,
} from "../../../shared/domain/obligation/requirement.ts";
import { decimalsOf } from "../../../shared/domain/obligation/amount-bounds.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import { ChoiceChip, CountChip, WordChip } from "./chip-controls.tsx";
import type { PartProps } from "./part-props.ts";

const PERCENT = "%";

/** 不少于 30 次 */
export function AmountPart({ value, onChange, isImplied }: PartProps<Requirement> & { value: Accumulating }) {
  const t = useText(requirementText);
  return (
    <>
      <ChoiceChip<Comparator>
        label={t.comparator}
        isImplied={isImplied("count")}
        value={value.comparator}
        options={COMPARATORS.map((comparator) => ({ value: comparator, label: t.comparators[comparator] }))}
        onChange={(comparator) => onChange({ ...value, comparator })}
      />
      <CountChip
        label={t.count}
        isImplied={isImplied("count")}
        value={value.count}
        max={value.kind === "percent" ? 100 : undefined}
        decimals={decimalsOf(value.kind === "percent" ? PERCENT : value.unit)}
        unit={value.unit}
        onChange={(count) => onChange({ ...value, count })}
      />
      {value.kind === "percent" ? (
        <span>{PERCENT}</span>
      ) : (
        <WordChip
          label={t.unit}
          isImplied={false}
          value={value.unit}
          width={48}
          maxLength={20}
          onChange={(unit) => onChange({ ...value, unit })}
          isRequired
        />
      )}
    </>
  );
}
