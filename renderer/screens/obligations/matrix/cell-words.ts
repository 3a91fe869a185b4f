import type { MatrixCell } from "../../../../shared/contract/schemas/subject.ts";
import type { commonText } from "../../../text/common.ts";
import type { obligationsText } from "../../../text/obligations.ts";
import { memberWords } from "./member-mark.ts";

interface CellTexts {
  readonly obligations: (typeof obligationsText)["zh-CN"];
  readonly common: Pick<(typeof commonText)["zh-CN"], "evidence">;
}

/** What the marks of a cell say: a proof that is missing, a version of the rule that begins, a membership and its decision. */
export function cellWords(cell: MatrixCell, { obligations, common }: CellTexts): string[] {
  const t = obligations.matrix;
  const { missingEvidence, newVersion } = cell;
  const words = [
    missingEvidence && t.lacks(missingEvidence.map((kind) => common.evidence[kind]).join("、")),
    newVersion && t.newVersion(newVersion.ordinal, obligations.layers[newVersion.layer]),
    memberWords(cell, t),
  ];
  return words.filter((said) => typeof said === "string");
}
