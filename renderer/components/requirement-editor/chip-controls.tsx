import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import styles from "./requirement-editor.module.css";

interface Chip {
  label: string;
  /** Taken from elsewhere than the plan's own words: drawn dashed. */
  isImplied: boolean;
}

interface ChoiceChipProps<V extends string> extends Chip {
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
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
  onChange: (value: number) => void;
  min?: number;
  max?: number;
}

/** A number in the sentence; it is handed on when the field is left, not at every digit. */
export function CountChip({ label, isImplied, value, onChange, min = 1, max = 1_000_000 }: CountChipProps) {
  const [draft, setDraft] = useState<number | null>(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  const store = () => {
    if (draft === null) setDraft(value);
    else if (draft !== value) onChange(draft);
  };
  return (
    <InputNumber
      aria-label={label}
      className={`${isImplied ? styles.implied : styles.stated} ${styles.count}`}
      value={draft}
      min={min}
      max={max}
      controls={false}
      onChange={setDraft}
      onBlur={store}
      onPressEnter={store}
    />
  );
}

interface WordChipProps extends Chip {
  value: string;
  onChange: (value: string) => void;
  width: number;
  maxLength: number;
  placeholder?: string;
}

/** Free words in the sentence; they are handed on when the field is left, not at every letter. */
export function WordChip({ label, isImplied, value, onChange, width, maxLength, placeholder }: WordChipProps) {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  const store = () => {
    if (draft.trim() !== value) onChange(draft.trim());
  };
  return (
    <Input
      aria-label={label}
      className={isImplied ? styles.implied : styles.stated}
      style={{ width }}
      value={draft}
      maxLength={maxLength}
      placeholder={placeholder}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={store}
      onPressEnter={store}
    />
  );
}
