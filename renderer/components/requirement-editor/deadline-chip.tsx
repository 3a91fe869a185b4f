import { type AnnouncedObservance, ANNOUNCED_OBSERVANCES } from "../../../shared/domain/observance/observances.ts";
import { observanceWords } from "../../../shared/words/observances.ts";
import { isAnnouncedDue, isYearly } from "../../../shared/domain/obligation/due-date.ts";
import type { AnnouncedDue, DueDate } from "../../../shared/domain/obligation/requirement.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { requirementText } from "../../text/requirement.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { ChoiceChip } from "./chip-controls.tsx";
import { asOneDate, asYearly } from "./convert-requirement.ts";
import { DueDay } from "./due-chip.tsx";

interface DeadlineChipProps {
  due: DueDate | AnnouncedDue;
  year: number;
  isImplied: boolean;
  onChange: (due: DueDate | AnnouncedDue) => unknown;
}

type Choice = "once" | "yearly" | "announced" | "announced-yearly";

/** A deadline's date: one day, the same day of each year, or days that an authority announces, of one year or of each. */
export function DeadlineChip({ due, year, isImplied, onChange }: DeadlineChipProps) {
  const t = useText(requirementText);
  const day: DueDate = isAnnouncedDue(due) ? (`${due.year ?? year}-12-31` as PlainDate) : due;
  const observance = isAnnouncedDue(due) ? due.observance : ANNOUNCED_OBSERVANCES[0];
  const chosen: Readonly<Record<Choice, () => DueDate | AnnouncedDue>> = {
    once: () => asOneDate(day, year),
    yearly: () => asYearly(day),
    announced: () => ({ observance, year }),
    "announced-yearly": () => ({ observance, year: null }),
  };
  return (
    <>
      <ChoiceChip<Choice>
        label={t.due}
        isImplied={isImplied}
        value={choiceOf(due)}
        options={(["once", "yearly", "announced", "announced-yearly"] as const).map((value) => ({
          value,
          label: t.dues[value],
        }))}
        onChange={(choice) => onChange(chosen[choice]())}
      />
      {isAnnouncedDue(due) ? (
        <ObservanceChip due={due} isImplied={isImplied} onChange={onChange} />
      ) : (
        <DueDay due={due} year={year} isImplied={isImplied} onChange={onChange} />
      )}
    </>
  );
}

const choiceOf = (due: DueDate | AnnouncedDue): Choice =>
  isAnnouncedDue(due) ? (due.year === null ? "announced-yearly" : "announced") : isYearly(due) ? "yearly" : "once";

interface ObservanceChipProps extends Pick<DeadlineChipProps, "isImplied" | "onChange"> {
  due: AnnouncedDue;
}

function ObservanceChip({ due, isImplied, onChange }: ObservanceChipProps) {
  const t = useText(requirementText);
  const locale = useLocale();
  return (
    <ChoiceChip<AnnouncedObservance>
      label={t.observance}
      isImplied={isImplied}
      value={due.observance}
      options={ANNOUNCED_OBSERVANCES.map((value) => ({ value, label: observanceWords(value, locale).name }))}
      onChange={(observance) => onChange({ ...due, observance })}
    />
  );
}
