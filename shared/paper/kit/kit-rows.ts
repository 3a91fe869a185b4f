import type { EvidenceKit, KitFile, KitRow } from "../../domain/papers/evidence-kit.ts";
import type { EvidenceKitWords } from "../../words/evidence-kit.ts";

/** A line of the index: a file with what it proves, or what has none. */
export interface KitLine extends Omit<KitRow, "files"> {
  readonly file: KitFile | null;
}

export const kitLines = ({ rows }: Pick<EvidenceKit, "rows">): KitLine[] =>
  rows.flatMap(({ files, ...row }) => (files.length === 0 ? [null] : files).map((file) => ({ ...row, file })));

/** What is to be said of a line beside its facts: a file that lacks, or why there is none. */
export function lineRemark({ file, activity }: KitLine, words: EvidenceKitWords): string {
  if (file?.fault) return words.faults[file.fault];
  if (file !== null || activity === null) return "";
  return activity.noEvidenceReason ?? words.none;
}

/** What the kit is about, in words. */
export const kitScope = (
  { lead, duty, span, purpose }: Pick<EvidenceKit, "lead" | "duty" | "span" | "purpose">,
  words: EvidenceKitWords,
): string =>
  [
    ...(purpose === null ? [] : [words.forPurpose(purpose)]),
    duty === null && lead === null ? words.whole : "",
    ...(duty === null ? [] : [words.ofDuty(duty)]),
    ...(lead === null ? [] : [words.ofLead(lead)]),
    ...(span === null ? [] : [words.ofSpan(span.from, span.until)]),
  ]
    .filter((part) => part !== "")
    .join("　");
