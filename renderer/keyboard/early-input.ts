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
    const { events = [], end } = globalThis.earlyInput ?? {};
    globalThis.earlyInput = undefined;
    end?.();
    for (const event of events) repeat(event);
  }, []);
}

function repeat(event: Event): void {
  const { target } = event;
  if (!(target instanceof Element) || !target.isConnected) return;
  target.dispatchEvent(
    event instanceof KeyboardEvent
      ? new KeyboardEvent(event.type, event)
      : new MouseEvent(event.type, event as MouseEvent),
  );
}
