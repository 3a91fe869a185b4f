import { cleanText } from "../text-value.ts";

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", N: "\n" };

/** What has to be looked at in a TEXT value; most have nothing of it. */
// oxlint-disable-next-line no-control-regex -- these are what is dropped
const UNUSUAL = /[\\\u0000-\u001F\u007F\u0085\u2028\u2029\uD800-\uDFFF]/;

/** The words of a TEXT value (RFC 5545 3.3.11): what is escaped in it as it was meant, without white space around it. */
export function plainWords(value: string): string {
  if (!UNUSUAL.test(value)) return value.trim();
  const meant = value.replaceAll(/\\(.)/gs, (_, character: string) => ESCAPED[character] ?? character);
  return cleanText(meant).trim();
}
