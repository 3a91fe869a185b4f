import { type ColumnRole, roleOf, saysTask } from "../../structure/column-roles.ts";
import { columnRoles } from "../../structure/content-roles.ts";
import type { BlockPlace, DocumentBlock, RowBlock } from "../document-block.ts";
import type { Grid, GridCell } from "./grid.ts";

type Row = readonly GridCell[];

/**
 * A table as blocks: what stands above its header as paragraphs, then the header and the rows below it. A table without
 * a header that can be known by its words (a form, a layout) becomes paragraphs, so that nothing of it is lost.
 */
export function tableBlocks(table: Grid, place?: BlockPlace): DocumentBlock[] {
  const rows = table.filter((row) => row.some(({ text }) => text.trim() !== ""));
  const at = rows.slice(0, HEADER_WITHIN).findIndex(isHeader);
  if (at < 0) return unheadedBlocks(rows, place);
  const second = rows[at + 1];
  const isDouble = second !== undefined && isSecondHeader(second);
  const heads = headsOf(rows[at] ?? [], isDouble ? second : []);
  const roles = heads.map(roleOf);
  const header: RowBlock = { kind: "row", cells: heads, isHeader: true, ...placed(place) };
  const below = rows.slice(at + (isDouble ? 2 : 1)).filter((row) => !repeats(row, heads));
  const body = below.slice(0, below.findLastIndex((row) => !isNote(row)) + 1);
  return [
    ...rows.slice(0, at).flatMap((row) => paragraphsOf(row, place)),
    header,
    ...body.map((row) => ({ kind: "row" as const, cells: bodyCells(row, roles), isHeader: false, ...placed(place) })),
    ...below.slice(body.length).flatMap((row) => paragraphsOf(row, place)),
  ];
}

/** Fewer rows without a header are a form, or set out the page. */
const FEWEST_UNHEADED = 3;

const rolesIn = (rows: readonly Row[]): ColumnRole[] =>
  columnRoles(rows.map((row) => row.map(({ text }) => bare(text))));

/**
 * A table without column headings is read as rows when it has tasks with their times under a title at most; otherwise
 * as lines.
 */
function unheadedBlocks(rows: readonly Row[], place: BlockPlace | undefined): DocumentBlock[] {
  const from = rows.findIndex((row) => row.filter(({ text }) => text.trim() !== "").length > 1);
  const body = rows.slice(Math.max(from, 0));
  const roles = body.length < FEWEST_UNHEADED ? [] : rolesIn(body);
  const isTable = roles.includes("time") && roles.includes("task");
  return rows.flatMap((row, index): DocumentBlock[] =>
    isTable && index >= from
      ? [{ kind: "row", cells: bodyCells(row, roles), isHeader: false, ...placed(place) }]
      : paragraphsOf(row, place),
  );
}

/** The number of rows among which the header must be; above it there is at most a title, a unit and a date. */
const HEADER_WITHIN = 10;
const LONGEST_HEAD = 12;

const bare = (text: string): string => text.replace(/\s+/g, "");
const placed = (place: BlockPlace | undefined) => (place === undefined ? {} : { place });

const isHeader = (row: Row): boolean =>
  namesColumns(row.filter(({ from }) => from === "itself").map(({ text }) => text));

/**
 * Whether cells name columns: short words, half of them known column names, one of them the task's or two of them a
 * time and a unit.
 */
export function namesColumns(heads: readonly string[]): boolean {
  const words = heads.map(bare).filter((head) => head !== "");
  if (words.length < 2 || words.some(isNoHead)) return false;
  const roles = words.map(roleOf).filter((role) => role !== null);
  const has = (...wanted: ColumnRole[]) => wanted.some((role) => roles.includes(role));
  const names = roles.some(saysTask) || (has("time") && has("lead")) || (has("period") && has("lead"));
  return roles.length * 2 >= words.length && roles.length >= 2 && names;
}

const isNoHead = (word: string): boolean =>
  word.length > LONGEST_HEAD || (/\d|。/.test(word) && roleOf(word) !== "period");

/**
 * 牵头 | 配合 under 责任单位: whether a row is a second header: its cells name columns, and at least one lies below a merged
 * cell of the row above.
 */
function isSecondHeader(row: Row): boolean {
  const own = row.filter(({ from, text }) => from === "itself" && text.trim() !== "").map(({ text }) => bare(text));
  return (
    row.some(({ from }) => from === "above") &&
    own.length > 0 &&
    own.every((word) => word.length <= LONGEST_HEAD && roleOf(word) !== null)
  );
}

const headsOf = (first: Row, second: Row): string[] =>
  Array.from({ length: Math.max(first.length, second.length) }, (_, column) => {
    const below = second[column];
    const isOwn = below !== undefined && below.from === "itself" && below.text.trim() !== "";
    return bare((isOwn ? below : first[column])?.text ?? "");
  });

/** Whether a row repeats the header, as tables do on each page. */
const repeats = (row: Row, heads: readonly string[]): boolean =>
  row.every(({ text }, column) => bare(text) === (heads[column] ?? ""));

const NOTE = /^(?:注|备注|说明|附注|填表|制表|审核|联系人)[\d一二三]?[:：]|^（?(?:注|说明)/;

/**
 * Whether a row below the last one is a note: a cell as wide as the table, or one that begins with a word for a note.
 */
function isNote(row: Row): boolean {
  const own = row.filter(({ from, text }) => from === "itself" && text.trim() !== "");
  const isWide = row.length > 1 && row.slice(1).every(({ from }) => from === "left");
  return own.length === 1 && (isWide || NOTE.test(bare(own[0]?.text ?? "")));
}

/**
 * The greatest length of a merged text that is repeated in its rows: a unit or a date. A longer one would make a long
 * table of a short one.
 */
const LONGEST_REPEATED = 200;

/** The cells of the body. A cell merged downwards counts for each of its rows, but a task counts once. */
const bodyCells = (row: Row, roles: readonly (ColumnRole | null)[]): string[] =>
  row.map(({ text, from }, column) => {
    const isRepeated = from === "above" && !saysTask(roles[column]) && text.length <= LONGEST_REPEATED;
    return from === "itself" || isRepeated ? text : "";
  });

/** Characters of a paragraph that is more than a remark in a cell. */
const LONG = 40;

/**
 * The lines of a row. Several cells make one line, unless one of them holds whole paragraphs; the paragraphs of a
 * single cell stay separate.
 */
function paragraphsOf(row: Row, place: BlockPlace | undefined): DocumentBlock[] {
  // A table that only lays out the page contains other tables.
  const inside = row.filter(({ from }) => from === "itself").flatMap(({ blocks = [] }) => blocks);
  if (inside.some(({ kind }) => kind === "row")) return inside;
  const own = row.filter(({ from, text }) => from === "itself" && text.trim() !== "").map(({ text }) => text.trim());
  const areParagraphs = own.some((text) => text.includes("\n") && text.split("\n").some(({ length }) => length > LONG));
  const lines =
    own.length === 1 || areParagraphs ? own.flatMap((text) => text.split("\n")) : [own.map(oneLine).join(" ")];
  return lines
    .filter((text) => text.trim() !== "")
    .map((text) => ({ kind: "paragraph", text: text.trim(), ...placed(place) }));
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
