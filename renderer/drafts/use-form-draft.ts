import { useCallback, useEffect, useEffectEvent, useMemo, useState } from "react";
import { type TypedFields, useTypedFields } from "../components/typed/typed-fields.tsx";
import { drafts } from "./drafts.ts";

/** The identity of a form: its own name, and the thing that it was opened for. */
export interface DraftName {
  /** The form: `note`, `event` … */
  readonly form: string;
  /** The thing that the form concerns: an id or an occurrence; empty where there is one form of the kind. */
  readonly key: string;
}

export interface FormDraftOptions<T extends object> extends DraftName {
  /** The content of the form before anything is typed. */
  readonly initial: T;
  /** Whether parts that nobody typed into go along when `initial` becomes another: for a form over what is stored. */
  readonly follows?: boolean;
  /** Whether a value counts as empty, though it differs from the start of the form, such as a day alone. */
  readonly isBlank?: (value: T) => boolean;
  /** The value without parts that are too large for the browser's storage: without files. */
  readonly portable?: (value: T) => T;
}

export interface FormDraft<T extends object> {
  readonly value: T;
  /** Changes some parts of the value. */
  readonly change: (parts: Partial<T> | ((before: T) => Partial<T>)) => void;
  readonly isUntouched: boolean;
  /** When the words that were found here were typed, in milliseconds; null where the form was opened without any. */
  readonly foundAt: number | null;
  /** Whether the starting content of the form has changed since the draft was typed. */
  readonly isBaseChanged: boolean;
  /** Throws away what was typed: the form is as it was before. */
  readonly discard: () => void;
  /**
   * Drops the draft, because the text is stored in its place.
   *
   * @param next  The content that the form shows now.
   */
  readonly saved: (next?: T) => void;
  /** The form's days, times and numbers, for `TypedFieldsContext` around the form. */
  readonly fields: TypedFields;
}

/**
 * The typed content of a form, kept until it is saved or discarded. After Esc, a closed drawer, another screen or a
 * reload of the page, the same form of the same thing finds it again.
 */
export function useFormDraft<T extends object>(options: FormDraftOptions<T>): FormDraft<T> {
  const { form, key, initial, follows = false, isBlank = isNever, portable } = options;
  const name = `${form} ${key}`;
  const texts = useMemo(() => drafts.texts(name), [name]);
  const fields = useTypedFields(texts);
  const [found, setFound] = useState(() => drafts.read<T>(name));
  const [hadTexts, setHadTexts] = useState(() => texts.size > 0);
  const [state, setState] = useState(() => ({ base: initial, value: found?.value ?? initial }));
  if (follows && !isSame(state.base, initial)) setState(followed(state, initial));
  const { base, value } = state;
  const saysNothing = isSame(value, base) || isBlank(value);
  const isUntouched = saysNothing && !fields.isMarked;

  const store = useEffectEvent((as: string, typed: T, over: T) => {
    if (isSame(typed, over) || isBlank(typed)) drafts.forget(as);
    else drafts.write(as, { value: typed, base: JSON.stringify(over), at: Date.now() }, portable);
  });
  useEffect(() => store(name, value, base), [name, value, base]);

  const restart = (next: T) => {
    fields.drop();
    texts.clear();
    drafts.forget(name);
    setFound(null);
    setHadTexts(false);
    setState({ base: next, value: next });
  };
  return {
    value,
    change: useCallback(
      (parts: Partial<T> | ((before: T) => Partial<T>)) =>
        setState((now) => ({
          ...now,
          value: { ...now.value, ...(typeof parts === "function" ? parts(now.value) : parts) },
        })),
      [],
    ),
    isUntouched,
    foundAt: isUntouched ? null : (found?.at ?? (hadTexts ? texts.at : null)),
    isBaseChanged: found !== null && found.base !== JSON.stringify(base),
    discard: () => restart(initial),
    saved: (next = initial) => restart(next),
    fields,
  };
}

/** Drafts are plain data. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isNever = () => false;

/** The value over another base: what was typed stays, the rest goes along. */
function followed<T extends object>(state: { base: T; value: T }, base: T): { base: T; value: T } {
  const typed = Object.entries(state.value).filter(([name, part]) => !isSame(part, state.base[name as keyof T]));
  return { base, value: { ...base, ...Object.fromEntries(typed) } };
}
