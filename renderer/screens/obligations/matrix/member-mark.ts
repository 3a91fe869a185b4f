import type { MatrixCell } from "../../../../shared/contract/schemas/subject.ts";

export type MemberMark = "undecided" | "counts" | "counts-not";

/** The mark of a period in which the member joined or left; undefined for a member who belonged all through it. */
export function memberMark({ member }: Pick<MatrixCell, "member">): MemberMark | undefined {
  if (!member) return undefined;
  if (member.decision === null) return "undecided";
  return member.decision.counts ? "counts" : "counts-not";
}

interface MarkWords {
  undecided: string;
  counts: string;
  countsNot: string;
  decided: (what: string, reason: string) => string;
}

/** The mark in words, with the reason of a decision; null where there is no mark. */
export function memberWords({ member }: Pick<MatrixCell, "member">, t: MarkWords): string | null {
  if (!member) return null;
  const { decision } = member;
  return decision === null ? t.undecided : t.decided(decision.counts ? t.counts : t.countsNot, decision.reason);
}
