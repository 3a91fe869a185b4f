import { Select } from "antd";
import { useState } from "react";

interface UnitNamesFieldProps {
  value: readonly string[];
  /** Names to offer while one is typed. */
  known: readonly string[];
  onChange: (names: string[]) => void;
}

/**
 * Names of units, each a tag. The list opens only over something typed and marks nothing by itself: otherwise Tab and a
 * second Enter would add its first name.
 */
export function UnitNamesField({ value, known, onChange }: UnitNamesFieldProps) {
  const [typed, setTyped] = useState("");
  const offered = known.filter((name) => !value.includes(name) && name.includes(typed.trim()));
  return (
    <Select
      mode="tags"
      value={[...value]}
      options={offered.map((name) => ({ value: name, label: name }))}
      open={typed.trim() !== "" && offered.length > 0}
      defaultActiveFirstOption={false}
      showSearch={{ searchValue: typed, onSearch: setTyped }}
      tokenSeparators={["、", "，", ",", "；"]}
      suffixIcon={null}
      onChange={(names: string[]) => {
        setTyped("");
        onChange(names);
      }}
      onBlur={() => setTyped("")}
    />
  );
}
