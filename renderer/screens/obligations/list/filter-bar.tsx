import { Input, Select } from "antd";
import { Icon } from "../../../components/icon.tsx";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { requirementText } from "../../../text/requirement.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./filter-bar.module.css";
import type { FilterChoices, RowFilter } from "./filter-rows.ts";

interface FilterBarProps {
  filter: RowFilter;
  choices: FilterChoices;
  onFilter: (filter: RowFilter) => void;
}

/** Search and the four filters, above the table. */
export function FilterBar({ filter, choices, onFilter }: FilterBarProps) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  const { kinds } = useText(requirementText);
  const named = (names: readonly string[]) => names.map((value) => ({ value, label: value || t.unnamed }));
  return (
    <div className={styles.bar} role="search" aria-label={t.filters.label}>
      <Input
        className={styles.search}
        aria-label={t.filters.search}
        placeholder={t.filters.search}
        prefix={<Icon name="search" />}
        allowClear
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.target.value })}
      />
      <Choice
        label={t.filters.lead}
        value={filter.lead}
        options={named(choices.leads)}
        onChange={(lead) => onFilter({ ...filter, lead })}
      />
      <Choice
        label={t.filters.category}
        value={filter.category}
        options={named(choices.categories)}
        onChange={(category) => onFilter({ ...filter, category })}
      />
      <Choice
        label={t.filters.kind}
        value={filter.kind}
        options={choices.kinds.map((value) => ({ value, label: kinds[value] }))}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Choice
        label={t.filters.state}
        value={filter.state}
        options={choices.states.map((value) => ({
          value,
          label: value === "set-aside" ? t.setAside : common.state[value],
        }))}
        onChange={(state) => onFilter({ ...filter, state })}
      />
    </div>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  value: V | null;
  options: { value: V; label: string }[];
  onChange: (value: V | null) => void;
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Select<V>
      className={styles.choice}
      aria-label={label}
      placeholder={label}
      value={value ?? undefined}
      options={options}
      allowClear
      popupMatchSelectWidth={false}
      onChange={(next: V | undefined) => onChange(next ?? null)}
    />
  );
}
