import type { FileContent } from "../../contract/schemas/values.ts";
import { unwrap } from "../../domain/result.ts";
import { extractPlan } from "../../extraction/extract-plan.ts";
import type { ExtractedPlan } from "../../extraction/extracted-plan.ts";
import { readPlainText } from "../../extraction/readers/plain-text.ts";
import { base64 } from "@scure/base";

/** A plan's text as read, and what was found in it. */
export interface ReadPlan {
  readonly text: string;
  readonly extracted: ExtractedPlan;
}

/** Reads a file without keeping anything. @throws {DutyError} `file-…` when it is not a text that can be read. */
export function readPlan(file: FileContent): ReadPlan {
  const text = unwrap(readPlainText(base64.decode(file.content), file.name));
  return { text, extracted: extractPlan(text) };
}
