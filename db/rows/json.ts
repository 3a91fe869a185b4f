import { z } from "zod";
import { formerWords, recordedChange } from "../../shared/application/ports/recorded-change.ts";
import { PERSON_CLASSES } from "../../shared/domain/roster/roster.ts";
import { requirement } from "../../shared/contract/schemas/requirement.ts";
import { omission, planItem, sourcePlace } from "../../shared/contract/schemas/import-review.ts";
import { evidenceKind } from "../../shared/contract/schemas/activity.ts";
import { periodUnit, plainDate } from "../../shared/contract/schemas/values.ts";

/** Stored JSON that no longer has the shape it was written with: the database was changed from outside. */
export class UnreadableRow extends Error {
  readonly column: string;
  readonly row: string;

  constructor(column: string, row: string, options: ErrorOptions = {}) {
    super(`${column} of ${row} cannot be read`, options);
    this.name = "UnreadableRow";
    this.column = column;
    this.row = row;
  }
}

/**
 * Reads one JSON column.
 *
 * @param row  Names the row in the error, e.g. an id.
 * @throws {UnreadableRow} when the text is not JSON or not of the schema.
 */
export function readJson<T>(schema: z.ZodType<T>, text: string, column: string, row: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UnreadableRow(column, row, { cause });
  }
}

const texts = z.array(z.string());
const evidenceKinds = z.array(evidenceKind);
const formerWordsList = z.array(formerWords);
const duePeriod = z.object({ unit: periodUnit.nullable(), key: z.string(), first: plainDate, last: plainDate });
/** Items of older plans have no place in the text. */
const items = z.union([z.array(planItem), z.array(z.object({ item: z.string(), heading: z.string() }))]);
const omissions = z.array(omission);
const draft = z.object({
  item: z.string().nullable(),
  title: z.string(),
  category: z.string(),
  actor: z.string().nullable(),
  lead: z.string().nullable(),
  supporting: z.array(z.string()),
  requirement,
  start: z.int(),
  end: z.int(),
  text: z.string(),
  normalised: z.string(),
  implied: z.array(z.string()),
});

const condition = z.object({
  over: z.enum(["persons", "bodies"]),
  classes: z.array(z.enum(PERSON_CLASSES)),
  roles: z.array(z.string()),
  pairs: z.array(z.string()),
  units: z.array(z.string()),
  kinds: z.array(z.string()),
  within: z.array(z.string()),
});

export const readCondition = (text: string, row: string) => readJson(condition, text, "group_condition.condition", row);
export const readTexts = (text: string, column: string, row: string): string[] => readJson(texts, text, column, row);
export const readEvidenceKinds = (text: string, row: string) =>
  readJson(evidenceKinds, text, "obligation.evidence_kinds", row);
export const readFormerWords = (text: string, row: string) =>
  readJson(formerWordsList, text, "obligation.former_words", row);
export const readRequirement = (text: string, column: string, row: string) => readJson(requirement, text, column, row);
export const readPeriod = (text: string, column: string, row: string) => readJson(duePeriod, text, column, row);
/** Null for items that were stored before they had a place in the text. */
export function readItems(text: string, column: string, row: string): z.output<typeof planItem>[] | null {
  const read = readJson(items, text, column, row);
  const placed = read.flatMap((item) => ("start" in item ? [item] : []));
  return placed.length === read.length ? placed : null;
}
export const readOmissions = (text: string, row: string) => readJson(omissions, text, "plan.omissions", row);
export const readDraft = (text: string, row: string) => readJson(draft, text, "plan_place.draft", row);
const changes = z.array(recordedChange);

export const readChanges = (text: string, column: string, row: string) => readJson(changes, text, column, row);
export const readPlace = (text: string, column: string, row: string) => readJson(sourcePlace, text, column, row);
