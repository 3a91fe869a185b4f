/** The checks of the data, by the code that a finding carries. */
export const CHECKS = [
  "database",
  "foreign-keys",
  "schema",
  "rows",
  "states",
  "records",
  "rules",
  "slips",
  "evidence",
  "evidence-orphans",
] as const;
export type Check = (typeof CHECKS)[number];

export const isCheck = (code: string): code is Check => (CHECKS as readonly string[]).includes(code);

/** What the core says after the place of a finding; the screen says it by the finding's code instead. */
const TAILS: readonly [RegExp, FindingFault][] = [
  [/ is missing$/, "missing"],
  [/ was changed$/, "changed"],
  [/ belongs to no record$/, "orphan"],
  [/ differs from what this program makes$/, "differs"],
  [/: no dates follow from it: .*$/, "underivable"],
  [/:? (?:kept state )?differs from its history$/, "differs"],
];
export type FindingFault = "missing" | "changed" | "orphan" | "underivable" | "differs";

/** The place of a finding and its fault, as far as known; the whole message where it is not known. */
export function findingParts(message: string): { readonly place: string; readonly fault: FindingFault | null } {
  const known = TAILS.find(([tail]) => tail.test(message));
  return known ? { place: message.replace(known[0], ""), fault: known[1] } : { place: message, fault: null };
}
