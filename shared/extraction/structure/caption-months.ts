import { parseDates } from "../parsers/dates.ts";
import { type Months, monthContexts } from "./month-context.ts";
import type { Block } from "./outline.ts";

/** How many lines above its table a caption may be; a unit of measure or a date may come between. */
const ABOVE = 3;
const LONGEST = 40;
const OF_WORK = /(?:安排|计划|表|清单|任务|工作|活动|要点|事项|行事历)[：:]?$/;

/** The months that the caption or the heading above a table names: 2026年第二季度工作安排. Asked for by the index of its first block. */
export function captionMonths(text: string, blocks: readonly Block[]): (at: number) => Months | null {
  const headings = monthContexts(text, blocks);
  return (at) => {
    for (let above = at - 1; above >= Math.max(0, at - ABOVE); above--) {
      const block = blocks[above];
      if (block === undefined || block.kind === "cell") break;
      const months = block.end - block.start > LONGEST ? null : monthsIn(text.slice(block.start, block.end));
      if (months !== null) return months;
    }
    return headings[at]?.months ?? null;
  };
}

function monthsIn(caption: string): Months | null {
  const dates = parseDates(caption).filter(({ sort }) => sort === "month" || sort === "season");
  const last = dates.length === 1 && OF_WORK.test(caption) ? (dates[0]?.dayIn(null)?.month ?? null) : null;
  const isMonth = dates[0]?.sort === "month";
  return last === null ? null : { first: isMonth ? last : last - 2, last };
}
