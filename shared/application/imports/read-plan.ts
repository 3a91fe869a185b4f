import type { ReadingStep } from "../../contract/events.ts";
import { extractPlanSteps } from "../../extraction/extract-plan.ts";
import type { ExtractedPlan } from "../../extraction/extracted-plan.ts";
import { readDocument } from "../../extraction/readers/read-document.ts";

export type StepListener = (step: ReadingStep) => void;

/** A file as its bytes. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A plan's text as read, and what was found in it. */
export interface ReadPlan {
  readonly text: string;
  readonly extracted: ExtractedPlan;
}

/**
 * Reads a file from its bytes to its duties, without keeping anything. It holds the thread for as long as it takes, so the doors
 * run it in a worker (`doors/serve-plan-reader.ts`).
 * @throws {DutyError} `file-…` when it cannot be read.
 */
export async function readPlan(file: PlanFile, onStep: StepListener): Promise<ReadPlan> {
  onStep({ stage: "reading", done: 0, total: file.bytes.length });
  const { text } = await readDocument(file.bytes, file.name);
  return { text, extracted: recognise(text, onStep) };
}

/** Told of each hundredth of the text at most, because every step crosses threads and wakes the screen. */
function recognise(text: string, onStep: StepListener): ExtractedPlan {
  const steps = extractPlanSteps(text);
  let told = -1;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { done, total } = step.value;
    const hundredth = Math.floor((100 * done) / total);
    if (hundredth > told) onStep({ stage: "recognising", done, total });
    told = hundredth;
  }
}
