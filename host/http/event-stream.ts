import type { ServerResponse } from "node:http";
import type { EventHub } from "../machine/event-hub.ts";

/** Below the thirty seconds after which some proxies and firewalls drop a silent connection. */
const HEARTBEAT_MS = 25_000;

/** Sends what the core says as server-sent events (HTML Living Standard 9.2) until the page goes away. */
export function streamEvents(response: ServerResponse, hub: EventHub): void {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  response.write(": open\n\n");
  const unsubscribe = hub.subscribe((event) => void response.write(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => response.write(": still here\n\n"), HEARTBEAT_MS);
  response.once("close", () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
}
