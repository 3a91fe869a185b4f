import { createContext, useContext } from "react";

/** The text typed into a picker, which is separate from the picker's value. */
export interface PickerText {
  readonly text: string;
  readonly isMarked: boolean;
  readonly type: (text: string) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLInputElement>) => void;
}

export const PickerTextContext = createContext<PickerText>({
  text: "",
  isMarked: false,
  type: () => undefined,
  onKeyDown: () => undefined,
});

/**
 * The field of a picker. The picker itself receives no key and no text, because it would read after every key by its
 * format, rewrite what it takes for a day and restore the old one otherwise.
 */
export function PickerInput(props: React.ComponentProps<"input">) {
  const { text, isMarked, type, onKeyDown } = useContext(PickerTextContext);
  return (
    <input
      {...props}
      value={text}
      aria-invalid={isMarked}
      onChange={(event) => type(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
