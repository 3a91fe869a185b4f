import { useState } from "react";

/**
 * What is being typed, apart from the stored value until the field is left: an input method writes letters before
 * characters, and storing on every key would store those.
 *
 * @returns the draft, which follows the stored value whenever that changes, and its setter.
 */
export function useDraft<T>(stored: T): [T, (draft: T) => void] {
  const [state, setState] = useState({ stored, draft: stored });
  if (!Object.is(state.stored, stored)) {
    setState({ stored, draft: stored });
    return [stored, (draft) => setState({ stored, draft })];
  }
  return [state.draft, (draft) => setState({ stored, draft })];
}
