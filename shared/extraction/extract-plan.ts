import { type FigurePlace, account } from "./accounting/account.ts";
import { draftDuties } from "./accounting/draft-duty.ts";
import type { AccountedPlace, Candidate, ExtractedPlan } from "./extracted-plan.ts";
import { normalise } from "./normalise/normalise.ts";
import { unitAssigner } from "./refiners/assign-units.ts";
import { categoryOf } from "./refiners/category.ts";
import { readDuties } from "./refiners/read-duties.ts";
import { type Reading, requirement } from "./refiners/reading.ts";
import { readDocumentFacts } from "./structure/document-facts.ts";
import { blank, maskNames } from "./structure/mask.ts";
import { type Block, readOutline } from "./structure/outline.ts";
import { reviewBlocksOf } from "./structure/review-sections.ts";
import { readUnitStatements } from "./structure/unit-statements.ts";
import { isEach, plainName } from "./subjects/find-subject.ts";
import { addresseesOf } from "./subjects/heading-subjects.ts";
import { withDistinctTitles } from "./titles/tell-apart.ts";
import { titlesInOrder } from "./titles/last-title.ts";
import type { TitleSource } from "./titles/title-of.ts";
import { type MappedText, toRawSpan } from "./text/mapped-text.ts";
import type { Span } from "./text/span.ts";
import type { Dismissal } from "./vetoes/veto.ts";
import type { Segmenter } from "./words/segmenter.ts";

/** What a caller may know better than the text does. */
export interface ExtractOptions {
  /** The plan's year; without it the document's own. */
  readonly year?: number;
  /** Names of vetoes to do without (`build/score/ablate.ts`). */
  readonly vetoesOff?: ReadonlySet<string>;
}

const NO_VETOES: ReadonlySet<string> = new Set();

/** How far a plan has been read, in UTF-16 code units of the text. */
export interface ExtractProgress {
  readonly done: number;
  readonly total: number;
  /** The duties and other places with figures that were found so far; the text of each is held in memory. */
  readonly found: number;
}

/**
 * Reads a work plan: what it is, and every duty it asks for with the words that prove it. Finds what is there and
 * invents nothing; a plan without duties gives an empty list. Time grows linearly with the text.
 */
export function extractPlan(text: string, segmenter: Segmenter, options: ExtractOptions = {}): ExtractedPlan {
  const steps = extractPlanSteps(text, segmenter, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Characters between two reports: a few milliseconds' work. A slice is read first and described then, each by patterns at hand. */
const SLICE = 4_096;

/** Further figures of one point are offered with the name of the last of so many: no person wrote such a point. */
const MOST_DRAFTS = 300;

/** Duties of one long point that are described between two reports. */
const DESCRIBED = 500;

/** Extracts in slices, for a caller that shows progress or may stop it: `done` never falls and ends at `total`. */
export function* extractPlanSteps(
  text: string,
  segmenter: Segmenter,
  options: ExtractOptions = {},
): Generator<ExtractProgress, ExtractedPlan, void> {
  const total = text.length;
  yield { done: 0, total, found: 0 };
  const mapped = normalise(text);
  yield { done: 0, total, found: 0 };
  const facts = readDocumentFacts(mapped.text);
  const document = { ...facts, year: options.year ?? facts.year };
  const outline = readOutline(mapped.text);
  const statements = readUnitStatements(mapped.text);
  const masked = maskNames(blank(mapped.text, statements));
  const dismissals: (Span & { why: Dismissal })[] = [];
  const dismiss = (span: Span, why: Dismissal) => void dismissals.push({ ...span, why });
  const context = {
    original: mapped.text,
    masked,
    planYear: document.year,
    segmenter,
    vetoesOff: options.vetoesOff ?? NO_VETOES,
    dismiss,
  };
  const unitsOf = unitAssigner(statements, outline, mapped.text);
  const namesOf = unitNamer(mapped);
  const addressees = addresseesOf(context, outline);
  const obligations: Candidate[] = [];
  const titleOf = titlesInOrder();
  const described = (reading: Reading): Candidate =>
    toCandidate(
      { mapped, segmenter, titleOf },
      reading,
      namesOf(reading.units ?? unitsOf(reading, reading.block.item)),
      addressees,
    );
  const describe = function* (readings: readonly Reading[], reached: number) {
    for (const reading of readings) {
      obligations.push(described(reading));
      if (obligations.length % DESCRIBED === 0) yield { done: reached, total, found: obligations.length };
    }
  };
  const duties: Span[] = [];
  let done = 0;
  let found: Reading[] = [];
  for (const { block, readings } of readDuties(context, outline)) {
    for (const reading of readings) {
      found.push(reading);
      if (reading.requirement.kind !== "standing") duties.push(reading, ...reading.parts);
    }
    const reached = toRawSpan(mapped, block).end;
    if (reached - done < SLICE) continue;
    yield* describe(found, done);
    found = [];
    done = reached;
    yield { done, total, found: obligations.length };
  }
  yield* describe(found, done);
  const review = reviewBlocksOf(mapped.text, outline);
  const names = maskNames(mapped.text);
  const { unread, dismissed, inDuties } = account(outline, {
    ...context,
    masked: names,
    review,
    duties: duties.map(({ start, end }) => ({ start, end })).toSorted((a, b) => a.start - b.start),
    dismissals,
  });
  const draftDuty = draftDuties(masked, context);
  let inPoint: { readonly block: Block; readonly draft: Candidate; readonly drafts: number } | null = null;
  const draftOf = (place: FigurePlace, { start, end, text: own }: Span & { readonly text: string }): Candidate => {
    const drafts = inPoint?.block === place.block ? inPoint.drafts : 0;
    if (inPoint !== null && drafts >= MOST_DRAFTS)
      return {
        ...inPoint.draft,
        id: `${place.block.item || "0"}-${start}-${end}-standing`,
        evidence: { start, end, text: own, normalised: mapped.text.slice(place.start, place.end) },
        requirement: requirement({ kind: "standing" }),
        implied: [],
      };
    const draft = described(draftDuty(place, place.block));
    inPoint = { block: place.block, draft, drafts: drafts + 1 };
    return draft;
  };
  const toPlace = (place: FigurePlace): AccountedPlace => {
    const { start, end } = toRawSpan(mapped, place);
    const text = mapped.raw.slice(start, end);
    return { start, end, text, why: place.why, item: place.block.item, draft: draftOf(place, { start, end, text }) };
  };
  const places = unread.length + dismissed.length;
  yield { done, total, found: obligations.length + places };
  yield { done: total, total, found: obligations.length + places };
  return {
    document,
    obligations: withDistinctTitles(withOwnIds(obligations)),
    unread: unread.map(toPlace),
    dismissed: dismissed.map(toPlace),
    inDuties,
  };
}

/**
 * Gives duties of one kind with the same words (每月10日、月底) their own ids: the later ones are numbered, in the order of
 * the text.
 */
function withOwnIds(candidates: readonly Candidate[]): Candidate[] {
  const uses = new Map<string, number>();
  return candidates.map((candidate) => {
    const count = (uses.get(candidate.id) ?? 0) + 1;
    uses.set(candidate.id, count);
    return count === 1 ? candidate : { ...candidate, id: `${candidate.id}-${count}` };
  });
}

/** How many characters before a duty are searched for its subject matter, besides the head of its item. */
const AROUND = 120;

/**
 * The words of a point before a duty: its head and the nearest text, so that a long point does not make each of its
 * duties slow.
 */
function saidBefore(text: string, { block, start }: Reading): string {
  const inCell = block.kind === "cell" ? text.lastIndexOf("|", start - 1) + 1 : 0;
  const from = Math.max(Math.min(block.start, start), inCell);
  if (start - from <= 2 * AROUND) return text.slice(from, start);
  return `${text.slice(from, from + AROUND)}\n${text.slice(start - AROUND, start)}`;
}

/** What every candidate of a plan is described with. */
interface Describing {
  readonly mapped: MappedText;
  readonly segmenter: Segmenter;
  readonly titleOf: (source: TitleSource) => string;
}

function toCandidate(
  { mapped, segmenter, titleOf }: Describing,
  reading: Reading,
  units: UnitNames,
  addressees: Span | null,
): Candidate {
  const named = subjectIn(mapped, reading.subject);
  const span = toRawSpan(mapped, reading);
  const normalised = mapped.text.slice(reading.start, reading.end);
  return {
    id: `${reading.block.item || "0"}-${span.start}-${span.end}-${reading.requirement.kind}`,
    item: reading.block.item,
    title: titleOf({
      words: reading.name === undefined ? normalised : mapped.text.slice(reading.name.start, reading.name.end),
      subject: named.actor,
      segmenter,
      kind: reading.requirement.kind,
      rules: reading.rules,
      before: saidBefore(mapped.text, reading),
      after: mapped.text.slice(reading.end, Math.min(Math.max(reading.block.end, reading.end), reading.end + AROUND)),
    }),
    category: categoryOf(mapped.text, reading, { start: reading.block.start, end: reading.block.start + AROUND }),
    evidence: { start: span.start, end: span.end, text: mapped.raw.slice(span.start, span.end), normalised },
    requirement: reading.requirement,
    ...(isAddressed(mapped, reading, units) ? subjectIn(mapped, addressees ?? undefined) : named),
    responsible: units.responsible,
    units: units.units,
    suggestion: reading.suggestion ?? null,
    stated: reading.stated,
    implied: reading.implied,
    rules: reading.rules,
  };
}

/** The actor of a duty: the plan's words, the name alone, and whether each one of them must act. */
function subjectIn(mapped: MappedText, subject: Span | undefined): Pick<Candidate, "actor" | "subject" | "each"> {
  if (subject === undefined) return { actor: null, subject: null, each: false };
  const actor = mapped.text.slice(subject.start, subject.end).replace(/\s+/g, "");
  return { actor, subject: plainName(actor), each: isEach(actor) };
}

/** 我会将于6月举办年会: what the issuer does itself is asked of no addressee. */
const ISSUERS_OWN = /^[^。；]{0,16}(?:我[会局部校院厅办委市省县区]|[省市县区][局委]将)/;

/** Whether a notice is addressed to a body that must act, because its text names no other. */
const isAddressed = (mapped: MappedText, { subject, start, end }: Reading, { units }: UnitNames): boolean =>
  subject === undefined && units.length === 0 && !ISSUERS_OWN.test(mapped.text.slice(start, end));

type UnitNames = Pick<Candidate, "responsible" | "units">;

/** Gives the names of units by their places. All duties of one statement share them. */
function unitNamer(mapped: MappedText): (units: readonly Span[]) => UnitNames {
  const known = new Map<readonly Span[], UnitNames>();
  return (units) => {
    const names = known.get(units) ?? {
      responsible: units.map((unit) => rawName(mapped, unit)),
      units: units.map(({ start, end }) => mapped.text.slice(start, end).replace(/\s+/g, "")),
    };
    known.set(units, names);
    return names;
  };
}

/** The name of a unit as the plan writes it, without line breaks. */
function rawName(mapped: MappedText, unit: Span): string {
  const { start, end } = toRawSpan(mapped, unit);
  return mapped.raw.slice(start, end).replace(/\s+/g, "");
}
