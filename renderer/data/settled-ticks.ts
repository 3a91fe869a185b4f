/** The result of a list of offered duties at the moment of saving. */
export interface SettledTicks<T> {
  /** What will be stored: what was ticked by hand, and what is certain and was shown as ticked. */
  readonly stored: readonly T[];
  /**
   * Certain suggestions that were found only after saving was requested: nobody saw them ticked, so they are not
   * stored.
   */
  readonly unseen: readonly T[];
}

interface TicksOnScreen<T> {
  /** The list that was shown when saving was requested, whichever question it answered. */
  readonly shown: readonly T[];
  /** The answer to exactly what is saved; null where none could be had. */
  readonly answer: readonly T[] | null;
  /** The clerk's own ticks, by key: they hold whatever the answer says. */
  readonly ticks: Readonly<Record<string, boolean>>;
  readonly keyOf: (item: T) => string;
}

/**
 * The ticks that may be stored. An automatic tick belongs to the question that it answers: it is stored only where the
 * answer to what is saved has it and the screen showed it.
 */
export function settledTicks<T extends { readonly certain: boolean }>(screen: TicksOnScreen<T>): SettledTicks<T> {
  const { shown, ticks, keyOf } = screen;
  const answer = screen.answer ?? [];
  const known = new Map([...shown, ...answer].map((item) => [keyOf(item), item]));
  const isUntouched = (item: T) => ticks[keyOf(item)] === undefined;
  const automatic = answer.filter((item) => item.certain && isUntouched(item)).map(keyOf);
  const seen = new Set(shown.filter((item) => item.certain && isUntouched(item)).map(keyOf));
  const ticked = new Set(automatic.filter((key) => seen.has(key)));
  return {
    stored: [...known.values()].filter((item) => ticks[keyOf(item)] ?? ticked.has(keyOf(item))),
    unseen: [...known.values()].filter((item) => automatic.includes(keyOf(item)) && !ticked.has(keyOf(item))),
  };
}
