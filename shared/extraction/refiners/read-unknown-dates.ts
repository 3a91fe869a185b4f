import { hedgeOf } from "../parsers/words.ts";
import { type Reading, requirement } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";
import { allMatches } from "../text/all-matches.ts";
import { hasSign, signOf } from "../text/signs.ts";

/** Times that every year has and no calendar fixes: the clerk knows the date, the plan does not say it. */
const ANCHOR =
  /(开学|放假|寒假|暑假|期中考试|期末考试|期末|主汛期|汛期|入汛|入冬|入夏|供暖期|供暖季|供暖|采暖期|采暖季|防火期|春运|春耕|秋收|高考|中考)(?:来临|到来|开始)?(?:之|以)?前/g;

const ANCHOR_SIGN = signOf("学假试末期汛冬夏暖季运耕收考临来始之以", "前");

/** Deadlines before such a time: due is null, so that the date shows as unknown instead of being guessed. */
export function readUnknownDates(view: SentenceView): Reading[] {
  if (!hasSign(view.signs, ANCHOR_SIGN)) return [];
  return allMatches(view.sentence.text, ANCHOR).flatMap((match) => {
    const start = view.sentence.start + match.index;
    const end = start + match[0].length;
    const at = view.clauseAt(start);
    const clause = view.clauses[at];
    const next = view.clauses[at + 1];
    if (!clause) return [];
    const alone = clause.end - end <= 1;
    if (!view.does(alone && next ? next : { start: end, end: clause.end })) return [];
    const span = view.trim({ start: clause.start, end: alone && next ? next.end : clause.end });
    return [
      {
        ...span,
        block: view.block,
        parts: [{ start, end }],
        requirement: requirement({ kind: "deadline", event: match[1] ?? null, hedge: hedgeOf(view.slice(span)) }),
        stated: ["event"],
        implied: [],
        rules: ["unknown-date"],
      },
    ];
  });
}
