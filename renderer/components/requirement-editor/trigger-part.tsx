import type { EventClock, Requirement, Trigger } from "../../../shared/domain/obligation/requirement.ts";
import { requirementText } from "../../text/requirement.ts";
import { useText } from "../../text/use-text.ts";
import { ChoiceChip, CountChip, WordChip } from "./chip-controls.tsx";
import type { PartProps } from "./part-props.ts";

const CLOCK_UNITS = ["working-day", "day", "week", "month", "year"] as const;
const NO_CLOCK = "none";
const SIDES = ["after", "before"] as const;
/** The contract's longest clock, in any unit. */
const LONGEST = 400;
const FIRST_CLOCK = 5;

/** 岗位变动 后 5 个工作日内 办理 */
export function TriggerPart({ value, onChange, isImplied }: PartProps<Requirement> & { value: Trigger }) {
  const t = useText(requirementText);
  const { within } = value;
  return (
    <>
      <WordChip
        label={t.event}
        isImplied={isImplied("event")}
        value={value.event}
        width={120}
        maxLength={200}
        onChange={(event) => onChange({ ...value, event })}
        isRequired
      />
      {within && <Clock within={within} onChange={(clock) => onChange({ ...value, within: clock })} />}
      <ChoiceChip<EventClock["unit"] | typeof NO_CLOCK>
        label={t.within}
        isImplied={within === null}
        value={within?.unit ?? NO_CLOCK}
        options={[
          { value: NO_CLOCK, label: t.noLimit },
          ...CLOCK_UNITS.map((unit) => ({ value: unit, label: t.withinUnits[unit] })),
        ]}
        onChange={(unit) =>
          onChange({ ...value, within: unit === NO_CLOCK ? null : { amount: within?.amount ?? FIRST_CLOCK, unit } })
        }
      />
      {t.handle && <span>{t.handle}</span>}
    </>
  );
}

/** The clock of an event: before or after it, and how long. A negative amount counts back from the event. */
function Clock({ within, onChange }: { within: EventClock; onChange: (within: EventClock) => unknown }) {
  const t = useText(requirementText);
  const side = within.amount < 0 ? "before" : "after";
  const amount = Math.abs(within.amount);
  const change = (to: (typeof SIDES)[number], by: number) =>
    onChange({ ...within, amount: to === "before" ? -Math.max(by, 1) : by });
  return (
    <>
      <ChoiceChip
        label={t.side}
        isImplied={false}
        value={side}
        options={SIDES.map((value) => ({ value, label: t.sides[value] }))}
        onChange={(next) => change(next, amount)}
      />
      <CountChip
        label={t.amount}
        isImplied={false}
        value={amount}
        max={LONGEST}
        onChange={(next) => change(side, next)}
      />
    </>
  );
}
