import { parseObservances } from "../parsers/observances.ts";
import { observanceName } from "./drop-repeated-names.ts";
import { signsIn } from "../text/signs.ts";
import { type Reading, requirement } from "./reading.ts";
import { type SentenceView, dueDate } from "./sentence-view.ts";

/** 利用环境日、禁毒日等节点: a choice of occasions, none of them asked for. */
const OCCASION = /^[^，。；]{0,60}(?:等[^，。；]{0,6})?(?:节点|契机|时机|节日|纪念日(?!活动))/;

/** 今年是第62个学雷锋纪念日: only names the day. */
const COUNTED = /第[\d一二三四五六七八九十百]{1,4}个(?:全国|世界|国际)?“?$/;

/** 为开展好今年“宪法宣传周”活动，制定方案, and the names of documents: what is done is something else. */
const NOT_ITSELF =
  /^[”"]?(?:系列)?(?:活动)?(?:情况|筹备|(?:工作)?方案|前后|的?主题|的?(?:主要)?(?:任务|目的|意义|宗旨)|领导|指导|咨询日|的?通知|的?精神)/;
const SPOKEN_OF =
  /《[^》]{0,40}$|(?:关于|根据|按照)[^，]{0,16}$|(?:^|，)为(?:了|更)?(?:进一步)?(?:开展好?|做好|组织好|抓好|办好)[^，]{0,8}$/;
/** Days that no authority announces are the same each year. */
const ANY_YEAR = 2000;

/** Names (`observanceName`) of the days in a title: a plan about one of these days gives dates of its own. */
export const observancesIn = (title: string, planYear: number | null): string[] =>
  parseObservances(title).map(({ dayIn, announced }) => {
    const { month, day } = dayIn(planYear ?? ANY_YEAR);
    return observanceName(announced ?? dueDate(planYear, month, day));
  });

/** Activities for a day of the public calendar: named in the plan, dated by the calendar, or by what is announced each year. */
export function readObservances(view: SentenceView): Reading[] {
  const { planYear, sentence } = view;
  const text = view.original.slice(sentence.start, sentence.end);
  const signs = text === sentence.text ? view.signs : signsIn(text);
  return parseObservances(text, signs).flatMap((observance) => {
    const start = sentence.start + observance.start;
    const end = sentence.start + observance.end;
    const clause = view.clauses[view.clauseAt(start)];
    if (
      !clause ||
      !view.does(sentence) ||
      SPOKEN_OF.test(text.slice(0, observance.start)) ||
      (/结合[“"]?$/.test(text.slice(0, observance.start)) && /^[”"]?(?:活动)?，/.test(text.slice(observance.end))) ||
      NOT_ITSELF.test(text.slice(observance.end)) ||
      COUNTED.test(text.slice(0, observance.start)) ||
      OCCASION.test(text.slice(observance.end))
    )
      return [];
    const { announced } = observance;
    const { month, day } = observance.dayIn(planYear ?? ANY_YEAR);
    const short = clause.end - clause.start <= 40 && !view.slice(clause).includes("、");
    return [
      {
        ...(short ? view.trim(clause) : { start, end }),
        block: view.block,
        parts: [{ start, end }],
        requirement: requirement({
          kind: "deadline",
          due: announced ? null : dueDate(planYear, month, day),
          observance: announced && { observance: announced, year: planYear },
          provisional: announced !== null,
        }),
        stated: [],
        implied: announced ? [] : ["due"],
        rules: [`observance:${observance.name}`],
      },
    ];
  });
}
