import type { ReadingContext } from "../pace.ts";
import { attribute, type Attributes, type MarkupHandler, readMarkup, valueOf } from "../xml/read-markup.ts";

/** One level of a list, as `numbering.xml` defines it; ECMA-376 17.9. */
export interface ListLevel {
  start: number;
  format: string;
  /** `%1、` or `%1.%2`: each `%n` stands for the number of level n. */
  text: string;
  /** 1.1 instead of 一.1: all numbers as decimals. */
  isLegal: boolean;
  /** Paragraphs of this style are on this level. */
  style: string | null;
  /** How many levels, counted from the first, restart this one: all above it when null, none when 0. */
  restartsAfter: number | null;
}

export interface ListInstance {
  readonly abstractId: string;
  /** Numbers that this instance begins with instead, by level. */
  readonly starts: ReadonlyMap<number, number>;
  /** The levels that the instance overrides. */
  readonly levels: ReadonlyMap<number, ListLevel>;
}

export interface WordNumbering {
  /** Levels from 0, by the id of the list's definition. */
  readonly lists: ReadonlyMap<string, readonly (ListLevel | undefined)[]>;
  /** The instances by `numId`. */
  readonly instances: ReadonlyMap<string, ListInstance>;
}

const newLevel = (): ListLevel => ({
  start: 1,
  format: "decimal",
  text: "",
  isLegal: false,
  style: null,
  restartsAfter: null,
});

interface OpenInstance extends ListInstance {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

interface OpenList {
  readonly id: string;
  readonly levels: (ListLevel | undefined)[];
}

/**
 * Reads `word/numbering.xml`.
 *
 * @throws {DutyError} `file-unreadable`.
 */
export async function readNumbering(xml: string, context: ReadingContext): Promise<WordNumbering> {
  const lists = new Map<string, (ListLevel | undefined)[]>();
  const instances = new Map<string, OpenInstance>();
  /** The definitions that belong to a list style, and those that only name the style; ECMA-376 17.9.21 and 17.9.27. */
  const ofStyle = new Map<string, string>();
  const byStyle = new Map<string, string>();
  let list: OpenList | null = null;
  let level: ListLevel | null = null;
  let instance: OpenInstance | null = null;
  let overridden = 0;
  const openLevel = (attributes: Attributes): void => {
    const depth = numberIn(attributes, "ilvl");
    level = newLevel();
    if (list) list.levels[depth] = level;
    else instance?.levels.set(depth, level);
  };
  const handler: MarkupHandler = {
    open(name, attributes) {
      if (name === "abstractNum") {
        list = { id: attribute(attributes, "abstractNumId") ?? "", levels: [] };
        lists.set(list.id, list.levels);
      } else if (name === "num") {
        instance = { abstractId: "", starts: new Map(), levels: new Map() };
        instances.set(attribute(attributes, "numId") ?? "", instance);
      } else if (name === "lvl") openLevel(attributes);
      else if (name === "styleLink" && list) ofStyle.set(valueOf(attributes), list.id);
      else if (name === "numStyleLink" && list) byStyle.set(list.id, valueOf(attributes));
      else if (name === "abstractNumId" && instance) instance.abstractId = valueOf(attributes);
      else if (name === "lvlOverride") overridden = numberIn(attributes, "ilvl");
      else if (name === "startOverride") instance?.starts.set(overridden, numberIn(attributes, "val"));
      else if (level) setLevel(level, name, attributes);
    },
    close(name) {
      if (name === "lvl") level = null;
      else if (name === "abstractNum") list = null;
      else if (name === "num") instance = null;
    },
    text: () => undefined,
  };
  await readMarkup(xml, "xml", handler, context);
  for (const other of instances.values())
    other.abstractId = ofStyle.get(byStyle.get(other.abstractId) ?? "") ?? other.abstractId;
  return { lists, instances };
}

function setLevel(level: ListLevel, name: string, attributes: Attributes): void {
  if (name === "start") level.start = numberIn(attributes, "val");
  else if (name === "numFmt") level.format = valueOf(attributes);
  else if (name === "lvlText") level.text = valueOf(attributes);
  else if (name === "isLgl") level.isLegal = true;
  else if (name === "lvlRestart") level.restartsAfter = numberIn(attributes, "val");
  else if (name === "pStyle") level.style = valueOf(attributes);
}

/** Levels and starts are small; what is no number counts as none. */
const numberIn = (attributes: Attributes, name: string): number =>
  Math.min(Math.max(Math.trunc(Number(attribute(attributes, name) ?? 0)) || 0, 0), 100_000);
