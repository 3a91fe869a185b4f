import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { feedSecret } from "./feed-secret.ts";

/** The facts of a request that are known before its body is read. */
export interface Visitor {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** The two secrets of one run: the token opens the door once, the session cookie keeps it open. */
export interface Secrets {
  readonly token: string;
  readonly session: string;
}

/** `feed`: the secret in the address is the key, which whoever answers it looks at. */
export type Verdict =
  | { readonly pass: "session" | "token" }
  | { readonly pass: "feed"; readonly secret: string }
  | { readonly refused: RefusalReason };
export type RefusalReason = "host" | "origin" | "fetch-site" | "client-header" | "session" | "token";

/** Cookies know no port, so the name carries it: two hosts on one machine keep their sessions apart. */
export const cookieName = (port: number): string => `duty-session-${port}`;

/**
 * Whether a request may be looked at. Every rule is here, so that nothing of a refused one is read:
 * - the Host header names our own address, or the page was led here by another name (DNS rebinding);
 * - an Origin is our own, and the browser does not report another site as the caller;
 * - a writing request carries `x-duty-client`, which no foreign page can add without asking first (CORS);
 * - the session cookie is right, or this is the printed address with its token, or that of a feed, which a calendar program asks for.
 */
export function judgeVisitor(visitor: Visitor, port: number, secrets: Secrets): Verdict {
  const { headers } = visitor;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? "")) return { refused: "host" };
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return { refused: "origin" };
  const token = entryToken(visitor);
  if (token !== null) return isSame(token, secrets.token) ? { pass: "token" } : { refused: "token" };
  if (!isOwnSite(visitor)) return { refused: "fetch-site" };
  const secret = feedSecret(visitor.url);
  if (secret !== null) return { pass: "feed", secret };
  if (!isReading(visitor) && headers["x-duty-client"] !== "1") return { refused: "client-header" };
  if (!isSame(cookieOf(headers.cookie, cookieName(port)), secrets.session)) return { refused: "session" };
  return { pass: "session" };
}

/** `none` is the person's own doing: the address typed, or a bookmark. It opens a page and cannot write. */
function isOwnSite(visitor: Visitor): boolean {
  const site = visitor.headers["sec-fetch-site"];
  if (site === undefined || site === "same-origin") return true;
  return site === "none" && isReading(visitor);
}

const isReading = ({ method }: Visitor): boolean => method === "GET" || method === "HEAD";

/** The token of `/?token=…`; null for every other address. */
function entryToken({ method, url }: Visitor): string | null {
  if (method !== "GET" || !url.startsWith("/?")) return null;
  return new URLSearchParams(url.slice(2)).get("token");
}

function cookieOf(header: string | undefined, name: string): string {
  const pairs = (header ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** Compares in constant time, so that the time does not tell how much of the text was right. */
function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}
