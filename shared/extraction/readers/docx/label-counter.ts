import { formatNumber } from "./number-format.ts";
import type { ListInstance, ListLevel, WordNumbering } from "./numbering.ts";

/** Gives the next label of a list's level, as Word would print it: 一、 · （二） · 3. · 3.1; empty for no list. */
export type LabelCounter = (numId: string, level: number) => string;

/** Word has nine levels. */
const DEEPEST = 8;

/**
 * Counts through a document from its first paragraph to its last. Instances of one list continue each other's numbers.
 */
export function labelCounter({ lists, instances }: WordNumbering): LabelCounter {
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (numId, wanted) => {
    const instance = instances.get(numId);
    const levels = instance && levelsOf(instance, lists);
    const depth = Math.min(wanted, DEEPEST);
    const level = levels?.[depth];
    if (!instance || !levels || !level) return "";
    const list = counts.get(instance.abstractId) ?? [];
    counts.set(instance.abstractId, list);
    const restart = begun.has(`${numId}/${depth}`) ? undefined : instance.starts.get(depth);
    begun.add(`${numId}/${depth}`);
    list[depth] = restart ?? (list[depth] === undefined ? level.start : list[depth] + 1);
    // Deeper levels begin anew, unless they run on through the whole list.
    for (let below = depth + 1; below < list.length; below++)
      if (depth < (levels[below]?.restartsAfter ?? below)) list[below] = undefined;
    return labelOf(levels, level, list);
  };
}

type Levels = readonly (ListLevel | undefined)[];

function levelsOf({ abstractId, levels: own }: ListInstance, lists: WordNumbering["lists"]): Levels | undefined {
  const levels = lists.get(abstractId);
  return own.size === 0 ? levels : levels?.map((level, depth) => own.get(depth) ?? level);
}

function labelOf(levels: Levels, level: ListLevel, counts: readonly (number | undefined)[]) {
  if (level.format === "bullet") return level.text === "" ? "" : "• ";
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = levels[at];
    return formatNumber(counts[at] ?? other?.start ?? 1, level.isLegal ? "decimal" : (other?.format ?? "decimal"));
  });
  // 一、 and 1. part themselves from the text; a bare 1 or 第一条 is set apart by a tab or a blank.
  return label === "" || /[、.．。)）:：]\s*$/.test(label) ? label : `${label} `;
}
