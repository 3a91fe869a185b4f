import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { CALENDAR_CONTENTS, type CalendarFilter } from "../../../../shared/contract/schemas/calendar-filter.ts";
import { REQUIREMENT_KINDS } from "../../../../shared/domain/obligation/requirement.ts";
import { duty } from "../../../client.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { publishingText } from "../../../text/publishing.ts";
import { requirementText } from "../../../text/requirement.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./publishing.module.css";

interface FilterFieldsProps {
  filter: CalendarFilter;
  onChange: (part: Partial<CalendarFilter>) => void;
}

/** Which events a calendar holds; a field that is left empty leaves nothing out. */
export function FilterFields({ filter, onChange }: FilterFieldsProps) {
  const t = useText(publishingText);
  const { kinds } = useText(requirementText);
  const { data: duties = [] } = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  const active = duties.filter(({ status }) => status === "active");
  const units = [...new Set(active.map(({ lead }) => lead ?? ""))].toSorted();
  const categories = [...new Set(active.map(({ category }) => category))].filter((name) => name !== "").toSorted();
  return (
    <>
      <div className={styles.fields}>
        <Choices
          label={t.units}
          value={filter.units}
          options={units.map((unit) => ({ value: unit, label: unit || t.noUnit }))}
          onChange={(chosen) => onChange({ units: chosen })}
        />
        <Choices
          label={t.categories}
          value={filter.categories}
          options={categories.map((name) => ({ value: name, label: name }))}
          onChange={(chosen) => onChange({ categories: chosen })}
        />
        <Choices
          label={t.requirementKinds}
          value={filter.kinds}
          options={REQUIREMENT_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
          onChange={(chosen) => onChange({ kinds: chosen })}
        />
      </div>
      <div className={styles.fields}>
        <Select
          aria-label={t.filter}
          style={{ width: 180 }}
          value={filter.contents}
          options={CALENDAR_CONTENTS.map((value) => ({ value, label: t.contents[value] }))}
          onChange={(contents) => onChange({ contents })}
        />
        <span>{t.from}</span>
        <DayInput
          label={t.from}
          missingYear="coming"
          value={filter.from}
          max={filter.to ?? undefined}
          onChange={(from) => onChange({ from })}
        />
        <span>{t.to}</span>
        <DayInput
          label={t.to}
          missingYear="coming"
          value={filter.to}
          min={filter.from ?? undefined}
          onChange={(to) => onChange({ to })}
        />
      </div>
    </>
  );
}

interface ChoicesProps<Value extends string> {
  label: string;
  value: readonly Value[];
  options: readonly { value: Value; label: string }[];
  onChange: (chosen: Value[]) => void;
}

function Choices<Value extends string>({ label, value, options, onChange }: ChoicesProps<Value>) {
  const t = useText(publishingText);
  return (
    <Select
      mode="multiple"
      aria-label={label}
      placeholder={t.all(label)}
      style={{ width: 200, maxWidth: "100%" }}
      value={[...value]}
      options={[...options]}
      showSearch={{ optionFilterProp: "label" }}
      onChange={(chosen: Value[]) => onChange(chosen)}
    />
  );
}
