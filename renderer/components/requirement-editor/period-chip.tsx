import { PERIOD_UNITS, type PeriodUnit } from "../../../shared/domain/date/period.ts";
import type { Cadence, Hours, Quota, Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { periodWords } from "../../../shared/words/periods.ts";
import { requirementText } from "../../text/requirement.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { ChoiceChip } from "./chip-controls.tsx";
import type { PartProps } from "./part-props.ts";

/** Stands for the named span, which is not a calendar period. */
const SPAN = "span";

/** 全年, 每季度 …; or the span that the plan names (学期), which is given up for a calendar period but not written here. */
export function PeriodChip({
  value,
  onChange,
  isImplied,
}: PartProps<Requirement> & { value: Cadence | Quota | Hours }) {
  const t = useText(requirementText);
  const span = value.kind === "quota" ? value.span : null;
  const periods = { ...periodWords[useLocale()].choice, ...(value.kind === "cadence" && { year: t.everyYear }) };
  return (
    <ChoiceChip<PeriodUnit | typeof SPAN>
      label={t.period}
      isImplied={isImplied("period")}
      value={span ? SPAN : value.period}
      options={[
        ...(span ? [{ value: SPAN, label: t.span(span.first, span.last) } as const] : []),
        ...PERIOD_UNITS.map((unit) => ({ value: unit, label: periods[unit] })),
      ]}
      onChange={(choice) => choice !== SPAN && onChange(withPeriod(value, choice))}
    />
  );
}

/** A day rule belongs to its period and is dropped with it. */
function withPeriod(value: Cadence | Quota | Hours, period: PeriodUnit): Requirement {
  if (value.kind === "cadence") return { ...value, period, pattern: null };
  if (value.kind === "quota") return { ...value, period, span: null };
  return { ...value, period };
}
