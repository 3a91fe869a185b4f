import type { PlainDate } from "../date/plain-date.ts";
import { readDay } from "../typed/read-day.ts";
import type { PersonClass } from "./roster.ts";
import { type RosterColumn, columnOfCells, columnOfHead } from "./roster-columns.ts";

/** A role or pair as a cell of a table names it; `body` is empty where none is written. */
export interface ReadPlace {
  readonly value: string;
  readonly body: string;
}

/** What was not understood in a row. */
export type RowTrouble = "no-name" | "joined-unread" | "full-unread" | "class-unread" | "full-before-joined";

/** One row of a table, as read. */
export interface ReadRosterRow {
  /** The number of the row in what was given, from 1. */
  readonly line: number;
  readonly what: "person" | "body";
  readonly name: string;
  readonly unit: string;
  readonly branch: string;
  readonly classes: readonly PersonClass[];
  readonly roles: readonly ReadPlace[];
  readonly pairs: readonly ReadPlace[];
  readonly joinedOn: PlainDate | null;
  readonly fullOn: PlainDate | null;
  readonly kind: string;
  readonly parent: string;
  readonly note: string;
  readonly troubles: readonly RowTrouble[];
}

export interface ReadRosterTable {
  readonly columns: readonly RosterColumn[];
  /** Whether the first row names the columns. */
  readonly hasHead: boolean;
  readonly rows: readonly ReadRosterRow[];
}

/** Words of a class column; a cell may hold several. */
const CLASS_WORDS: readonly (readonly [RegExp, PersonClass])[] = [
  [/预备/, "probationary"],
  [/正式/, "full-member"],
  [/发展对象/, "prospect"],
  [/积极分子/, "activist"],
  [/申请人/, "applicant"],
  [/离退休|离休|退休/, "retired"],
  [/流动/, "mobile"],
  [/在职|在岗/, "in-service"],
];

/**
 * Reads a table of persons or bodies. A column is what its head says, else what its cells look like; `columns` overrides both.
 * What is not understood is a trouble of its row, and no guess.
 */
export function readRosterTable(
  table: readonly (readonly string[])[],
  today: PlainDate,
  columns: readonly RosterColumn[] | null = null,
): ReadRosterTable {
  const headAt = table.slice(0, ROWS_ABOVE).findIndex(isHead);
  const hasHead = headAt >= 0;
  const heads = (table[headAt] ?? []).map(columnOfHead);
  const rest = table.slice(headAt + 1);
  const width = Math.max(0, ...table.map((row) => row.length));
  const found = Array.from({ length: width }, (_, at): RosterColumn => {
    if (hasHead) return heads[at] ?? "none";
    return columnOfCells(rest.map((row) => (row[at] ?? "").trim()));
  });
  const used = columns ?? (hasHead ? found : withoutRepeats(found));
  return {
    columns: used,
    hasHead,
    rows: rest.flatMap((row, at) =>
      row.every((cell) => cell.trim() === "") ? [] : [rowOf(row, used, headAt + at + 2, today)],
    ),
  };
}

/** A title and a note may stand above the heads. */
const ROWS_ABOVE = 6;

/** A row that names several columns, a person's or a body's name among them; of a table of one column, that one. */
function isHead(row: readonly string[]): boolean {
  const heads = row.map(columnOfHead).filter((head) => head !== null);
  return heads.some(isKey) && (new Set(heads).size > 1 || row.filter((cell) => cell.trim() !== "").length === 1);
}

const isKey = (column: RosterColumn | null): boolean => column === "name" || column === "body";

/** Of several columns that look alike the first is taken: the others are shown as not understood. */
const withoutRepeats = (columns: readonly RosterColumn[]): RosterColumn[] =>
  columns.map((column, at) => (columns.indexOf(column) < at ? "none" : column));

function rowOf(
  cells: readonly string[],
  columns: readonly RosterColumn[],
  line: number,
  today: PlainDate,
): ReadRosterRow {
  const text = (column: RosterColumn): string => {
    const at = columns.indexOf(column);
    return at < 0 ? "" : (cells[at] ?? "").trim();
  };
  const what = columns.includes("name") || !columns.includes("body") ? "person" : "body";
  const name = (what === "person" ? text("name") : text("body")).replaceAll(
    /(?<=^\p{Script=Han})\s+(?=\p{Script=Han}$)/gu,
    "",
  );
  const joined = dayIn(text("joinedOn"), today);
  const full = dayIn(text("fullOn"), today);
  const classes = CLASS_WORDS.flatMap(([word, value]) => (word.test(text("class")) ? [value] : []));
  const isReversed = typeof joined === "string" && typeof full === "string" && full < joined;
  return {
    line,
    what,
    name,
    unit: text("unit"),
    branch: text("branch"),
    classes,
    roles: placesIn(text("role")),
    pairs: placesIn(text("pair")),
    joinedOn: joined === "unread" ? null : joined,
    fullOn: full === "unread" ? null : full,
    kind: text("kind") || (what === "body" ? text("class") : ""),
    parent: text("parent"),
    note: text("note"),
    troubles: [
      ...(name === "" ? (["no-name"] as const) : []),
      ...(joined === "unread" ? (["joined-unread"] as const) : []),
      ...(full === "unread" ? (["full-unread"] as const) : []),
      ...(what === "person" && text("class") !== "" && classes.length === 0 ? (["class-unread"] as const) : []),
      ...(isReversed ? (["full-before-joined"] as const) : []),
    ],
  };
}

function dayIn(text: string, today: PlainDate): PlainDate | null | "unread" {
  if (text === "") return null;
  // A day of joining always has its year; without one it would be taken for a day of this year.
  if (!/^\d{4}/.test(text)) return "unread";
  const reading = readDay(text, { today, missingYear: "past", max: today });
  return reading.kind === "read" ? reading.value : "unread";
}

/** 机关一支 书记；组织委员、第一书记（数学学会） */
const placesIn = (text: string): ReadPlace[] =>
  text
    .split(/[、；;，,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const bracketed = /^(.+?)[（(](.+)[)）]$/.exec(part);
      if (bracketed) return { value: (bracketed[1] ?? "").trim(), body: (bracketed[2] ?? "").trim() };
      const [first = "", ...others] = part.split(/\s+/);
      return others.length === 0 ? { value: first, body: "" } : { value: others.join(" "), body: first };
    });
