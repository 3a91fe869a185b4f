import { Select } from "antd";
import { NumberInput } from "../number-input.tsx";
import { WordsInput } from "../words-input.tsx";
import styles from "./requirement-editor.module.css";

interface Chip {
  label: string;
  /** Taken from elsewhere than the plan's own words: drawn dashed. */
  isImplied: boolean;
}

interface ChoiceChipProps<V extends string> extends Chip {
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => unknown;
  isSearchable?: boolean;
}

/** A part of the sentence chosen from a list. */
export function ChoiceChip<V extends string>({
  label,
  isImplied,
  value,
  options,
  onChange,
  isSearchable,
}: ChoiceChipProps<V>) {
  return (
    <Select<V>
      aria-label={label}
      className={isImplied ? styles.implied : styles.stated}
      value={value}
      options={[...options]}
      onChange={onChange}
      showSearch={isSearchable ? { optionFilterProp: "label" } : false}
      popupMatchSelectWidth={false}
    />
  );
}

interface CountChipProps extends Chip {
  value: number;
  onChange: (value: number) => unknown;
  max?: number;
  /** Decimal places; 0 unless part of one can be asked for. */
  decimals?: number;
  /** What is counted, which may be written behind the number. */
  unit?: string;
}

/** A number of at least 1 (or one step, with decimals), handed on when the field is left or Enter is pressed. */
export function CountChip({ label, isImplied, value, onChange, max = 1_000_000, decimals = 0, unit }: CountChipProps) {
  return (
    <NumberInput
      label={label}
      className={`${isImplied ? styles.implied : styles.stated} ${styles.count}`}
      value={value}
      min={10 ** -decimals}
      max={max}
      decimals={decimals}
      unit={unit}
      onChange={(count) => count !== null && onChange(count)}
    />
  );
}

interface WordChipProps extends Chip {
  value: string;
  onChange: (value: string) => unknown;
  /** The width of the empty field in pixels; it grows with its words. */
  width: number;
  maxLength: number;
  placeholder?: string;
  /** Whether the field may not be left empty. */
  isRequired?: boolean;
}

/** Free words in the sentence, handed on when the field is left or Enter is pressed. */
export function WordChip({ label, isImplied, value, onChange, width, isRequired = false, ...input }: WordChipProps) {
  return (
    <WordsInput
      {...input}
      label={label}
      className={`${isImplied ? styles.implied : styles.stated} ${styles.words}`}
      style={{ minWidth: width }}
      value={value}
      isRequired={isRequired}
      onChange={onChange}
    />
  );
}
