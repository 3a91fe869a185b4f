/** Numbers of one seed, one after the other (mulberry32): the same seed gives the same input on every machine. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** 0 or more, below `below`. */
  roll(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  of<T>(list: readonly T[]): T {
    const found = list[this.roll(list.length)];
    if (found === undefined) throw new RangeError("nothing to choose from");
    return found;
  }

  isOnce(inSo: number): boolean {
    return this.roll(inSo) === 0;
  }
}

/** JSON Schema (draft 2020-12), as far as the contract uses it. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly contentEncoding?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** What is there to be named: ids by the word they are asked for with, and keys of occurrences. */
export interface Known {
  readonly ids: (property: string) => readonly string[];
  readonly keys: readonly object[];
  readonly today: string;
}

const FAR_DAYS = ["1900-01-01", "1900-01-31", "1949-10-01", "2099-12-31", "2100-02-28", "2199-12-20", "2199-12-31"];
const NEAR_DAYS = ["2024-02-29", "2025-12-31", "2026-01-01", "2026-02-28", "2026-05-03", "2026-09-16", "2026-12-31"];
const MONTH_DAYS = ["01-01", "02-28", "02-29", "02-30", "04-31", "06-30", "06-31", "12-31"];
const PATTERNS = [
  "FREQ=MONTHLY;BYMONTHDAY=31",
  "FREQ=MONTHLY;BYDAY=5FR",
  "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
  "FREQ=YEARLY;INTERVAL=50",
  "FREQ=WEEKLY;INTERVAL=53;COUNT=1",
  "FREQ=DAILY;INTERVAL=3;UNTIL=20260101",
  "FREQ=MONTHLY;BYSETPOS=-1;BYDAY=MO,TU,WE,TH,FR",
  "not a rule",
];
const TEXTS = ["换届", "党组学习", "每季度抽查1次", "各支部", "甲", "长".repeat(120), "𠮷".repeat(40), "2026-02-30"];
const BAD_TEXTS = ['=HYPERLINK("x")', "</script><b>", "一\n二\t三", "机关\u0000党委\u202e", "半个\ud800字", " "];
const PLANS = [
  "东湖市科协2026年工作要点\n\n1.每季度抽查1次台账。（责任单位：办公室）\n2.换届后30天内报告。\n3.6月31日前完成自查。\n",
  "东湖市科协2199年工作要点\n\n1.每月学习1次。\n2.每旬报送1次。\n3.12月31日前总结。\n",
  "东湖市科协1900年工作要点\n\n1.每周例会。\n",
];

/** Something that the schema takes, or nearly takes: days at the calendar's ends, texts that break papers, numbers at their bounds. */
export function hostileInput(schema: Schema, dice: Dice, known: Known, property = ""): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.of(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return hostileInput(dice.of(choices), dice, known, property);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => hostileInput(part, dice, known, property)));
  switch (typeof schema.type === "string" ? schema.type : schema.type?.[0]) {
    case "object":
      return objectOf(schema, dice, known, property);
    case "array":
      return listOf(schema, dice, known, property);
    case "boolean":
      return dice.isOnce(2);
    case "integer":
    case "number":
      return numberOf(schema, dice);
    case "null":
      return null;
    default:
      return textOf(schema, dice, known, property);
  }
}

function objectOf(schema: Schema, dice: Dice, known: Known, property: string): unknown {
  const isKey = schema.properties?.["recurrenceId"] !== undefined && schema.properties["obligationId"] !== undefined;
  const base = isKey && known.keys.length > 0 ? dice.of(known.keys) : {};
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const isNeeded = schema.required?.includes(name) ?? false;
    if (name in base || (!isNeeded && dice.isOnce(3))) return [];
    return [[name, hostileInput(part, dice, known, name === "id" ? property || "id" : name)]];
  });
  return { ...base, ...Object.fromEntries(named) };
}

function listOf({ items = {}, minItems = 0, maxItems = 3 }: Schema, dice: Dice, known: Known, property: string) {
  const length = Math.min(maxItems, minItems + dice.roll(3));
  return Array.from({ length }, () => hostileInput(items, dice, known, property));
}

function numberOf(schema: Schema, dice: Dice): number {
  const { minimum = schema.exclusiveMinimum ?? 0, maximum = 1_000 } = schema;
  const wanted = dice.of([minimum, minimum + 1, 1, 2, 12, 30, maximum, maximum - 1]);
  return Math.min(Math.max(wanted, minimum), maximum);
}

function textOf(schema: Schema, dice: Dice, known: Known, property: string): unknown {
  if (schema.contentEncoding === "base64") return Buffer.from(dice.of([...PLANS, "一"])).toString("base64");
  if (schema.pattern?.startsWith("^\\d{4}-\\d{2}-\\d{2}$")) return dayOf(dice, known);
  if (schema.pattern?.includes("(0[1-9]|1[0-2])-(0[1-9]")) return dice.of(MONTH_DAYS);
  if (schema.pattern?.includes("(19|20|21)")) return dice.of(["1900-01", "2026-02", "2026-12", "2199-12"]);
  if (schema.pattern?.includes("[01]\\d|2[0-3]")) return dice.of(["00:00", "09:30", "23:59"]);
  if (property === "pattern") return dice.of(PATTERNS);
  const ids = known.ids(property);
  if (ids.length > 0 && !dice.isOnce(20)) return dice.of(ids);
  return dice.of(dice.isOnce(6) ? BAD_TEXTS : TEXTS).slice(0, schema.maxLength);
}

function dayOf(dice: Dice, { today }: Known): string {
  if (dice.isOnce(4)) return dice.of(FAR_DAYS);
  return dice.isOnce(2) ? dice.of(NEAR_DAYS) : today;
}
