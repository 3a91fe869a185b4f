import type { Candidate, ExtractedPlan } from "./extracted-plan.ts";
import { normalise } from "./normalise/normalise.ts";
import { unitAssigner } from "./refiners/assign-units.ts";
import { categoryOf } from "./refiners/category.ts";
import { actorOf, titleOf } from "./refiners/naming.ts";
import { dropRepeatedNames } from "./refiners/drop-repeated-names.ts";
import { readBlock } from "./refiners/read-block.ts";
import { readStanding } from "./refiners/read-standing.ts";
import { type TableContext, readTableRows } from "./refiners/read-tables.ts";
import type { Reading } from "./refiners/reading.ts";
import { readDocumentFacts } from "./structure/document-facts.ts";
import { blank, maskNames } from "./structure/mask.ts";
import { listedEventsOf } from "./structure/event-lists.ts";
import { isMonthHeading, monthsOf } from "./structure/month-context.ts";
import { type Block, readOutline } from "./structure/outline.ts";
import { readTables } from "./structure/tables.ts";
import { readUnitStatements } from "./structure/unit-statements.ts";
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
  return {
    document,
    obligations: readings.map((reading) =>
      toCandidate(mapped, reading, reading.units ?? unitsOf(reading, reading.block.item)),
    ),
  };
}

/** Everything with a number, a date or an event, in the order of the text. */
function readDuties(context: TableContext, outline: readonly Block[]): Reading[] {
  const months = monthsOf(context.original, outline);
  const listed = listedEventsOf(context.original, outline);
  const prose = outline.flatMap((block, index) =>
    (block.kind === "body" || block.kind === "preamble") && !isMonthHeading(context.original, block)
      ? readBlock(block, { ...context, month: months[index] ?? null, listedEvent: listed.has(index) })
      : [],
  );
  const tables = readTableRows(readTables(context.original, outline), context);
  const measured = dropRepeatedNames([...prose, ...tables]);
  const byBlock = Map.groupBy(measured, ({ block }) => block.start);
  const standing = outline
    .filter((block) => block.kind === "body" && block.item !== "" && !isMonthHeading(context.original, block))
    .flatMap((block) => readStanding(block, byBlock.get(block.start) ?? [], context));
  return [...measured, ...standing].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The head of an item says what it is about. */
const AROUND = 120;

function toCandidate(mapped: MappedText, reading: Reading, units: readonly Span[]): Candidate {
  const span = toRawSpan(mapped, reading);
  const normalised = mapped.text.slice(reading.start, reading.end);
  return {
    id: `${reading.block.item || "0"}-${span.start}-${span.end}-${reading.requirement.kind}`,
    item: reading.block.item,
    title: titleOf(normalised),
    category: categoryOf(normalised, mapped.text.slice(reading.block.start, reading.block.start + AROUND)),
    evidence: { ...span, text: mapped.raw.slice(span.start, span.end), normalised },
    requirement: reading.requirement,
    actor: actorOf(normalised),
    responsible: units.map((unit) => rawName(mapped, unit)),
    units: units.map(({ start, end }) => mapped.text.slice(start, end)),
    suggestion: reading.suggestion ?? null,
    stated: reading.stated,
    implied: reading.implied,
    rules: reading.rules,
  };
}

/** A unit's name as the plan writes it, line breaks taken out. */
function rawName(mapped: MappedText, unit: Span): string {
  const { start, end } = toRawSpan(mapped, unit);
  return mapped.raw.slice(start, end).replace(/\s+/g, "");
}
