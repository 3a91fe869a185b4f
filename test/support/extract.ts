import { loadSegmenter } from "../../threads/load-segmenter.ts";
import * as core from "../../shared/extraction/extract-plan.ts";
import type { ExtractedPlan } from "../../shared/extraction/extracted-plan.ts";

/** `extractPlan` with the segmenter of the doors, which all tests of a process share. */
export const extractPlan = (text: string, options?: core.ExtractOptions): ExtractedPlan =>
  core.extractPlan(text, loadSegmenter(), options);

/** The same in slices. */
export const extractPlanSteps = (text: string, options?: core.ExtractOptions) =>
  core.extractPlanSteps(text, loadSegmenter(), options);
