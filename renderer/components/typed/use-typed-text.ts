import { useContext, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { TypedReading } from "../../../shared/domain/typed/typed-reading.ts";
import { TypedFieldsContext } from "./typed-fields.tsx";

export interface TypedTextOptions<V, F> {
  /** The field's name within its form, and no other's: what cannot be read is kept by it. */
  name: string;
  value: V | null;
  /** Reads a text for this field, limits included. */
  read: (text: string) => TypedReading<V, F>;
  /** The text that the field shows for a value; `read` turns it back. */
  write: (value: V) => string;
  /** Whether the field must not be left empty. */
  isRequired: boolean;
  /**
   * Receives the value when the field is left. A promise stands for a value that is being stored: the field shows the
   * value meanwhile, and the former one when the promise is rejected.
   */
  onChange: (value: V | null) => unknown;
}

/** The notice below the field. */
export type TypedNotice<V, F> =
  | { readonly kind: "reading"; readonly value: V; readonly isCompleted: boolean }
  /** What is typed so far cannot be read yet. */
  | { readonly kind: "waiting" }
  | { readonly kind: "fault"; readonly fault: F | Required };

/** A field that may not be left empty is. */
export interface Required {
  readonly kind: "required";
}

/** The content of the field where it differs from its value. */
interface Typed<V> {
  readonly text: string;
  /** `typing` until the field is left; then `marked`, or `given` until the form has taken it. */
  readonly phase: "typing" | "marked" | "given";
  /** The field's value when the text came about: with another one the text is out of date. */
  readonly of: V | null;
  /**
   * The value that this field gave before and that its form may still be storing. When it arrives, the text is not out
   * of date.
   */
  readonly given?: { readonly value: V | null } | undefined;
}

export interface TypedText<V, F> {
  readonly text: string;
  /** What the text says at this moment. */
  readonly reading: TypedReading<V, F>;
  readonly notice: TypedNotice<V, F> | null;
  readonly isMarked: boolean;
  readonly noticeId: string;
  readonly type: (text: string) => void;
  /** Reads what is typed and hands it on; false where it cannot be read. */
  readonly settle: () => boolean;
  /** Takes a chosen value as if it had been typed. */
  readonly choose: (value: V | null) => boolean;
}

/**
 * The text of a field, separate from its value. It is never rewritten during typing and is read when the field is
 * left. A text that cannot be read stays as typed, marked, with the old value, and the form learns of it.
 *
 * @param focus  Brings the focus into the field.
 */
export function useTypedText<V, F>(options: TypedTextOptions<V, F>, focus: () => void): TypedText<V, F> {
  const { name, value, read, write } = options;
  const form = useContext(TypedFieldsContext);
  const { join, mark, texts } = form ?? NO_FORM;
  const id = useId();
  const [stored, setTyped] = useState<Typed<V> | null>(() => storedText(texts?.get(name), value));
  const [lastRead, setLastRead] = useState<{ value: V; isCompleted: boolean } | null>(null);
  const isOutdated = stored !== null && isOutOfDate(stored, value);
  if (isOutdated) setTyped(null);
  const typed = isOutdated ? null : stored;
  const text = typed?.text ?? (value === null ? "" : write(value));
  const reading = read(text);
  // The limits of the field may have changed since the text was marked.
  const isMarked = typed?.phase === "marked" && isUnreadable(reading, options.isRequired);
  const remember = (unread: string | null) => {
    if (unread === null) texts?.delete(name);
    else texts?.set(name, unread);
  };
  const put = (next: Typed<V> | null) => {
    setTyped(next);
    mark?.(id, next?.phase === "marked");
    remember(next === null || next.phase === "given" ? null : next.text);
  };

  const give = (next: V | null, isCompleted: boolean, from: string): void => {
    const shown = next === null ? "" : write(next);
    setLastRead(next === null || from.trim() === shown ? null : { value: next, isCompleted });
    if (Object.is(next, value)) return put(null);
    const answer = options.onChange(next);
    if (!(answer instanceof Promise)) return put(null);
    put({ text: shown, phase: "given", of: value, given: { value: next } });
    // The caller reports the failure; the field returns to the stored value.
    answer.catch(() => setTyped((now) => (now?.phase === "given" ? null : now)));
  };
  const take = (from: string): boolean => {
    const found = read(from);
    if (isUnreadable(found, options.isRequired)) {
      put({ text: from, phase: "marked", of: value, given: typed?.given });
      return false;
    }
    give(found.kind === "read" ? found.value : null, found.kind === "read" && found.isCompleted, from);
    return true;
  };
  const settle = () => typed === null || typed.phase === "given" || take(typed.text);

  const field = useRef({ settle, drop: () => put(null), focus });
  useLayoutEffect(() => {
    field.current = { settle, drop: () => put(null), focus };
  });
  useEffect(
    () =>
      join?.(id, {
        settle: () => field.current.settle(),
        drop: () => field.current.drop(),
        focus: () => field.current.focus(),
      }),
    [join, id],
  );
  useEffect(() => mark?.(id, isMarked), [mark, id, isMarked]);
  useEffect(() => {
    if (typed === null) texts?.delete(name);
  }, [texts, name, typed]);

  return {
    text,
    reading,
    isMarked,
    noticeId: `${id}notice`,
    notice: noticeOf({ typed, isMarked, reading, lastRead, value, write }),
    type: (next) => put({ text: next, phase: "typing", of: value, given: typed?.given }),
    settle,
    choose: (next) => take(next === null ? "" : write(next)),
  };
}

/** A field outside any form has nobody to inform. */
const NO_FORM = { join: undefined, mark: undefined, texts: null };

const storedText = <V>(text: string | undefined, of: V | null): Typed<V> | null =>
  text === undefined ? null : { text, phase: "marked", of };

/** Whether the field's value has become another one than the text was written over; what is being typed is never dropped. */
function isOutOfDate<V>({ phase, of, given }: Typed<V>, value: V | null): boolean {
  if (phase === "typing" || Object.is(of, value)) return false;
  return phase === "given" || given === undefined || !Object.is(given.value, value);
}

const isUnreadable = (reading: TypedReading<unknown, unknown>, isRequired: boolean): boolean =>
  reading.kind === "unread" || (reading.kind === "empty" && isRequired);

interface NoticeSource<V, F> {
  typed: Typed<V> | null;
  isMarked: boolean;
  reading: TypedReading<V, F>;
  lastRead: { value: V; isCompleted: boolean } | null;
  value: V | null;
  write: (value: V) => string;
}

/** The notice stays unchanged when the field is left, so that nothing below it moves away under the pointer. */
function noticeOf<V, F>({
  typed,
  isMarked,
  reading,
  lastRead,
  value,
  write,
}: NoticeSource<V, F>): TypedNotice<V, F> | null {
  if (isMarked) return { kind: "fault", fault: reading.kind === "unread" ? reading.fault : { kind: "required" } };
  if (typed === null || typed.phase === "given") {
    const isLastRead = lastRead !== null && (typed !== null || Object.is(lastRead.value, value));
    return isLastRead ? { kind: "reading", ...lastRead } : null;
  }
  if (reading.kind === "unread") return { kind: "waiting" };
  if (reading.kind === "empty" || typed.text.trim() === write(reading.value)) return null;
  return { kind: "reading", value: reading.value, isCompleted: reading.isCompleted };
}
