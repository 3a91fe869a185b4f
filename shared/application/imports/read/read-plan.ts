import { extractPlanSteps } from "../../../extraction/extract-plan.ts";
import type { ExtractedPlan } from "../../../extraction/extracted-plan.ts";
import { planItems } from "./plan-items.ts";
import type { PlanFile, PlanContent, StepListener } from "../../ports/plan-reader.ts";
import type { BlockPlace } from "../../../extraction/readers/document-block.ts";
import type { PlacedBlock } from "../../../extraction/readers/document-text.ts";
import { decodeStrictly } from "../../../extraction/readers/text-decoder.ts";
import { readDocument } from "../../../extraction/readers/read-document.ts";
import { MOST_PLACES } from "../../../extraction/readers/limits.ts";
import { DutyError } from "../../../domain/errors.ts";
import type { Segmenter } from "../../../extraction/words/segmenter.ts";

/**
 * Reads a file from its bytes to its duties and stores nothing. The reading blocks its thread, so the doors run it in
 * a worker (`transports/plan-reader-worker.ts`).
 *
 * @throws {DutyError} `file-…` when the file cannot be read.
 */
export async function readPlan(file: PlanFile, segmenter: Segmenter, onStep: StepListener): Promise<PlanContent> {
  onStep({ stage: "reading", done: 0, total: file.bytes.length });
  const { text, blocks, omissions } =
    file.asTextOf === undefined
      ? await readDocument(file.bytes, file.name)
      : { text: decodeStrictly(file.bytes, "utf-8") ?? "", blocks: [], omissions: [] };
  if (figuresUpTo(MOST_FIGURES, text) >= MOST_FIGURES)
    throw new DutyError("file-too-full", { name: file.name, limit: MOST_PLACES });
  const extracted = recognise(file.name, text, segmenter, onStep, file.asTextOf);
  const places = extracted.obligations.map(({ evidence }) => blockPlaceAt(blocks, evidence.start));
  const placesOf = (figures: ExtractedPlan["unread"]) => figures.map(({ start }) => blockPlaceAt(blocks, start));
  const starts = [
    ...extracted.obligations.map(({ evidence }) => evidence.start),
    ...[...extracted.unread, ...extracted.dismissed].map(({ start }) => start),
  ];
  return {
    text,
    items: planItems(text, starts),
    extracted,
    places,
    unreadPlaces: placesOf(extracted.unread),
    dismissedPlaces: placesOf(extracted.dismissed),
    omissions,
  };
}

/** Figures and rhythms, roughly: a single point of any length is read in one piece, so that its own are counted before. */
const FIGURE = /\d+|每[一两三]?个?(?:半?年|季|月|周|天|日)|[一二两三四五六七八九十百]+(?=[次场期月年季周篇人个家])/g;
/** A duty has some figures, and what no duty has is a place of its own: so many belong to more than `MOST_PLACES`. */
const MOST_FIGURES = 5 * MOST_PLACES;

function figuresUpTo(most: number, text: string): number {
  let count = 0;
  for (const _ of text.matchAll(FIGURE)) if (++count >= most) break;
  return count;
}

/**
 * Ends as soon as more is found than a plan can have, before it is described. Told of each hundredth of the text at most, because every step crosses threads and wakes the
 * screen.
 *
 * @throws {DutyError} `file-too-full`.
 */
function recognise(
  name: string,
  text: string,
  segmenter: Segmenter,
  onStep: StepListener,
  year?: number,
): ExtractedPlan {
  const steps = extractPlanSteps(text, segmenter, year === undefined ? {} : { year });
  let lastHundredth = -1;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, total, found } = step.value;
    if (found > MOST_PLACES) throw new DutyError("file-too-full", { name, limit: MOST_PLACES });
    const hundredth = Math.floor((100 * done) / total);
    if (hundredth > lastHundredth) onStep({ stage: "recognising", done, total });
    lastHundredth = hundredth;
  }
}

/** The place in the source of the block that holds the offset; blocks ascend. */
function blockPlaceAt(blocks: readonly PlacedBlock[], offset: number): BlockPlace | null {
  let from = 0;
  let to = blocks.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) to = middle;
    else from = middle + 1;
  }
  return blocks[from]?.block.place ?? null;
}
