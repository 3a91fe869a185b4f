import { useState } from "react";

/**
 * What was asked for last, shown and built upon until what is stored has become another: the part that is changed next is
 * not changed in what was stored before.
 *
 * @returns the value, which follows the stored one whenever that changes, and its setter.
 */
export function useAskedFor<T>(stored: T): [T, (asked: T) => void] {
  const [state, setState] = useState({ stored, asked: stored });
  if (!Object.is(state.stored, stored)) {
    setState({ stored, asked: stored });
    return [stored, (asked) => setState({ stored, asked })];
  }
  return [state.asked, (asked) => setState({ stored, asked })];
}
