import type { ServerResponse } from "node:http";
import { PAGE_POLICY } from "../../shared/application/transports/content-security-policy.ts";

/** The headers of every answer, refusals included. */
const GUARDS = {
  "content-security-policy": PAGE_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "cache-control": "no-store",
} as const;

export function setGuards(response: ServerResponse): void {
  for (const [name, value] of Object.entries(GUARDS)) response.setHeader(name, value);
}

/** Ends with a status and a short line; the line never repeats what was asked. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

export function answerJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(value));
}
