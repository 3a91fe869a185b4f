import type { PeriodPhrase } from "../parsers/periods.ts";
import { parsePeriods } from "../parsers/periods.ts";
import type { Block } from "./outline.ts";

const LEAD_IN = /(?:如下|下列|以下)[^。；，：]{0,8}：$/;
const LONGEST = 200;

/**
 * For each block, the period that the line above its list names for the whole list: 各站每月报送信息如下：（1）甲站5条；（2）乙站3条. It
 * applies to the numbers at the depth that follows the line, and to those inside them.
 */
export function listPeriodsOf(text: string, blocks: readonly Block[]): (PeriodPhrase | null)[] {
  let current: { readonly period: PeriodPhrase; readonly level: number } | null = null;
  return blocks.map((block, index) => {
    if (current && (block.level === null || block.level < current.level)) current = null;
    const carried = current?.period ?? null;
    const next = blocks[index + 1]?.level ?? null;
    const line = text.slice(Math.max(block.start, block.end - LONGEST), block.end);
    if (next !== null && (block.level === null || next > block.level) && LEAD_IN.test(line)) {
      const period = parsePeriods(line).findLast(({ repeats }) => repeats);
      if (period) current = { period, level: next };
    }
    return carried;
  });
}
