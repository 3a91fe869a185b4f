import { useMemo, useState } from "react";
import type { Cadence, Requirement } from "../../../shared/domain/obligation/requirement.ts";
import { requirementText } from "../../text/requirement.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { ChoiceChip, CountChip, WordChip } from "./chip-controls.tsx";
import { dayRulesOf, describePattern } from "./day-rules.ts";
import type { PartProps } from "./part-props.ts";
import { PeriodChip } from "./period-chip.tsx";
import { periodOfPattern } from "./period-of-pattern.ts";
import styles from "./requirement-editor.module.css";

/** Stand for the period's last day and for a rule written by hand: neither is a pattern. */
const PERIOD_END = "period-end";
const WRITTEN = "written";

type CadenceProps = PartProps<Requirement> & { value: Cadence };

/** 每季度 1 次，限期末当日 */
export function CadencePart(props: CadenceProps) {
  const t = useText(requirementText);
  const { value, onChange, isImplied } = props;
  return (
    <>
      <PeriodChip {...props} />
      <CountChip
        label={t.count}
        isImplied={isImplied("count")}
        value={value.count}
        unit={value.unit}
        onChange={(count) => onChange({ ...value, count })}
      />
      <WordChip
        label={t.unit}
        isImplied={false}
        value={value.unit}
        width={48}
        maxLength={20}
        onChange={(unit) => onChange({ ...value, unit })}
        isRequired
      />
      <DayChips {...props} />
    </>
  );
}

function DayChips({ value, onChange, isImplied }: CadenceProps) {
  const t = useText(requirementText);
  const locale = useLocale();
  const [isWriting, setWriting] = useState(false);
  const rules = useMemo(() => dayRulesOf(value.period, locale), [value.period, locale]);
  const { pattern } = value;
  const isListed = pattern === null || rules.some((rule) => rule.pattern === pattern);
  const own = isListed ? [] : [{ pattern, label: describePattern(pattern, locale) }];
  const chosen = isWriting ? WRITTEN : (pattern ?? PERIOD_END);
  const choose = (choice: string) => {
    setWriting(choice === WRITTEN);
    if (choice !== WRITTEN) onChange({ ...value, pattern: choice === PERIOD_END ? null : choice });
  };
  return (
    <>
      <span className={styles.pair}>
        <span>{t.limit}</span>
        <ChoiceChip
          label={t.day}
          isImplied={pattern === null || isImplied("period")}
          value={chosen}
          options={[
            { value: PERIOD_END, label: t.periodEnd },
            ...[...own, ...rules].map((rule) => ({ value: rule.pattern, label: rule.label })),
            { value: WRITTEN, label: t.writeRule },
          ]}
          onChange={choose}
          isSearchable
        />
      </span>
      {isWriting && (
        <WordChip
          label={t.writtenRule}
          isImplied={false}
          value={pattern ?? ""}
          width={220}
          maxLength={500}
          placeholder={t.rulePlaceholder}
          onChange={(rule) => onChange(withPattern(value, rule || null))}
        />
      )}
    </>
  );
}

/** A rule written by hand sets the period as well. */
const withPattern = (value: Cadence, pattern: string | null): Cadence => ({
  ...value,
  pattern,
  period: (pattern !== null && periodOfPattern(pattern)) || value.period,
});
