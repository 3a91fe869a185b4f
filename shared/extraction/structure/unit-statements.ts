import { BODIES } from "../lexicon/bodies.ts";
import { allMatches } from "../text/all-matches.ts";
import type { Span } from "../text/span.ts";

/** A statement such as （责任单位：甲、乙）, anywhere in the text. */
export interface UnitStatement extends Span {
  readonly role: "lead" | "responsible" | "supporting" | "person";
  /** The places of the units' names in order; the unit marked （牵头） comes first. */
  readonly units: readonly Span[];
}

const OFFICE = "(?:单位|部室|部门|处室|科室|股室|处（室）|科（室）|部（室）|处|科)";
/** Groups: lead, responsible, supporting, person, time. A time (完成时限：) only ends the list before it. */
const LABEL = new RegExp(
  `[（【〔［[]?(?:${[
    `(牵头)(?:责任)?${OFFICE}?`,
    `(责任|主办|承办|负责|主责|落实)(?:${OFFICE}|主体)(?:[及和、]责任人)?`,
    "((?<=[。；，（【\\s])(?:主办|承办|主责))",
    `((?:配合|协办|参与|协同|参加)${OFFICE}|(?<=[。；，（【\\s])(?:配合|协办))`,
    "((?:责任|牵头|分管|包联)(?:领导|人))",
    "((?:完成|办结|整改|推进|落实)(?:时限|时间|期限))",
  ].join("|")})(?:\\s?：|为(?=[^，。；：]{2,40}(?:[。；\\n]|$)))`,
  "g",
);
const LONGEST = 400;

/** All statements of responsible units in repaired text. 牵头, 责任 and 配合 on lines of their own are separate statements. */
export function readUnitStatements(text: string): UnitStatement[] {
  const statements = [...labelled(text), ...inWords(text), ...bare(text)].toSorted((a, b) => a.start - b.start);
  return statements.filter(({ start }, index) => start >= (statements[index - 1]?.end ?? 0));
}

function labelled(text: string): UnitStatement[] {
  const statements: UnitStatement[] = [];
  const labels = allMatches(text, LABEL);
  for (const [index, match] of labels.entries()) {
    const [label, lead, responsible, host, supporting, , time] = match;
    if (time) continue;
    const from = match.index + label.length;
    const next = labels[index + 1]?.index ?? text.length;
    const end = Math.min(next, endOfList(text, from, /^[（【〔［[]/.test(label)));
    const role = lead ? "lead" : responsible || host ? "responsible" : supporting ? "supporting" : "person";
    const units = unitsIn(text, from, end);
    statements.push({
      role,
      start: match.index,
      end: CLOSING.test(text[end] ?? "") ? end + 1 : end,
      units:
        role === "person" || label.includes("责任人")
          ? units.filter((unit) => NAMES_UNIT.test(text.slice(unit.start, unit.end)))
          : units,
    });
  }
  return statements;
}

const CLOSING = /[）】〕］\]]/;
/** 责任单位及责任人：办公室 王某 */
const NAMES_UNIT = /(?:室|处|科|部|委|办|局|会|中心|组|院|校|支部|站|所|社|公司|单位)$/;

const IN_WORDS =
  /[（【]由?([^（）【】：，。；\d\n]{2,30}?)(?:牵头|负责|主办|承办)(?:，([^（）【】：。；\d\n]{2,40}?)(?:配合|落实|参与|参加|协办|协助|负责))?[）】]/g;
const PERSON = /(?:书记|主任|局长|处长|科长|部长|校长|院长|主席|同志|领导|人员|干部|专人)$/;

/** （机关党委牵头，各支部落实） */
function inWords(text: string): UnitStatement[] {
  return allMatches(text, IN_WORDS).flatMap((match) => {
    const [whole, lead = "", others = ""] = match;
    if (PERSON.test(lead)) return [];
    const from = match.index + whole.indexOf(lead);
    const then = match.index + whole.indexOf(others, from - match.index + lead.length);
    const units = [...unitsIn(text, from, from + lead.length), ...unitsIn(text, then, then + others.length)];
    return [{ role: "lead" as const, start: match.index, end: match.index + whole.length, units }];
  });
}

const BARE =
  /(?<=[^，：\n]{4})(?:[（〔](?:责任(?:单位|部门|处室|科室))?([^（）〔〕：。；\d\n]{2,40})[）〕]|[—–-]{2}([^（）：。；，\d\n]{2,30})(?:牵头|负责))(?=[。；\n]|$)/g;
const NAMED =
  /^(?!全部$|内部$|局部$)(?:[^、]{1,10}(?:[部室处科办局]|支部|工会|团委|妇联|学会|协会|科协|委员会|领导小组|专班|政府)|各[^、]{2,10})$/;

/** 举办论坛2期（科普部）。: a bracket behind the task that holds only names of units. */
function bare(text: string): UnitStatement[] {
  return allMatches(text, BARE).flatMap((match) => {
    const [whole, bracketed, behind] = match;
    const names = (bracketed ?? behind ?? "").split(/[、，]/);
    if (!names.every((name) => NAMED.test(name) || KNOWN.has(name) || EACH_CLASS.test(name))) return [];
    const listed = names.join("、");
    const from = match.index + whole.indexOf(names[0] ?? "");
    return [
      {
        role: "lead" as const,
        start: match.index,
        end: match.index + whole.length,
        units: unitsIn(text, from, from + listed.length),
      },
    ];
  });
}

const KNOWN: ReadonlySet<string> = new Set(BODIES);
const EACH_CLASS = /^各[班校村系组]$/;

/**
 * The end of a list of units: the closing bracket of the statement, or the end of its line or sentence. Brackets
 * inside names are skipped.
 */
function endOfList(text: string, from: number, bracketed: boolean): number {
  let depth = 0;
  for (let at = from; at < text.length && at < from + LONGEST; at++) {
    const character = text[at];
    if (character === "（") depth++;
    if (character === "）" && depth-- === 0) return at;
    if (
      character === "；" ||
      character === "|" ||
      character === "】" ||
      character === "〕" ||
      character === "]" ||
      character === "］" ||
      (!bracketed && (character === "\n" || character === "。"))
    )
      return at;
  }
  return Math.min(text.length, from + LONGEST);
}

const NO_UNIT = /^排|为牵头|下同|为主|^(?:等|各有关|有关)$/;
const MARKED = /(?:按(?:职责|职能)?分工|（牵头）|牵头|负责|（负责）|等)$/;
const NAME = /[^、，；\s。]+/g;

/**
 * A name that is complete as a unit. In a wrapped cell a blank separates two units where the first is complete: 办公室
 * 科普部, but not 学会 学术部.
 */
const WHOLE_UNIT = /[^、，；。\s]{2,}(?:部|室|处|科|办|局|中心|支部|公司|院|委|站|所|团委|工会)$/;

/** The units that a cell of a table lists. */
export function cellUnitsIn(text: string, { start, end }: Span): Span[] {
  const units: Span[] = [];
  for (const unit of unitsIn(text, start, end)) {
    const last = units.at(-1);
    const between = last === undefined ? "" : text.slice(last.end, unit.start);
    const isWrapped = last !== undefined && /^\s+$/.test(between) && !WHOLE_UNIT.test(text.slice(last.start, last.end));
    if (isWrapped) units[units.length - 1] = { start: last.start, end: unit.end };
    else units.push(unit);
  }
  return units;
}

/** The units listed between two offsets: the one marked 牵头 first, without words that are no unit (排第一位的…, 下同). */
export function unitsIn(text: string, from: number, end: number): Span[] {
  const units: Span[] = [];
  const leads: Span[] = [];
  for (const match of allMatches(text.slice(from, end), NAME)) {
    const name = "）头责等工".includes(match[0].charAt(match[0].length - 1)) ? match[0].replace(MARKED, "") : match[0];
    if (name === "" || NO_UNIT.test(name)) continue;
    const unit = { start: from + match.index, end: from + match.index + name.length };
    (match[0].includes("牵头") ? leads : units).push(unit);
  }
  return leads.length === 0 ? units : [...leads, ...units];
}
