import { useState } from "react";

/**
 * The value that was last requested. The screen shows it, and the next change builds on it, until the stored value
 * changes.
 *
 * @returns the value, which follows each change of the stored one, and its setter.
 */
export function useAskedFor<T>(stored: T): [T, (asked: T) => void] {
  const [state, setState] = useState({ stored, asked: stored });
  if (!Object.is(state.stored, stored)) {
    setState({ stored, asked: stored });
    return [stored, (asked) => setState({ stored, asked })];
  }
  return [state.asked, (asked) => setState({ stored, asked })];
}
