/** The meaning of a typed text: nothing, a value, or a text that cannot be read as one, with the reason as data. */
export type TypedReading<V, F> = Empty | Read<V> | Unread<F>;

interface Empty {
  readonly kind: "empty";
}

interface Read<V> {
  readonly kind: "read";
  readonly value: V;
  /** A part was not typed and was chosen by rule: the person has to see it before it is stored. */
  readonly isCompleted: boolean;
}

interface Unread<F> {
  readonly kind: "unread";
  readonly fault: F;
}

export const EMPTY: Empty = { kind: "empty" };

export const readAs = <V>(value: V, isCompleted = false): Read<V> => ({ kind: "read", value, isCompleted });

export const unread = <F>(fault: F): Unread<F> => ({ kind: "unread", fault });
