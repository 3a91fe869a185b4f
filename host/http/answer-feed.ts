import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { Dispatch } from "../compose.ts";
import { answerText } from "./headers.ts";

interface Feed {
  readonly text: string;
  readonly etag: string;
  readonly lastModified: string;
}

/**
 * The calendar at a secret address for a program that subscribes to it, or 304 where it has it already (RFC 9110 13.2.2). An address that
 * is none or was revoked is not found, and nothing says which.
 */
export async function answerFeed(
  response: ServerResponse,
  { method, headers }: { readonly method: string; readonly headers: IncomingHttpHeaders },
  secret: string,
  dispatch: Dispatch,
): Promise<void> {
  if (method !== "GET" && method !== "HEAD") return answerText(response, 405, "Method not allowed");
  const reply = await dispatch({ name: "publications.feed", input: { secret } });
  if (!reply.ok) return answerText(response, reply.error.code === "not-found" ? 404 : 503, "Not found");
  const feed = reply.value as Feed;
  const body = Buffer.from(feed.text);
  response.setHeader("etag", feed.etag);
  response.setHeader("last-modified", httpDate(feed.lastModified));
  // The subscriber keeps its copy, and asks each time whether it still holds.
  response.setHeader("cache-control", "private, no-cache");
  if (isKnown(headers, feed)) return void response.writeHead(304).end();
  response.writeHead(200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="duty-calendar.ics"',
    "content-length": body.length,
  });
  response.end(method === "HEAD" ? undefined : body);
}

/** Whether the subscriber has this content: its ETags decide where it sends any, else the second of its copy. */
function isKnown(headers: IncomingHttpHeaders, { etag, lastModified }: Feed): boolean {
  const known = headers["if-none-match"];
  if (known !== undefined) return known === "*" || tagsIn(known).includes(etag);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return !Number.isNaN(since) && secondOf(lastModified) <= since;
}

/** `W/"a", "b"`: weak and strong ones are alike here (RFC 9110 8.8.3.2). */
const tagsIn = (header: string): string[] => header.match(/"[^"]*"/g) ?? [];

/** HTTP's dates have no parts of a second. */
const secondOf = (instant: string): number => Math.floor(Date.parse(instant) / 1_000) * 1_000;
const httpDate = (instant: string): string => new Date(secondOf(instant)).toUTCString();
