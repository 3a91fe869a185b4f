import { Input, type InputProps, type InputRef } from "antd";
import { useRef } from "react";
import { EMPTY, type TypedReading, readAs } from "../../shared/domain/typed/typed-reading.ts";
import { typedText } from "../text/typed.ts";
import { useText } from "../text/use-text.ts";
import { TypedLine } from "./typed/typed-line.tsx";
import styles from "./typed/typed-line.module.css";
import { useTypedText } from "./typed/use-typed-text.ts";

interface WordsInputProps extends Pick<InputProps, "className" | "style" | "maxLength" | "placeholder" | "variant"> {
  label: string;
  value: string;
  /** Called with the words, without blanks around them, when the field is left. */
  onChange: (words: string) => unknown;
  /** Whether the field must not be left empty. */
  isRequired: boolean;
}

/**
 * One line of free words that is handed on when the field is left, and not at every key, because an input method
 * writes letters first.
 */
export function WordsInput({ label, value, onChange, isRequired, ...input }: WordsInputProps) {
  const t = useText(typedText);
  const field = useRef<InputRef>(null);
  const typed = useTypedText<string, never>(
    {
      name: label,
      value: value === "" ? null : value,
      read: wordsIn,
      write: (words) => words,
      isRequired,
      onChange: (words) => onChange(words ?? ""),
    },
    () => field.current?.focus(),
  );
  return (
    <span className={styles.field}>
      <Input
        {...input}
        ref={field}
        aria-label={label}
        aria-describedby={typed.noticeId}
        aria-invalid={typed.isMarked}
        {...(typed.isMarked && { status: "error" as const })}
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={typed.settle}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !typed.settle()) event.preventDefault();
        }}
      />
      <TypedLine id={typed.noticeId} fault={typed.isMarked ? t.required : null} words={null} />
    </span>
  );
}

function wordsIn(text: string): TypedReading<string, never> {
  const words = text.trim();
  return words === "" ? EMPTY : readAs(words);
}
