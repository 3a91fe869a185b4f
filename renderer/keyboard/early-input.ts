import { useEffect } from "react";

declare global {
  var earlyInput: { readonly events: readonly Event[]; end(): void } | undefined;
}

/**
 * Replays the clicks and keys on the painted board from before the screens listened (`public/before-screens.js`), in
 * their order, once the screen is there. The screens take over the painted elements; a click on an element that is
 * gone is dropped.
 */
export function useEarlyInput(): void {
  useEffect(() => {
    const early = globalThis.earlyInput;
    globalThis.earlyInput = undefined;
    early?.end();
    for (const event of early?.events ?? []) repeat(event);
  }, []);
}

function repeat(event: Event): void {
  const { target, type } = event;
  if (!(target instanceof Element) || !target.isConnected) return;
  if (event instanceof KeyboardEvent) target.dispatchEvent(new KeyboardEvent(type, event));
  else if (event instanceof MouseEvent) target.dispatchEvent(new MouseEvent(type, event));
}
