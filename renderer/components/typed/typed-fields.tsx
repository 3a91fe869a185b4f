import { createContext, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** The calls that a form makes on a typed field. */
export interface TypedField {
  /**
   * Reads what is typed and hands it on.
   *
   * @returns false where it cannot be read: it is marked from then on.
   */
  settle(): boolean;
  /** Drops typed text that is not handed on. */
  drop(): void;
  focus(): void;
}

/** The fields of one form that are typed into: days, times, numbers, words that may not be missing. */
export interface TypedFields {
  /** Whether a field holds a text that cannot be taken, so that nothing may be saved over it. */
  readonly isMarked: boolean;
  readonly join: (id: string, field: TypedField) => () => void;
  readonly mark: (id: string, isMarked: boolean) => void;
  /**
   * Settles all fields and focuses the first marked one.
   *
   * @returns whether everything could be taken.
   */
  readonly settle: () => boolean;
  /** Empties the form of what was typed and could not be read. */
  readonly drop: () => void;
  /** Texts that could not be read yet, by the field's name, for a form that is left and opened again. */
  readonly texts: Map<string, string> | null;
}

/** The form that a field stands in. A field on its own stores nothing that it cannot read, and needs none. */
export const TypedFieldsContext = createContext<TypedFields | null>(null);

/**
 * The typed fields of a form, for a `TypedFieldsContext` around them.
 *
 * @param texts  The store in which unread texts outlive the form; null where they end with it.
 */
export function useTypedFields(texts: Map<string, string> | null = null): TypedFields {
  const fields = useRef(new Map<string, TypedField>());
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((id: string, isMarked: boolean) => {
    setMarked((before) => (before.has(id) === isMarked ? before : withOrWithout(before, id, isMarked)));
  }, []);
  const join = useCallback(
    (id: string, field: TypedField) => {
      fields.current.set(id, field);
      return () => {
        fields.current.delete(id);
        mark(id, false);
      };
    },
    [mark],
  );
  const settle = useCallback(() => {
    const unread = [...fields.current.values()].filter((field) => !field.settle());
    unread[0]?.focus();
    return unread.length === 0;
  }, []);
  const drop = useCallback(() => fields.current.forEach((field) => field.drop()), []);
  const isMarked = marked.size > 0;
  return useMemo(() => ({ isMarked, join, mark, settle, drop, texts }), [isMarked, join, mark, settle, drop, texts]);
}

function withOrWithout(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const changed = new Set(ids);
  if (isIn) changed.add(id);
  else changed.delete(id);
  return changed;
}

/**
 * A save that never overwrites text which cannot be read, wherever it is called: the fields are settled first, and
 * then the save of the form in its latest state runs.
 */
export function useGuarded<A extends unknown[]>(
  fields: TypedFields,
  save: (...args: A) => unknown,
): (...args: A) => void {
  const latest = useRef(save);
  useLayoutEffect(() => {
    latest.current = save;
  });
  const { settle } = fields;
  return useCallback(
    (...args: A) => {
      // oxlint-disable-next-line react-dom/no-flush-sync -- What was settled has to be in the form that is saved.
      if (flushSync(settle)) latest.current(...args);
    },
    [settle],
  );
}
