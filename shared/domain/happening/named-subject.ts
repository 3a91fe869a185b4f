import { type BodyUse, bodiesIn } from "./bodies-in.ts";
import type { TermScanner } from "./term-scanner.ts";
import { tidyTitle } from "./tidy-title.ts";
import type { TitleReading } from "./title-reading.ts";
import { tokensOf } from "./tokens.ts";

/**
 * Which of several subjects of one duty a title means: the only one, or the one that it names.
 *
 * @returns null where it names none of them, several, or another of their kind.
 */
export function namedSubject(names: readonly string[], reading: TitleReading, scanner: TermScanner): string | null {
  const [only, ...more] = names;
  if (only === undefined) return null;
  if (more.length === 0) return only;
  const told = reading.parts.flatMap(({ bodies }) => bodies);
  const named = names.filter((name) => isNamed(name, told, reading.text, scanner));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function isNamed(name: string, told: readonly BodyUse[], title: string, scanner: TermScanner): boolean {
  if (title.includes(name)) return true;
  const text = tidyTitle(name);
  const tokens = tokensOf(text, scanner).map((token) => ({ token, isSecondary: false, isTold: false }));
  const own = bodiesIn(tokens, text);
  return own.some((body) =>
    told.some((one) => one.body === body.body && one.name === body.name && one.role === body.role),
  );
}
