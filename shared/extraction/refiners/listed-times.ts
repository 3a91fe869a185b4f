import type { DatePhrase } from "../parsers/dates.ts";
import { contains } from "../text/span.ts";
import type { SentenceView } from "./sentence-view.ts";

const BETWEEN = /^(?:、|和|及|与|以及)?$/;
const EACH_OF_THEM = /^(?:期间|前后|前|节日?|等[^，]{0,6})?，?(?:要|应|将)?(?:分别|各(?!级|类|种|项)|都要|均要)/;

/**
 * The times that 分别 or 各 makes into one duty each: 元旦、春节、国庆期间分别走访 · 3月、9月各开展一次. Empty where the
 * clause of `date` lists none: 元旦、春节等节点 are times to be careful at.
 */
export function timesOfEach(view: SentenceView, date: DatePhrase): readonly DatePhrase[] {
  const clause = view.clauses[view.clauseAt(date.start)];
  if (!clause) return [];
  const listed = view.dates.filter((other) => contains(clause, other));
  const last = listed.at(-1);
  if (listed.length < 2 || !last) return [];
  const joined = listed.every((other, index) => {
    const previous = listed[index - 1];
    return previous === undefined || BETWEEN.test(view.slice({ start: previous.end, end: other.start }));
  });
  return joined && EACH_OF_THEM.test(view.slice({ start: last.end, end: clause.end })) ? listed : [];
}
