import type { DatePhrase } from "../parsers/dates.ts";
import { VERB } from "../parsers/words.ts";
import { contains } from "../text/span.ts";
import type { SentenceView } from "./sentence-view.ts";

const BETWEEN = /^(?:、|和|及|与|以及)?$/;
const EACH_OF_THEM = /^(?:期间|前后|前|节日?|等[^，]{0,6})?，?(?:要|应|将)?(?:分别|各(?!级|类|种|项)|都要|均要)/;

/** 春节、中秋前开展提醒: each festival has a duty of its own. */
const ROUND = new RegExp(`^(?:[，]?(?:要|应|将|均|都|集中|统一|认真|组织|及时)*${VERB})`);
/** Two festivals that every office keeps as one season. */
const ONE_SEASON =
  /^[“"]?(?:元旦节?[”"]?[、和及与]?[“"]?春节|中秋节?[”"]?[、和及与]?[“"]?国庆|国庆节?[”"]?[、和及与]?[“"]?中秋)[^、和及与]*$/;

/**
 * The times of which each asks for the duty once: 元旦、春节、国庆期间分别走访 · 3月、9月各开展一次 · 春节、中秋前提醒. Empty
 * where the clause of `date` lists none: 元旦、春节等节点 are times to be careful at.
 */
export function timesOfEach(view: SentenceView, date: DatePhrase): readonly DatePhrase[] {
  const clause = view.clauses[view.clauseAt(date.start)];
  if (!clause) return [];
  const listed = view.dates.filter((other) => contains(clause, other));
  const last = listed.at(-1);
  if (listed.length < 2 || listed.length > MONTHS_OF_A_YEAR || !last) return [];
  const joined = listed.every((other, index) => {
    const previous = listed[index - 1];
    return previous === undefined || BETWEEN.test(view.slice({ start: previous.end, end: other.start }));
  });
  if (!joined) return [];
  const after = view.slice({ start: last.end, end: view.sentence.end });
  const before = view.slice({ start: clause.start, end: listed[0]?.start ?? clause.start });
  return isSpread(view, listed) ||
    /(?:分别|各)[在于]?$/.test(before) ||
    EACH_OF_THEM.test(view.slice({ start: last.end, end: clause.end })) ||
    (areRounds(view, listed) && ROUND.test(after))
    ? listed
    : [];
}

const MONTHS_OF_A_YEAR = 12;

/** 3月、6月、9月、12月召开: months that do not follow each other are no stretch; nor are days of different months. */
const isSpread = (view: SentenceView, listed: readonly DatePhrase[]): boolean =>
  listed.every((date, index) => {
    if (date.sort !== "month" && date.sort !== "day") return false;
    const previous = listed[index - 1]?.dayIn(view.planYear);
    const own = date.dayIn(view.planYear);
    if (index === 0) return true;
    const between = (own?.month ?? 0) - (previous?.month ?? 0);
    return date.sort === "day" && listed[index - 1]?.sort === "day" ? between !== 0 : between > 1 || between < 0;
  });

/** Festivals in different parts of the year. */
const areRounds = (view: SentenceView, listed: readonly DatePhrase[]): boolean =>
  listed.every(({ sort }) => sort === "festival") &&
  !ONE_SEASON.test(view.slice({ start: listed[0]?.start ?? 0, end: listed.at(-1)?.end ?? 0 }));
