import type { MatrixCell } from "../../../../shared/contract/schemas/subject.ts";
import type { commonText } from "../../../text/common.ts";
import type { obligationsText } from "../../../text/obligations.ts";
import { memberWords } from "./member-mark.ts";

interface CellTexts {
  readonly obligations: (typeof obligationsText)["zh-CN"];
  readonly common: Pick<(typeof commonText)["zh-CN"], "evidence">;
}

/** The words of a cell's marks: missing evidence, a new version of the rule, a membership and its decision. */
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
