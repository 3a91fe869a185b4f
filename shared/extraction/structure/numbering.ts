/** The depth of a numbered line: 一、 is 1, （一） 2, 1. 3, （1） 4. 第三条 counts as 3. */
export interface Numbering {
  readonly level: 1 | 2 | 3 | 4;
  /** The depth among all markers: 第三条 is above （一） and 1., whichever follow it. */
  readonly rank: number;
  /** The number as written, without its punctuation: `三`, `12`. */
  readonly label: string;
  /** The length of the marker with its punctuation and blanks. */
  readonly length: number;
}

/** 一、二季度 · 八、九月: two adjacent times, and no number of an item. */
export const TIMES_IN_A_ROW =
  "(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九|九、十|十、十一|十一、十二)(?:、[一二三四五六七八九十]{1,2})*(?:季度|月)";

/** The letter l before 、 is a 1 that a scanner misread. */
const MARKERS: readonly { readonly level: Numbering["level"]; readonly pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^(?!${TIMES_IN_A_ROW})([一二三四五六七八九十]{1,3})、`) },
  { level: 2, pattern: /^（([一二三四五六七八九十]{1,3})）/ },
  { level: 3, pattern: /^(\d{1,3})[.．、](?!\d(?!\d{3}年|\d?月)) ?/ },
  { level: 3, pattern: /^([lI])、/ },
  { level: 3, pattern: /^第([一二三四五六七八九十百]{1,4}|\d{1,3})条 ?/ },
  { level: 3, pattern: /^([⒈-⒛])/ },
  { level: 4, pattern: /^（(\d{1,2})）/ },
  { level: 4, pattern: /^(\d{1,2})）/ },
  { level: 4, pattern: /^([①-⒇])/ },
];

/** What any marker begins with: most lines have none. */
const MARK = /^[一二三四五六七八九十（\dlI第⒈-⒛①-⒇]/;

/** The number that `line` begins with, or null. Markdown's `#` and blanks before it are not part of the line. */
export function numberingOf(line: string): Numbering | null {
  if (!MARK.test(line)) return null;
  for (const { level, pattern } of MARKERS) {
    const match = pattern.exec(line);
    if (match)
      return {
        level,
        rank: match[0].startsWith("第") ? ARTICLE_RANK : RANKS[level],
        label: (match[1] ?? "").replace(/[lI]/, "1"),
        length: match[0].length,
      };
  }
  return null;
}

const ARTICLE_RANK = 2;
const RANKS: Readonly<Record<Numbering["level"], number>> = { 1: 1, 2: 3, 3: 4, 4: 5 };
export const DEEPEST_RANK = 5;

const OTHER_STARTS =
  /^(?:#|[|>*•●◆■-]|（?(?:责任|牵头|配合|协办|主办|承办|完成)(?:单位|部室|部门|处室|领导|人|时限)|\d{4}年\d{1,2}月\d{1,2}日|第[一二三四五六]阶段|附件|[一二三四五六七八九十]{1,2}月份?(?:$|[ \t：:]))/;

/** Whether a line begins a new block and does not continue the one before. */
export const startsBlock = (line: string): boolean => numberingOf(line) !== null || OTHER_STARTS.test(line);
