import type { PickerRef } from "@rc-component/picker";
import { useRef, useState } from "react";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { PickerInput, PickerTextContext } from "./picker-input.tsx";
import { drawPicker, type OneDayProps } from "./pickers.ts";
import { TypedLine } from "./typed-line.tsx";
import styles from "./typed-line.module.css";
import { type TypedText, type TypedTextOptions, useTypedText } from "./use-typed-text.ts";

interface TypedPickerProps<V, F> extends Omit<TypedTextOptions<V, F>, "name"> {
  /** The field's name within the form, where several fields have the same label. */
  name?: string | undefined;
  label: string;
  today: PlainDate;
  panel: "date" | "time";
  /** Converts the value to the picker's form, a moment in UTC, and back. */
  toMoment: (value: V) => Date;
  fromMoment: (moment: Date) => V;
  /** Whether a day of the panel is one that the field does not take. */
  isOutside?: (moment: Date) => boolean;
  /** The sentence below the field. */
  say: (typed: TypedText<V, F>) => { fault: string | null; words: string | null };
  size?: "small" | "middle";
  className?: string | undefined;
  disabled?: boolean;
  isFirst?: boolean;
}

type DrawCell = NonNullable<OneDayProps["cellRender"]>;
const COMPONENTS = { input: PickerInput };
const TIMES = { format: "HH:mm", minuteStep: 5 } as const;

/** Takes the clear button out of the tab order: a person at the keyboard empties the field itself. */
function passCross(picker: PickerRef | null): void {
  picker?.nativeElement.querySelector("button")?.setAttribute("tabindex", "-1");
}

/** A field that is typed into, with Ant Design's panel to choose from. */
export function TypedPicker<V, F>(props: TypedPickerProps<V, F>) {
  const { label, today, panel, toMoment, fromMoment, isOutside = () => false, isRequired } = props;
  const picker = useRef<PickerRef>(null);
  const focus = () => picker.current?.focus();
  const typed = useTypedText({ ...props, name: props.name ?? label }, focus);
  const [isOpen, setOpen] = useState(false);
  const { reading } = typed;
  const choose = (moment: Date | Date[] | null) => {
    typed.choose(moment instanceof Date ? fromMoment(moment) : null);
    setOpen(false);
    focus();
  };
  const onClear = () => choose(null);
  /** Hour and minute are chosen one after the other: what is there so far is as if typed. */
  const onCalendarChange = (moment: Date | Date[] | null) => {
    if (moment instanceof Date) typed.type(props.write(fromMoment(moment)));
  };
  const drawCell: DrawCell = (moment, { originNode, type }) =>
    type === "date" && isOutside(moment as Date) ? <span className={styles.outside}>{originNode}</span> : originNode;
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
    if (event.key === "Tab") passCross(picker.current);
    if (event.key !== "Enter") return;
    setOpen(false);
    // A text that cannot be read must not submit the form around the field.
    if (!typed.settle()) event.preventDefault();
  };
  /** Going into the panel, or back from it, is not leaving the field. */
  const onBlur = ({ relatedTarget: next }: React.FocusEvent<HTMLElement>) => {
    const isBack = next instanceof HTMLInputElement && picker.current?.nativeElement.contains(next);
    if (!isBack && !next?.closest(".ant-picker-dropdown")) typed.settle();
  };
  /** The reading of the typed text is shown below the field, in the place of the panel. */
  const type = (text: string) => {
    setOpen(false);
    typed.type(text);
  };
  const said = props.say(typed);
  const sentence = said.fault ?? said.words;
  const drawPanel = (nodes: React.ReactNode) => (
    <>
      {sentence !== null && <div className={styles.inPanel}>{sentence}</div>}
      {nodes}
    </>
  );
  return (
    <span className={styles.field}>
      <PickerTextContext value={{ text: typed.text, isMarked: typed.isMarked, type, onKeyDown }}>
        {drawPicker(today, {
          ref: picker,
          picker: panel,
          components: COMPONENTS,
          "aria-label": label,
          "aria-describedby": typed.noticeId,
          ...(props.className !== undefined && { className: props.className }),
          ...(typed.isMarked && { status: "error" }),
          size: props.size ?? "middle",
          ...(props.disabled !== undefined && { disabled: props.disabled }),
          // Asked for by whoever opened the field.
          autoFocus: props.isFirst ?? false,
          allowClear: !isRequired,
          open: isOpen,
          onOpenChange: setOpen,
          previewValue: false,
          needConfirm: false,
          showNow: panel === "date",
          value: reading.kind === "read" ? toMoment(reading.value) : null,
          onBlur,
          panelRender: drawPanel,
          ...(panel === "date" ? { onChange: choose, cellRender: drawCell } : { ...TIMES, onCalendarChange, onClear }),
        })}
      </PickerTextContext>
      <TypedLine id={typed.noticeId} {...said} />
    </span>
  );
}
