import { base64 } from "@scure/base";
import type { FileContent } from "../../contract/schemas/values.ts";
import { extractPlan } from "../../extraction/extract-plan.ts";
import type { ExtractedPlan } from "../../extraction/extracted-plan.ts";
import { readDocument } from "../../extraction/readers/read-document.ts";

/** A plan's text as read, and what was found in it. */
export interface ReadPlan {
  readonly text: string;
  readonly extracted: ExtractedPlan;
}

/** Reads a file without keeping anything. @throws {DutyError} `file-…` when it cannot be read. */
export async function readPlan(file: FileContent): Promise<ReadPlan> {
  const { text } = await readDocument(base64.decode(file.content), file.name);
  return { text, extracted: extractPlan(text) };
}
