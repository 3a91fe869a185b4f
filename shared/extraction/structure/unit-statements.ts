import { allMatches } from "../text/all-matches.ts";
import type { Span } from "../text/span.ts";

/** （责任单位：甲、乙） and its like, wherever it stands. */
export interface UnitStatement extends Span {
  readonly role: "lead" | "responsible" | "supporting" | "person";
  /** Where each unit's name stands, in order; the one marked （牵头） comes first. */
  readonly units: readonly Span[];
}

const LABEL =
  /（?(?:(牵头)(?:责任)?(?:单位|部室|部门|处室|科室|处|科)?|(责任|主办|承办|负责|主责|落实)(?:单位|部室|部门|处室|科室|主体)|(配合|协办|参与|协同|参加)(?:单位|部室|部门|处室|科室)|((?:责任|牵头|分管|包联)(?:领导|人)|责任人))：/g;
const LONGEST = 400;

/** All statements of responsible units in repaired text. 牵头, 责任 and 配合 on lines of their own are separate statements. */
export function readUnitStatements(text: string): UnitStatement[] {
  const statements: UnitStatement[] = [];
  const labels = allMatches(text, LABEL);
  for (const [index, match] of labels.entries()) {
    const [label, lead, responsible, supporting] = match;
    const from = match.index + label.length;
    const next = labels[index + 1]?.index ?? text.length;
    const end = Math.min(next, endOfList(text, from, label.startsWith("（")));
    const role = lead ? "lead" : responsible ? "responsible" : supporting ? "supporting" : "person";
    statements.push({
      role,
      start: match.index,
      end: text[end] === "）" ? end + 1 : end,
      units: unitsIn(text, from, end),
    });
  }
  return statements.filter(({ start }, index) => start >= (statements[index - 1]?.end ?? 0));
}

/** Until the closing bracket of the statement, or the end of its line or sentence; brackets inside names are passed over. */
function endOfList(text: string, from: number, bracketed: boolean): number {
  let depth = 0;
  for (let at = from; at < text.length && at < from + LONGEST; at++) {
    const character = text[at];
    if (character === "（") depth++;
    if (character === "）" && depth-- === 0) return at;
    if (character === "；" || character === "|" || (!bracketed && (character === "\n" || character === "。")))
      return at;
  }
  return Math.min(text.length, from + LONGEST);
}

const NO_UNIT = /^排|为牵头|下同|为主|^(?:等|各有关|有关)$/;
const MARKED = /(?:（牵头）|牵头|负责|（负责）|等)$/;
const NAME = /[^、，；\s。]+/g;

/** The units listed between two offsets: one marked 牵头 first, and what is no unit (排第一位的…, 下同) left out. */
export function unitsIn(text: string, from: number, end: number): Span[] {
  const units: Span[] = [];
  const leads: Span[] = [];
  for (const match of allMatches(text.slice(from, end), NAME)) {
    const name = "）头责等".includes(match[0].charAt(match[0].length - 1)) ? match[0].replace(MARKED, "") : match[0];
    if (name === "" || NO_UNIT.test(name)) continue;
    const unit = { start: from + match.index, end: from + match.index + name.length };
    (match[0].includes("牵头") ? leads : units).push(unit);
  }
  return leads.length === 0 ? units : [...leads, ...units];
}
