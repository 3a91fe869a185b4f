import { strayAtEnd, strayInFront } from "./accounted-for.ts";
import { type Agreement, agreementOf } from "./agreement.ts";
import type { Doubt } from "./doubt.ts";
import type { PlainDate } from "../date/plain-date.ts";
import type { DutyReading } from "./duty-reading.ts";
import type { TitleReading } from "./title-reading.ts";

/** How surely a title tells of a duty. */
export type Fit =
  /** Kind, object and subject agree, and no other duty fits as well. */
  | { readonly kind: "certain" }
  /** The duty agrees, and another duty that asks for the very same agrees too. */
  | { readonly kind: "several"; readonly other: string }
  /** The duty agrees, and another duty agrees that asks for more of what the title says. */
  | { readonly kind: "broader"; readonly other: string }
  | { readonly kind: "doubtful"; readonly doubt: Doubt; readonly closeness: number };

/** How each thing that a title names agrees with each duty, by the duties' ids. */
export type Agreements = readonly ReadonlyMap<string, Agreement>[];

/** @param day The day of the activity. */
export function agreements(reading: TitleReading, duties: readonly DutyReading[], day: PlainDate): Agreements {
  const { parts } = reading;
  const agreed = parts.map(
    (part) => new Map(duties.map((duty) => [duty.id, agreementOf(part, duty, { day, named: reading.period })])),
  );
  if (parts.length < 2) return agreed;
  const fitsNone = (index: number) => ![...(agreed.at(index)?.values() ?? [])].some(({ fits }) => fits);
  const [first, last] = [parts[0], parts.at(-1)];
  const stray = (first && fitsNone(0) ? strayInFront(first) : null) ?? (last && fitsNone(-1) ? strayAtEnd(last) : null);
  if (stray === null) return agreed;
  return agreed.map((part) => new Map([...part].map(([id, agreement]) => [id, doubted(agreement, stray)])));
}

/** 打印警示教育、主题党日: a word before the first of several things, or behind the last, may concern all of them. */
const doubted = (agreement: Agreement, stray: string): Agreement =>
  agreement.fits
    ? { fits: false, doubt: { kind: "beyond", found: stray, wanted: null }, closeness: agreement.named.size }
    : agreement;

/** How much of a duty is in the title: the highest value where they agree, else the closeness of the best part. */
export const closenessOf = (id: string, agreed: Agreements): number =>
  Math.max(
    0,
    ...agreed.map((part) => {
      const agreement = part.get(id);
      if (agreement === undefined) return 0;
      return agreement.fits ? AGREES + agreement.named.size : agreement.closeness;
    }),
  );

/** More than any doubtful closeness comes to. */
const AGREES = 1_000;

/**
 * Tells for each possible duty how surely the title means it. Each thing in the title is compared by itself, and the
 * surest one counts for the duty.
 *
 * @param ids  The open duties: a duty that is done already is not meant.
 * @param rivals  Those of them whose time it is: last year's duty of the same name does not compete with this year's.
 */
export function fitsAmong(
  agreed: Agreements,
  ids: ReadonlySet<string>,
  rivals: ReadonlySet<string>,
): ReadonlyMap<string, Fit> {
  const fits = new Map<string, Fit>();
  for (const part of agreed) {
    const agreeing = [...rivals].flatMap((id): Rival[] => {
      const agreement = part.get(id);
      return agreement?.fits ? [{ id, named: agreement.named }] : [];
    });
    for (const id of ids) {
      const agreement = part.get(id);
      if (agreement === undefined) continue;
      const fit = fitOf(id, agreement, agreeing);
      const known = fits.get(id);
      if (known === undefined || rankOf(fit) > rankOf(known)) fits.set(id, fit);
    }
  }
  return fits;
}

interface Rival {
  readonly id: string;
  readonly named: ReadonlySet<string>;
}

function fitOf(id: string, agreement: Agreement, rivals: readonly Rival[]): Fit {
  if (!agreement.fits) return { kind: "doubtful", doubt: agreement.doubt, closeness: agreement.closeness };
  const named = [...agreement.named];
  const others = rivals.filter((rival) => rival.id !== id && named.every((term) => rival.named.has(term)));
  const better = others.find((rival) => rival.named.size > named.length);
  if (better) return { kind: "broader", other: better.id };
  return others[0] ? { kind: "several", other: others[0].id } : { kind: "certain" };
}

/** The surer, the higher. */
function rankOf(fit: Fit): number {
  switch (fit.kind) {
    case "certain":
      return AGREES + 2;
    case "broader":
      return AGREES + 1;
    case "several":
      return AGREES;
    case "doubtful":
      return fit.closeness;
  }
}
