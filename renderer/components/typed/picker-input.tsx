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
 * The picker's field. The picker itself sees no key and no text: it reads after every key by its format, rewrites what
 * it takes for a day and puts the old one back where it reads none.
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
