import type { Span } from "../text/span.ts";
import { type CellLine, foldCells } from "./fold-cells.ts";
import type { Block } from "./outline.ts";

/** What a column holds, by its heading. */
export type ColumnRole = "number" | "time" | "task" | "lead" | "supporting" | "other";

export interface TableRow {
  readonly block: Block;
  readonly cells: readonly { readonly role: ColumnRole; readonly span: Span }[];
}

const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["number", /^(?:序号|编号|项次)$/],
  ["supporting", /配合|协办|参与(?:单位|部门|处室)|协同/],
  ["other", /领导|责任人|负责人/],
  ["lead", /责任|牵头|负责|主办|承办|(?:填报|报送|实施|承担|组织|落实)(?:单位|部门)/],
  ["time", /时间|月份|时限|进度|日期|期限|完成时|频次/],
  ["task", /内容|任务|事项|项目|活动|措施|要点|主题|名称|专题|课题|议题|篇目/],
];
const OTHER_HEAD =
  /^(?:备注|领学|主讲|主持|参学|范围|参加范围|参加人员|对象|地点|形式|方式|类别|要求|分值|目标|联系人)/;
const LONGEST_HEAD = 12;

/** What a column of this heading holds; null when the heading is none. Blanks taken out before. */
export const roleOf = (head: string): ColumnRole | null =>
  head.length > LONGEST_HEAD
    ? null
    : (ROLES.find(([, pattern]) => pattern.test(head))?.[0] ?? (OTHER_HEAD.test(head) ? "other" : null));

/**
 * Rows of the tables in the text. A row stands on a line with `|` between its cells, or every cell on a line of its own
 * (`四月 |⏎运动会 |⏎全院职工 |`), as tables come out of web pages; then the heading tells how many make a row.
 */
export function readTables(text: string, blocks: readonly Block[]): TableRow[] {
  let above: Heads = { roles: [], end: 0 };
  return runsOf(blocks).flatMap((run) => {
    const near = above.end > 0 && run.at - above.end <= CAPTIONS ? above.roles : [];
    const { rows, roles } = rowsOf(text, run.blocks, near);
    above = { roles, end: run.at + run.blocks.length };
    return rows;
  });
}

type Roles = readonly (ColumnRole | null)[];

/** The headings of the last table, and the index behind its last block. */
interface Heads {
  readonly roles: Roles;
  readonly end: number;
}

/** Lines that divide a table into parts: 一、月报表. */
const CAPTIONS = 2;

/** Cells with no other block between, and the index of the first. */
interface Run {
  readonly at: number;
  readonly blocks: Block[];
}

function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  blocks.forEach((block, at) => {
    if (block.kind !== "cell") return;
    if (blocks[at - 1]?.kind === "cell") runs.at(-1)?.blocks.push(block);
    else runs.push({ at, blocks: [block] });
  });
  return runs;
}

/** The rows of a run by its own headings, or by those above it where it is as wide; and the headings. */
function rowsOf(text: string, run: readonly Block[], above: Roles): { rows: TableRow[]; roles: Roles } {
  const lines = run.map((block) => ({ block, cells: cellsOf(text, block) })).filter(({ cells }) => cells.length > 0);
  const flat = lines.every(({ cells }) => cells.length === 1);
  const { rows, headed } = flat ? foldCells(text, lines, headsOf(text, lines)) : { rows: lines, headed: true };
  const at = headed ? rows.slice(0, HEAD_ROWS).findIndex((row) => isHead(text, row)) : -1;
  const own = rows[at]?.cells.map((cell) => roleOf(bare(text, cell)));
  const roles = own ?? (rows[0]?.cells.length === above.length ? above : []);
  if (roles.length === 0) return { rows: rows.map((row) => guessRoles(text, row)), roles };
  return {
    roles,
    rows: rows.slice(at + 1).map(({ block, cells }) => ({
      block,
      cells: cells.map((span, index) => ({ span, role: roles[index] ?? "other" })),
    })),
  };
}

/** Names of columns; a task may be named by such a word too (植树活动), but then a time stands beside it. */
function isHead(text: string, { cells }: CellLine): boolean {
  const words = cells.map((cell) => bare(text, cell));
  const roles = words.map(roleOf);
  const named = roles.filter((role) => role !== null && role !== "other").length;
  const times = words.filter((word) => TIME_ALONE.test(word)).length;
  return named > 0 && (times !== 1 || named > 1);
}

/** How many of the cells, each on its line, are headings. */
function headsOf(text: string, lines: readonly CellLine[]): { width: number; numbered: boolean } {
  const roles = lines.map(({ cells }) => cells.map((cell) => roleOf(bare(text, cell)))[0] ?? null);
  const width = roles.indexOf(null);
  return { width: width < 0 ? roles.length : width, numbered: roles[0] === "number" };
}

/** A caption may stand above the headings, in a row of its own. */
const HEAD_ROWS = 3;
/** A cell with a time and nothing else. */
export const TIME_ALONE = /^[\d一二三四五六七八九十年月日季度前底末初上中下旬半全每第个后次\-—–~～至到、]{2,14}$/;
const UNIT_ALONE = /^[^，。；]{2,24}(?:部|室|科|处|办|局|委|组|会|院|中心|支部|公司)$/;

/** In a table without headings a row with a time in it tells by its cells what they are; the longest is the task. */
function guessRoles(text: string, { block, cells }: CellLine): TableRow {
  const words = cells.map((cell) => bare(text, cell));
  const timed = words.some((word) => TIME_ALONE.test(word) && !/^\d+$/.test(word));
  const longest = words.reduce((best, word, index) => (word.length > (words[best]?.length ?? 0) ? index : best), 0);
  const roles = words.map((word, index): ColumnRole => {
    if (!timed) return "other";
    if (/^\d{1,3}$/.test(word)) return "number";
    if (TIME_ALONE.test(word)) return "time";
    if (index === longest) return "task";
    return index > longest && UNIT_ALONE.test(word) ? "lead" : "other";
  });
  return { block, cells: cells.map((span, index) => ({ span, role: roles[index] ?? "other" })) };
}

/** Cells of a line without their blanks; a line of dashes (markdown's rule) has none. */
function cellsOf(text: string, block: Block): Span[] {
  const line = text.slice(block.start, block.end);
  if (/^[\s|:-]+$/.test(line)) return [];
  const inner = {
    start: line.startsWith("|") ? 1 : 0,
    end: line.trimEnd().endsWith("|") ? line.trimEnd().length - 1 : line.length,
  };
  const cells: Span[] = [];
  let from = inner.start;
  for (let at = inner.start; at <= inner.end; at++) {
    if (at < inner.end && line[at] !== "|") continue;
    const cell = line.slice(from, at);
    const start = block.start + from + (cell.length - cell.trimStart().length);
    cells.push({ start, end: Math.max(start, block.start + from + cell.trimEnd().length) });
    from = at + 1;
  }
  return cells;
}

const bare = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, "");
