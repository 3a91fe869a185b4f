/** Kinds of body and of person that the regulations ask things of. */
export type BodyKind =
  | "party-group"
  | "branch-committee"
  | "branch"
  | "secretary"
  | "committee-member"
  | "leaders"
  | "party-member";

/** The first that fits names the kind: 支部书记 is a secretary, 支部委员会 a committee, 党组成员 one of the leaders. */
const WORDS: readonly (readonly [RegExp, BodyKind])[] = [
  [/党小组/, "party-group"],
  [/书记/, "secretary"],
  [/支委会|支部委员会/, "branch-committee"],
  [/委员(?!会)/, "committee-member"],
  [/支部|党总支/, "branch"],
  [/党员(?!大会|干部大会)/, "party-member"],
  [/党组|党委|领导班子|常委/, "leaders"],
];

/** The kind of body that a subject's name tells (党组, 支部); null where the name tells no kind (本单位, 办公室). */
export const bodyKindOf = (name: string): BodyKind | null => WORDS.find(([words]) => words.test(name))?.[1] ?? null;
