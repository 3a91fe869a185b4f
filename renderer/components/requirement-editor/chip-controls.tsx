import { Input, InputNumber, Select } from "antd";
import styles from "./requirement-editor.module.css";
import { useDraft } from "./use-draft.ts";

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
  max?: number;
  /** Decimal places; 0 unless part of one can be asked for. */
  decimals?: number;
}

/** A number of at least 1 (or one step, with decimals), stored when the field is left or Enter is pressed. */
export function CountChip({ label, isImplied, value, onChange, max = 1_000_000, decimals = 0 }: CountChipProps) {
  const [draft, setDraft] = useDraft<number | null>(value);
  const least = 10 ** -decimals;
  const store = () => {
    if (draft === null) return setDraft(value);
    const next = Math.min(Math.max(draft, least), max);
    setDraft(next);
    if (next !== value) onChange(next);
  };
  return (
    <InputNumber
      aria-label={label}
      className={`${isImplied ? styles.implied : styles.stated} ${styles.count}`}
      value={draft}
      min={least}
      max={max}
      precision={Number.isInteger(draft) ? 0 : decimals}
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
  /** Width of the empty field in pixels; it grows with its words. */
  width: number;
  maxLength: number;
  placeholder?: string;
  /** The old words come back when the field is left empty. */
  isRequired?: boolean;
}

/** Free words in the sentence, stored when the field is left or Enter is pressed. */
export function WordChip({ label, isImplied, value, onChange, width, isRequired, ...input }: WordChipProps) {
  const [draft, setDraft] = useDraft(value);
  const store = () => {
    const words = draft.trim();
    if (words === "" && isRequired) return setDraft(value);
    setDraft(words);
    if (words !== value) onChange(words);
  };
  return (
    <Input
      {...input}
      aria-label={label}
      className={`${isImplied ? styles.implied : styles.stated} ${styles.words}`}
      style={{ minWidth: width }}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={store}
      onPressEnter={store}
    />
  );
}
