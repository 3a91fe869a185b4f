import { useEffect } from "react";

declare global {
  var earlyInput: { readonly events: readonly Event[]; end(): void } | undefined;
}

/**
 * Does what was clicked and pressed on the painted board before the screens heard anything (`public/before-screens.js`), in its order, once
 * the screen is there. The screens take over the very elements that were painted; what is no longer there is left.
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
