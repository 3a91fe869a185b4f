import type { DutyEvent } from "../shared/contract/events.ts";
import type { Reply, Request } from "../shared/contract/reply.ts";

/** How requests leave the page and events come in. Replies are data; only a broken connection throws. */
export interface Transport {
  invoke(request: Request): Promise<Reply>;
  /**
   * `onListening` is called once what is said is heard.
   *
   * @returns a function that ends the subscription.
   */
  subscribe(listener: (event: DutyEvent) => void, onListening?: () => void): () => void;
}

declare global {
  interface Window {
    /** Put there by the desktop door's preload; absent in the browser edition. */
    duty?: { invoke(request: Request): Promise<unknown>; subscribe(listener: (event: unknown) => void): () => void };
  }
}

/** The desktop door where its preload has run, the loopback host otherwise. */
export function openTransport(): Transport {
  return typeof window !== "undefined" && window.duty ? desktopTransport(window.duty) : loopbackTransport();
}

function desktopTransport(door: NonNullable<Window["duty"]>): Transport {
  return {
    invoke: async (request) => (await door.invoke(request)) as Reply,
    subscribe(listener, onListening) {
      const end = door.subscribe((event) => void deliver(event, listener));
      onListening?.();
      return end;
    },
  };
}

function loopbackTransport(): Transport {
  return {
    async invoke(request) {
      const response = await fetch("./api/invoke", {
        method: "POST",
        credentials: "same-origin",
        headers: { "content-type": "application/json", "x-duty-client": "1" },
        body: JSON.stringify(request),
      });
      return (await response.json()) as Reply;
    },
    subscribe: sharedLine(),
  };
}

/**
 * One event stream for all listeners, because a browser allows few to one host; it opens for the first listener and
 * closes after the last.
 */
function sharedLine(): Transport["subscribe"] {
  const listeners = new Set<(event: DutyEvent) => void>();
  const tell = (event: DutyEvent) => {
    for (const listener of listeners) listener(event);
  };
  let source: EventSource | null = null;
  return (listener, onListening) => {
    listeners.add(listener);
    source ??= openLine(tell);
    if (onListening) whenOpen(source, onListening);
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      source?.close();
      source = null;
    };
  };
}

function whenOpen(source: EventSource, then: () => void): void {
  if (source.readyState === EventSource.OPEN) then();
  else source.addEventListener("open", then, { once: true });
}

function openLine(tell: (event: DutyEvent) => void): EventSource {
  const source = new EventSource("./api/events");
  let wasLost = false;
  source.addEventListener("message", (message: MessageEvent<string>) => void deliver(JSON.parse(message.data), tell));
  source.addEventListener("error", () => (wasLost = true));
  // Whatever changed while the line was down was not heard.
  source.addEventListener("open", () => {
    if (wasLost) tell({ type: "data-changed", procedure: "reconnected" });
    wasLost = false;
  });
  return source;
}

/** Events of a newer host that this page does not know are left aside. The schema is loaded for the first event, not with the page. */
async function deliver(event: unknown, listener: (event: DutyEvent) => void): Promise<void> {
  const { knownEvent } = await import("./known-event.ts");
  const known = knownEvent(event);
  if (known) listener(known);
}
