import type { Locale } from "./locale.ts";

/** The form of a catalogue: the same keys, each a sentence or a function of the same facts to a sentence. */
export type TextShape<T> = {
  readonly [K in keyof T]: T[K] extends (...facts: infer F) => string
    ? (...facts: F) => string
    : T[K] extends string
      ? string
      : TextShape<T[K]>;
};

export type Texts<T> = { readonly [L in Locale]: TextShape<T> };

/**
 * Words in both languages. A key in one language alone does not compile: the English side must have exactly the shape
 * of the Chinese one.
 */
export function defineText<const T>(chinese: T, english: TextShape<T>): Texts<T> {
  return { "zh-CN": chinese as TextShape<T>, en: english };
}
