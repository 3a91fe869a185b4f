import type { Candidate, ExtractedPlan } from "./extracted-plan.ts";
import { normalise } from "./normalise/normalise.ts";
import { unitAssigner } from "./refiners/assign-units.ts";
import { categoryOf } from "./refiners/category.ts";
import { dropRepeatedNames } from "./refiners/drop-repeated-names.ts";
import { readBlock } from "./refiners/read-block.ts";
import { readStanding } from "./refiners/read-standing.ts";
import { type TableContext, readTableRows } from "./refiners/read-tables.ts";
import type { Reading } from "./refiners/reading.ts";
import { readDocumentFacts } from "./structure/document-facts.ts";
import { blank, maskNames } from "./structure/mask.ts";
import { listedEventsOf } from "./structure/event-lists.ts";
import { isMonthHeading, monthsOf } from "./structure/month-context.ts";
import { reviewBlocksOf } from "./structure/review-sections.ts";
import { type Block, readOutline } from "./structure/outline.ts";
import { sentencesOf } from "./structure/sentences.ts";
import { readTables } from "./structure/tables.ts";
import { readUnitStatements } from "./structure/unit-statements.ts";
import { actorOf } from "./titles/actor.ts";
import { titleOf } from "./titles/title-of.ts";
import { type MappedText, toRawSpan } from "./text/mapped-text.ts";
import type { Span } from "./text/span.ts";

/** What a caller may know better than the text does. */
export interface ExtractOptions {
  /** The plan's year; without it the document's own. */
  readonly year?: number;
}

/**
 * Reads a work plan: what it is, and every duty it asks for with the words that prove it. Finds what is there and
 * invents nothing; a plan without duties gives an empty list. Time grows linearly with the text.
 */
export function extractPlan(text: string, options: ExtractOptions = {}): ExtractedPlan {
  const mapped = normalise(text);
  const facts = readDocumentFacts(mapped.text);
  const document = { ...facts, year: options.year ?? facts.year };
  const outline = readOutline(mapped.text);
  const statements = readUnitStatements(mapped.text);
  const masked = maskNames(blank(mapped.text, statements));
  const readings = readDuties({ original: mapped.text, masked, planYear: document.year }, outline);
  const unitsOf = unitAssigner(statements, outline, mapped.text);
  const namesOf = unitNamer(mapped);
  return {
    document,
    obligations: readings.map((reading) =>
      toCandidate(mapped, reading, namesOf(reading.units ?? unitsOf(reading, reading.block.item))),
    ),
  };
}

/** Everything with a number, a date or an event, in the order of the text. */
function readDuties(context: TableContext, whole: readonly Block[]): Reading[] {
  const review = reviewBlocksOf(context.original, whole);
  const outline = review.size === 0 ? whole : whole.filter((_, index) => !review.has(index));
  const months = monthsOf(context.original, outline);
  const listed = listedEventsOf(context.original, outline);
  const tables = readTableRows(readTables(context.original, outline), context);
  const inTables = Map.groupBy(tables, ({ block }) => block.start);
  const names = new Set<string>();
  const prose = outline.flatMap((block, index) => {
    if ((block.kind !== "body" && block.kind !== "preamble") || isMonthHeading(context.original, block)) return [];
    const sentences = sentencesOf(context.masked, block);
    const around = { ...context, sentences, month: months[index] ?? null, listedEvent: listed.has(index) };
    const measured = dropRepeatedNames(readBlock(block, around), names);
    return block.kind === "body" && block.item !== ""
      ? [...measured, ...readStanding(block, [...measured, ...(inTables.get(block.start) ?? [])], around)]
      : measured;
  });
  return [...prose, ...tables].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The head of an item says what it is about. */
const AROUND = 120;

function toCandidate(mapped: MappedText, reading: Reading, units: UnitNames): Candidate {
  const span = toRawSpan(mapped, reading);
  const normalised = mapped.text.slice(reading.start, reading.end);
  return {
    id: `${reading.block.item || "0"}-${span.start}-${span.end}-${reading.requirement.kind}`,
    item: reading.block.item,
    title: titleOf({
      words: normalised,
      kind: reading.requirement.kind,
      rules: reading.rules,
      before: mapped.text.slice(Math.min(reading.block.start, reading.start), reading.start),
      after: mapped.text.slice(reading.end, Math.min(Math.max(reading.block.end, reading.end), reading.end + AROUND)),
    }),
    category: categoryOf(normalised, mapped.text.slice(reading.block.start, reading.block.start + AROUND)),
    evidence: { ...span, text: mapped.raw.slice(span.start, span.end), normalised },
    requirement: reading.requirement,
    actor: actorOf(normalised),
    ...units,
    suggestion: reading.suggestion ?? null,
    stated: reading.stated,
    implied: reading.implied,
    rules: reading.rules,
  };
}

type UnitNames = Pick<Candidate, "responsible" | "units">;

/** Names of units by where they stand; all duties of one statement share them. */
function unitNamer(mapped: MappedText): (units: readonly Span[]) => UnitNames {
  const known = new Map<readonly Span[], UnitNames>();
  return (units) => {
    const names = known.get(units) ?? {
      responsible: units.map((unit) => rawName(mapped, unit)),
      units: units.map(({ start, end }) => mapped.text.slice(start, end)),
    };
    known.set(units, names);
    return names;
  };
}

/** A unit's name as the plan writes it, line breaks taken out. */
function rawName(mapped: MappedText, unit: Span): string {
  const { start, end } = toRawSpan(mapped, unit);
  return mapped.raw.slice(start, end).replace(/\s+/g, "");
}
