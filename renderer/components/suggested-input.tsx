import { AutoComplete, type AutoCompleteProps, Input } from "antd";
import { useState } from "react";

interface SuggestedInputProps
  extends Pick<AutoCompleteProps, "autoFocus" | "aria-label" | "maxLength" | "onBlur" | "className"> {
  placeholder?: string;
  value: string;
  /** Names to offer during typing. */
  names: readonly string[];
  onChange: (typed: string) => void;
}

/**
 * Words with names to choose from. The list opens only over something that is being typed and that more names hold: by itself, on focus or
 * on a click, it would lie over the fields below.
 */
export function SuggestedInput({
  value,
  names,
  onChange,
  onBlur,
  maxLength,
  placeholder,
  ...field
}: SuggestedInputProps) {
  const [isTyping, setTyping] = useState(false);
  const typed = value.trim();
  const offered = typed === "" ? [] : names.filter((name) => name !== typed && name.includes(typed));
  return (
    <AutoComplete
      {...field}
      value={value}
      open={isTyping && offered.length > 0}
      options={offered.map((name) => ({ value: name }))}
      popupMatchSelectWidth={false}
      defaultActiveFirstOption={false}
      showSearch={{ filterOption: false, onSearch: () => setTyping(true) }}
      onSelect={() => setTyping(false)}
      onOpenChange={(isOpen) => !isOpen && setTyping(false)}
      onChange={(next: string) => onChange(next)}
      onBlur={(event) => {
        setTyping(false);
        onBlur?.(event);
      }}
    >
      <Input
        aria-label={field["aria-label"]}
        {...(maxLength !== undefined && { maxLength })}
        {...(placeholder !== undefined && { placeholder })}
      />
    </AutoComplete>
  );
}
