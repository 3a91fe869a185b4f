import { comparableName } from "./bodies-in.ts";
import { type Meaning, TermScanner } from "./term-scanner.ts";
import { type BodyName, LEVELS } from "./terms/bodies.ts";
import { PERSON } from "./terms/surnames.ts";
import { tidyTitle } from "./tidy-title.ts";
import { tokensOf } from "./tokens.ts";

/** The trade's words alone. */
const TRADE = TermScanner.of(new Map());

/**
 * Reads titles with the names of an office's own units and people. A name that the trade's words make up already (党组书记,
 * 机关一支部) needs no entry; one that ends with such a word is a body of that kind (综合党支部); any other is known by itself.
 *
 * @param level Of the office: a 科协 of another level is another one.
 */
export function scannerFor(names: Iterable<string>, level: string | null = null): TermScanner {
  const own = new Map<string, Meaning>();
  if (level !== null) own.set(`${level}科协`, { is: "body", body: "全体", name: `${level}科协` });
  for (const raw of names) {
    const name = tidyTitle(raw).replace(/^(?:各|全体|有关|相关|所有)+/, "");
    if (name.length < 2 || name.length > LONGEST || own.has(name)) continue;
    const meaning = meaningOf(name);
    if (meaning === null) continue;
    own.set(name, meaning);
    if (name.endsWith("党支部")) own.set(name.replace(/党支部$/, "支部"), meaning);
  }
  return TermScanner.of(own);
}

/** The level that the plan's words name most often (市科协, 市级学会); null where they name none. */
export function levelIn(words: Iterable<string>): string | null {
  const named = [...words].flatMap((text) => [...text.matchAll(LEVEL)].map(([level]) => level));
  const counts = LEVELS.map((level) => ({ level, count: named.filter((known) => known === level).length }));
  const most = counts.toSorted((a, b) => b.count - a.count)[0];
  return most === undefined || most.count === 0 ? null : most.level;
}

const LEVEL = new RegExp(`[${LEVELS.join("")}](?=科协|科学技术协会|级学会)`, "g");

/** The greatest length of a name; a longer text is a description. */
const LONGEST = 24;

function meaningOf(name: string): Meaning | null {
  const tokens = tokensOf(name, TRADE);
  const last = tokens.at(-1);
  if (tokens.every(({ is }) => is === "body" || is === "role")) return null;
  if (last?.is === "body" && NUMBERED.has(last.body)) {
    const before = name.slice(0, last.at);
    return /^(?:第?[一二三四五六七八九十\d]+|机关.*)$/.test(before)
      ? null
      : { is: "body", body: last.body, name: comparableName(before) };
  }
  if (last?.is === "role") return null;
  return { is: "body", body: PERSON.test(name) ? "个人" : "单位", name };
}

const NUMBERED: ReadonlySet<BodyName> = new Set(["支部", "党小组"]);
