import { dateOf } from "../../domain/date/plain-date.ts";
import { parseObservances } from "../parsers/observances.ts";
import { hasVerb } from "../parsers/words.ts";
import { signsIn } from "../text/signs.ts";
import { type Reading, requirement } from "./reading.ts";
import type { SentenceView } from "./sentence-view.ts";

/** 利用环境日、禁毒日等节点: a choice of occasions, none of them asked for. */
const OCCASION = /^[^，。；]{0,60}(?:等[^，。；]{0,6})?(?:节点|契机|时机|节日|纪念日(?!活动))/;

/** 今年是第62个学雷锋纪念日: says what day it is. */
const COUNTED = /第[\d一二三四五六七八九十百]{1,4}个(?:全国|世界|国际)?“?$/;

/** Activities for a day of the public calendar: named in the plan, dated by the calendar. */
export function readObservances(view: SentenceView): Reading[] {
  const { planYear, sentence } = view;
  if (planYear === null) return [];
  const text = view.original.slice(sentence.start, sentence.end);
  const signs = text === sentence.text ? view.signs : signsIn(text);
  return parseObservances(text, signs).flatMap((observance) => {
    const start = sentence.start + observance.start;
    const end = sentence.start + observance.end;
    const clause = view.clauses[view.clauseAt(start)];
    if (
      !clause ||
      !hasVerb(text) ||
      COUNTED.test(text.slice(0, observance.start)) ||
      OCCASION.test(text.slice(observance.end))
    )
      return [];
    const { month, day } = observance.dayIn(planYear);
    const short = clause.end - clause.start <= 40 && !view.slice(clause).includes("、");
    return [
      {
        ...(short ? view.trim(clause) : { start, end }),
        block: view.block,
        parts: [{ start, end }],
        requirement: requirement({
          kind: "deadline",
          due: dateOf(planYear, month, day),
          provisional: observance.announced,
        }),
        stated: [],
        implied: ["due"],
        rules: [`observance:${observance.name}`],
      },
    ];
  });
}
