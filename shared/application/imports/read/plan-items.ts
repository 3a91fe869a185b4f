import { normalise } from "../../../extraction/normalise/normalise.ts";
import { type Block, readOutline } from "../../../extraction/structure/outline.ts";
import { lastAtMost } from "../../../extraction/text/last-at-most.ts";
import { toRawSpan } from "../../../extraction/text/mapped-text.ts";
import type { PlanItem } from "../../ports/plan-reader.ts";

/** Longest heading that the review shows above an item's candidates. */
const LONGEST = 40;

/**
 * The numbered items and the tables of a plan, in the order of the text, each with its heading, caption or first words
 * and its first offset. A number that returns under another heading or in an annex is another item.
 *
 * @param used  The offsets of interest; items without any of them are left out. Without `used` every item is given.
 */
export function planItems(text: string, used?: readonly number[]): PlanItem[] {
  const readable = normalise(text);
  const blocks = readOutline(readable.text);
  const items: PlanItem[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    const isTable = block.kind === "cell";
    const opens = isTable
      ? before?.kind !== "cell"
      : before === undefined || before.kind === "cell" || isNew(block, before);
    if (!opens) return;
    const { start } = toRawSpan(readable, block);
    const heading = isTable
      ? captionOf(readable.text, before)
      : firstWords(readable.text.slice(block.start, block.end));
    items.push({
      item: isTable ? "" : block.item,
      heading: block.item === "" && !isTable ? "" : heading,
      start,
      isTable,
    });
  });
  // The text before the first number is an item, too.
  const [first] = items;
  const whole = first === undefined || first.start === 0 ? items : [{ ...first, start: 0 }, ...items.slice(1)];
  return used === undefined ? whole : only(whole, used);
}

/**
 * Whether a block begins a new item. A line with a number of its own always does, even with the number of the item
 * before.
 */
const isNew = (block: Block, before: Block): boolean => block.item !== before.item || block.level !== null;

function only(items: readonly PlanItem[], used: readonly number[]): PlanItem[] {
  const kept = new Set(used.map((offset) => lastAtMost(items, ({ start }) => start, offset)));
  return items.filter((_, index) => kept.has(index));
}

/** The caption of a table: the line above it, where that line is short. */
function captionOf(text: string, before: Block | undefined): string {
  if (before === undefined) return "";
  const line = text.slice(before.start, before.end).trim();
  return line.length <= LONGEST && !/[。；，]/.test(line) ? line : "";
}

const firstWords = (block: string): string => (block.split(/[。；\n]/)[0] ?? "").slice(0, LONGEST);
