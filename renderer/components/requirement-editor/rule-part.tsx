import type { PeriodUnit } from "../../../shared/domain/date/period.ts";
import { PERIOD_UNITS } from "../../../shared/domain/date/period.ts";
import {
  COMPARATORS,
  type Cadence,
  type Comparator,
  type EventClock,
  type Percent,
  type Quantity,
  type Requirement,
  type Trigger,
} from "../../../shared/domain/obligation/requirement.ts";
import { requirementText } from "../../text/requirement.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { ChoiceChip, CountChip, WordChip } from "./chip-controls.tsx";
import { dayRulesOf, describePattern } from "./day-rules.ts";
import { DueChip } from "./due-chip.tsx";
import styles from "./requirement-editor.module.css";

interface PartProps<R extends Requirement> {
  value: R;
  onChange: (requirement: R) => void;
  year: number;
  isImplied: (part: string) => boolean;
}

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
      return <QuantityPart {...props} value={value} />;
    case "percent":
      return <PercentPart {...props} value={value} />;
    case "deadline":
      return (
        <>
          <DueChip
            due={value.due}
            year={year}
            isImplied={isImplied("due")}
            onChange={(due) => onChange({ ...value, due })}
          />
          <span>{t.dueAfter + t.complete}</span>
        </>
      );
    case "trigger":
      return <TriggerPart {...props} value={value} />;
    case "standing":
      return <span className={styles.note}>{t.standing}</span>;
  }
}

function PeriodChip<R extends Requirement & { readonly period: PeriodUnit }>({
  value,
  onChange,
  isImplied,
}: PartProps<R>) {
  const t = useText(requirementText);
  return (
    <ChoiceChip<PeriodUnit>
      label={t.period}
      isImplied={isImplied("period")}
      value={value.period}
      options={PERIOD_UNITS.map((unit) => ({ value: unit, label: t.periods[unit] }))}
      // A day rule belongs to its period; a named span is given up with it.
      onChange={(period) =>
        onChange({
          ...value,
          period,
          ...("pattern" in value && { pattern: null }),
          ...("span" in value && { span: null }),
        })
      }
    />
  );
}

type Counted = Exclude<Requirement, { kind: "deadline" | "trigger" | "standing" }>;

/** 不少于 30 次 */
function AmountPart<R extends Counted>({ value, onChange, isImplied }: PartProps<R>) {
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
        onChange={(count) => onChange({ ...value, count })}
      />
      {value.kind === "percent" ? (
        <span>%</span>
      ) : (
        <WordChip
          label={t.unit}
          isImplied={false}
          value={value.unit}
          width={64}
          maxLength={8}
          onChange={(unit) => onChange({ ...value, unit })}
        />
      )}
    </>
  );
}

const PERIOD_END = "";

function CadencePart(props: PartProps<Requirement> & { value: Cadence }) {
  const t = useText(requirementText);
  const locale = useLocale();
  const { value, onChange, isImplied } = props;
  const rules = dayRulesOf(value.period, locale);
  const isListed = value.pattern === null || rules.some(({ pattern }) => pattern === value.pattern);
  const own =
    isListed || value.pattern === null
      ? []
      : [{ pattern: value.pattern, label: describePattern(value.pattern, locale) }];
  return (
    <>
      <PeriodChip {...props} value={value} />
      <span>{t.once}</span>
      <span>{t.limit}</span>
      <ChoiceChip
        label={t.day}
        isImplied={value.pattern === null || isImplied("period")}
        value={value.pattern ?? PERIOD_END}
        options={[
          { value: PERIOD_END, label: t.periodEnd },
          ...[...own, ...rules].map(({ pattern, label }) => ({ value: pattern, label })),
        ]}
        onChange={(pattern) => onChange({ ...value, pattern: pattern === PERIOD_END ? null : pattern })}
        isSearchable
      />
    </>
  );
}

function QuantityPart(props: PartProps<Requirement> & { value: Quantity }) {
  const { value, onChange, year, isImplied } = props;
  return (
    <>
      <AmountPart {...props} value={value} />
      <OptionalDue value={value} year={year} isImplied={isImplied("due")} onChange={onChange} />
    </>
  );
}

function PercentPart(props: PartProps<Requirement> & { value: Percent }) {
  const t = useText(requirementText);
  const { value, onChange, year, isImplied } = props;
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
      <OptionalDue value={value} year={year} isImplied={isImplied("due")} onChange={onChange} />
    </>
  );
}

/** The year's end unless a date is named. */
function OptionalDue({
  value,
  year,
  isImplied,
  onChange,
}: {
  value: Quantity | Percent;
  year: number;
  isImplied: boolean;
  onChange: (requirement: Requirement) => void;
}) {
  const t = useText(requirementText);
  return (
    <>
      <span>{t.dueBefore}</span>
      <DueChip
        due={value.due ?? (`${year}-12-31` as NonNullable<typeof value.due>)}
        year={year}
        isImplied={isImplied || value.due === null}
        onChange={(due) => onChange({ ...value, due })}
      />
      <span>{t.dueAfter}</span>
    </>
  );
}

const CLOCK_UNITS = ["working-day", "day", "week", "month", "year"] as const;

function TriggerPart({ value, onChange, isImplied }: PartProps<Requirement> & { value: Trigger }) {
  const t = useText(requirementText);
  return (
    <>
      <WordChip
        label={t.event}
        isImplied={isImplied("event")}
        value={value.event}
        width={180}
        maxLength={200}
        onChange={(event) => event.trim() !== "" && onChange({ ...value, event })}
      />
      <span>{t.after}</span>
      {value.within && (
        <CountChip
          label={t.within}
          isImplied={false}
          value={value.within.amount}
          min={-400}
          max={400}
          onChange={(amount) => value.within && onChange({ ...value, within: { ...value.within, amount } })}
        />
      )}
      <ChoiceChip<EventClock["unit"] | "none">
        label={t.within}
        isImplied={value.within === null}
        value={value.within?.unit ?? "none"}
        options={[
          { value: "none", label: t.noLimit },
          ...CLOCK_UNITS.map((unit) => ({ value: unit, label: t.withinUnits[unit] })),
        ]}
        onChange={(unit) =>
          onChange({ ...value, within: unit === "none" ? null : { amount: value.within?.amount ?? 5, unit } })
        }
      />
      <span>{t.handle}</span>
    </>
  );
}
