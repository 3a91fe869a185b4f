import { base64 } from "@scure/base";
import type { FileContent } from "../../contract/schemas/values.ts";
import { extractPlan } from "../../extraction/extract-plan.ts";
import type { ExtractedPlan } from "../../extraction/extracted-plan.ts";
import type { PlacedBlock } from "../../extraction/readers/document-text.ts";
import { readDocument } from "../../extraction/readers/read-document.ts";

/** A plan's text as read, and what was found in it. */
export interface ReadPlan {
  readonly text: string;
  /** Where in the source each stretch of the text stood. */
  readonly blocks: readonly PlacedBlock[];
  readonly extracted: ExtractedPlan;
}

/** Reads a file without keeping anything. @throws {DutyError} `file-…` when it cannot be read. */
export async function readPlan(file: FileContent): Promise<ReadPlan> {
  const { text, blocks } = await readDocument(base64.decode(file.content), file.name);
  return { text, blocks, extracted: extractPlan(text) };
}
