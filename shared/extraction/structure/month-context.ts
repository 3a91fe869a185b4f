import { monthNumber } from "../parsers/dates.ts";
import type { Block } from "./outline.ts";

const HEADING =
  /^[（【]?(?:\d{4}年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月?[-—–～至到、])?(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:工作|活动|重点工作|安排|计划|任务)*[）】]?[：:]?$/;
const LEAD_IN = /^(\d{1,2}|十[一二]?|[一二三四五六七八九])月份?[：:]/;

/** 四月份： on a line of its own. */
export const isMonthHeading = (text: string, block: Block): boolean => HEADING.test(text.slice(block.start, block.end));

/**
 * The month that a block stands under, for plans arranged by months: 四月份⏎1.… or 四月份：…. Null elsewhere.
 * A heading holds until the next month, or the next heading that is none.
 */
export function monthsOf(text: string, blocks: readonly Block[]): (number | null)[] {
  let current: number | null = null;
  return blocks.map((block) => {
    const line = text.slice(block.start, block.end);
    const heading = HEADING.exec(line);
    if (heading) {
      current = monthNumber(heading[1] ?? "");
      return null;
    }
    if (block.kind === "heading" || block.kind === "closing") current = null;
    return monthNumber(LEAD_IN.exec(line)?.[1] ?? "") ?? current;
  });
}
