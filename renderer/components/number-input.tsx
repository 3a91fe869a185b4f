import { Input, type InputRef } from "antd";
import { useRef } from "react";
import { type NumberField, readNumber } from "../../shared/domain/typed/read-number.ts";
import { toThreeDecimals } from "../../shared/domain/thousandths.ts";
import { typedText } from "../text/typed.ts";
import { useText } from "../text/use-text.ts";
import { numberFaultWords } from "./typed/fault-words.ts";
import { TypedLine } from "./typed/typed-line.tsx";
import styles from "./typed/typed-line.module.css";
import { type TypedNotice, useTypedText } from "./typed/use-typed-text.ts";

interface NumberInputProps extends NumberField {
  label: string;
  value: number | null;
  /** Called when the field is left with a number that can be read, or stepped with the arrow keys. */
  onChange: (value: number | null) => unknown;
  /** What an arrow key adds or takes away; 1 when left out. */
  step?: number;
  /** Whether the field may be left empty. */
  mayBeEmpty?: boolean;
  disabled?: boolean;
  size?: "small" | "middle";
  placeholder?: string | undefined;
  /** Shows the unit behind the number. */
  hasSuffix?: boolean;
  className?: string | undefined;
  style?: React.CSSProperties;
  isFirst?: boolean;
}

/** A number, typed as clerks write it; nothing is rounded or moved into the range. */
export function NumberInput(props: NumberInputProps) {
  const { label, value, onChange, min, max, decimals, unit, step = 1, mayBeEmpty = false } = props;
  const t = useText(typedText);
  const input = useRef<InputRef>(null);
  const typed = useTypedText(
    {
      name: label,
      value,
      onChange,
      isRequired: !mayBeEmpty,
      read: (text) => readNumber(text, { min, max, decimals, unit }),
      write: String,
    },
    () => input.current?.focus(),
  );
  const { reading } = typed;
  const now = reading.kind === "read" ? reading.value : null;
  const stepBy = (direction: 1 | -1) => {
    const next = now === null ? min : toThreeDecimals(now + direction * step);
    if (next >= min && next <= max) typed.choose(next);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      stepBy(event.key === "ArrowUp" ? 1 : -1);
    }
    // A text that cannot be read must not submit the form around the field.
    if (event.key === "Enter" && !typed.settle()) event.preventDefault();
  };
  return (
    <span className={styles.field}>
      <Input
        ref={input}
        role="spinbutton"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-describedby={typed.noticeId}
        aria-invalid={typed.isMarked}
        aria-valuemin={min}
        aria-valuemax={max}
        {...(now !== null && { "aria-valuenow": now })}
        {...(typed.isMarked && { status: "error" as const })}
        {...(props.hasSuffix && { suffix: unit })}
        {...(props.className !== undefined && { className: props.className })}
        {...(props.style && { style: props.style })}
        placeholder={props.placeholder}
        size={props.size ?? "middle"}
        {...(props.disabled !== undefined && { disabled: props.disabled })}
        // Asked for by whoever opened the field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={props.isFirst ?? false}
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={typed.settle}
        onKeyDown={onKeyDown}
      />
      <TypedLine id={typed.noticeId} {...say(typed.notice)} />
    </span>
  );

  function say(notice: TypedNotice<number, Parameters<typeof numberFaultWords>[0]> | null) {
    if (notice === null) return { fault: null, words: null };
    if (notice.kind === "fault") return { fault: numberFaultWords(notice.fault, t), words: null };
    return { fault: null, words: notice.kind === "waiting" ? t.numberHint : t.readAs(String(notice.value)) };
  }
}
