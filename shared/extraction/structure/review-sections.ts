import type { Block } from "./outline.ts";

/** 一、上半年工作总结 · 2025年工作回顾 · 二、存在的问题 · 支部基本情况: sections about the past and the present, without duties. */
const REVIEW =
  /^[^。；：]{0,24}(?:(?:年度?|以来|上半年|前一阶段|工作)[^。；：]{0,8}(?:总结|回顾)|(?:完成|开展|落实|进展|推进)情况|基本情况|概况|现状(?:分析)?|形势分析|风险(?:画像|分析)|存在的?(?:主要)?(?:问题|不足)|主要成效|取得的?(?:成绩|成效))[：:。]?$/;
/** The summing-up of a campaign is a phase that lies ahead. */
const AHEAD = /阶段|做好|[底日]前|(?:年底|年终)(?:前|完成|开展|进行|召开|做)|撰写|开展(?!情况)|报送|制度|计划$|打算$/;

/** A document that is a report as a whole, except for its author's next steps. */
const REPORT = /^[^。；，：]{0,40}(?:(?:自查|自评|总结|情况|整改|述职)(?:的)?(?:报告|汇报)|工作总结)$/;
const NEXT = /下一?步|今后|打算|计划|安排|努力方向|思路|改进措施|整改措施/;
const HEAD_LINES = 6;

/** Indices of the blocks under a heading that reports, up to the next heading of its level. */
export function reviewBlocksOf(text: string, blocks: readonly Block[]): ReadonlySet<number> {
  const under = new Set<number>();
  const isReport = blocks.slice(0, HEAD_LINES).some(({ start, end }) => REPORT.test(text.slice(start, end)));
  let reports = isReport;
  let level: number | null = null;
  blocks.forEach((block, index) => {
    if (isReport && block.level !== null && block.level <= 2 && block.kind === "heading")
      reports = !(NEXT.test(text.slice(block.start, block.end)) || (!reports && block.level > 1));
    if (reports) under.add(index);
    if (level !== null && block.level !== null && block.level <= level) level = null;
    const line = text.slice(block.start, block.end);
    if (level === null && block.level !== null && block.level <= 2 && REVIEW.test(line) && !AHEAD.test(line))
      level = block.level;
    if (level !== null) under.add(index);
  });
  return under;
}
