import type { Block } from "../structure/outline.ts";
import type { UnitStatement } from "../structure/unit-statements.ts";
import { lastAtMost } from "../text/last-at-most.ts";
import type { Span } from "../text/span.ts";

/** A group of adjacent statements (牵头单位：… 责任单位：…), with the item or heading that they end. */
interface Assignment extends Span {
  readonly item: string;
  readonly units: readonly Span[];
  /** The beginning of the paragraph, and whether the statements are all of it. */
  readonly from: number;
  readonly isAlone: boolean;
}

const RANK: Readonly<Record<UnitStatement["role"], number>> = { lead: 0, responsible: 1, supporting: 2, person: 3 };

/** Gives the units responsible for a stretch of the plan, the leading one first; empty when none are named. */
export function unitAssigner(
  statements: readonly UnitStatement[],
  blocks: readonly Block[],
  text: string,
): (span: Span, item: string) => readonly Span[] {
  const assignments = group(statements, blocks, text);
  const byItem = Map.groupBy(assignments, ({ item }) => item);
  const parents = parentsOf(blocks);
  return (span, item) => {
    for (let path = item; ; path = parents.get(path) ?? path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
      const own = byItem.get(path) ?? [];
      const next = own[lastAtMost(own, ({ end }) => end, span.start) + 1];
      const last = next ?? own.at(-1);
      const found = path !== "" || isOf(span, next) ? last : isOf(span, own.at(-1)) ? own.at(-1) : undefined;
      if (found) return found.units;
      if (path === "") return NONE;
    }
  };
}

const NONE: readonly Span[] = [];

/**
 * Whether an assignment without a number covers a place: it covers the paragraph that it ends; on a line of its own,
 * all the text above it, too.
 */
const isOf = ({ start }: Span, found: Assignment | undefined): boolean =>
  found !== undefined && (found.isAlone ? found.start >= start : found.from <= start && start <= found.end);

/** The parent of each item whose number is unique: 1., 2., 3. run on through 一、 and 二、. */
function parentsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const open: { readonly level: number; readonly item: string }[] = [];
  for (const { level, item } of blocks) {
    if (level === null) continue;
    while ((open.at(-1)?.level ?? -1) >= level) open.pop();
    const above = open.at(-1)?.item;
    if (above !== undefined && above !== item && !item.includes(".") && !parents.has(item)) parents.set(item, above);
    open.push({ level, item });
  }
  return parents;
}

/** How many characters (a bracket, a number) may precede the label on a line of its own. */
const LABEL_AT_START = 8;

/** Groups neighbouring statements with only punctuation between them, which concern the same duty. */
function group(statements: readonly UnitStatement[], blocks: readonly Block[], text: string): Assignment[] {
  const groups: UnitStatement[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1)?.at(-1);
    if (last && /^[\s。；，|）]*$/.test(text.slice(last.end, statement.start))) groups.at(-1)?.push(statement);
    else groups.push([statement]);
  }
  return groups.map((members) => {
    const first = members[0]?.start ?? 0;
    const block = blocks[lastAtMost(blocks, ({ start }) => start, first + LABEL_AT_START)];
    const offices = members.filter(({ role, units: named }) => role !== "person" && named.length > 0);
    const units = (offices.length > 0 ? offices : members)
      .toSorted((a, b) => RANK[a.role] - RANK[b.role])
      .flatMap((member) => member.units);
    return {
      start: first,
      end: members.at(-1)?.end ?? first,
      item: block?.item ?? "",
      units,
      from: block?.start ?? 0,
      isAlone: first - (block?.start ?? 0) <= LABEL_AT_START,
    };
  });
}
