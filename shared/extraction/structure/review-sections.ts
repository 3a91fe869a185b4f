import type { Block } from "./outline.ts";

/** 一、上半年工作总结 · 2025年工作回顾 · 二、存在的问题 · 支部基本情况: what has been and what is, not what is to be done. */
const REVIEW =
  /^[^。；：]{0,24}(?:(?:年度?|以来|上半年|前一阶段|工作)[^。；：]{0,8}(?:总结|回顾)|完成情况|基本情况|概况|存在的?(?:主要)?(?:问题|不足)|主要成效|取得的?(?:成绩|成效))[：:。]?$/;
/** The summing-up of a campaign is a phase that lies ahead. */
const AHEAD = /阶段|做好|开展|报送|制度|计划$|打算$/;

/** Indices of the blocks under a heading that reports, up to the next heading of its level. */
export function reviewBlocksOf(text: string, blocks: readonly Block[]): ReadonlySet<number> {
  const under = new Set<number>();
  let level: number | null = null;
  blocks.forEach((block, index) => {
    if (level !== null && block.level !== null && block.level <= level) level = null;
    const line = text.slice(block.start, block.end);
    if (level === null && block.level !== null && block.level <= 2 && REVIEW.test(line) && !AHEAD.test(line))
      level = block.level;
    if (level !== null) under.add(index);
  });
  return under;
}
