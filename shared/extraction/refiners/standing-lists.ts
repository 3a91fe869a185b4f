import { allMatches } from "../text/all-matches.ts";
import type { Span } from "../text/span.ts";

/** One of several things that a clause lists, and the deed that all of them share (评选); empty where each names itself. */
export interface ListedThing extends Span {
  readonly deed: string;
}

/** The rule name under which a listed thing gets the deed of its list: `listed:评选`. */
export const LISTED = "listed:";

/** 打造“甲”“乙”“丙”等品牌: names in a row, behind what is done for each of them. */
const QUOTED =
  /(?<=(?:开展|打造|抓好|评选|评选宣传|评选表彰|举办|推进|办好|组织|实施)(?:好)?)(?:“[^“”]{2,16}”[、和及]?){2,}(?=(?:等[^，。；]{0,16})?(?:活动|品牌|评选|工程|行动|计划|项目|比赛|奖项|人物)?(?:$|[，。；]))/g;
const NAME = /“[^“”]+”/g;
const AWARDS = /评选(?:宣传|表彰)?$/;

/** 文明职工、文明科室、文明家庭评选: names of one form, before what is done for each of them. */
const ALIKE =
  /(?<=^|[，。；]|开展|组织|举办)([\u3400-\u9fff]{2})[\u3400-\u9fff]{2,6}(?:、\1[\u3400-\u9fff]{2,6}){2,}?(?=(评选|评比|创建|选树)(?:活动|工作)?(?:$|[，。；]))/g;

/** 开展科普日、机器人竞赛、科学营等活动 · 坚持专题学、集中学、周学制度: events and rhythms that each name themselves. */
const EVENTS =
  /(?<=开展|举办|组织|坚持|落实)[^，。；、“”]{2,18}(?:、[^，。；、]{2,20}?){2,}?(?=等[^，。；、]{0,8}(?:活动|赛事)|制度|机制|$|[，。；])/g;
const EVENT = /(?:[日周营月学]|竞赛|比赛|大赛|论坛|讲座|展览|年会|下乡”?|党课|征文|运动会|调研)$/;

/** The things that words list one by one, at least two with names of their own; empty where they list none. */
export function listedThings(words: string): ListedThing[] {
  if (!words.includes("“") && !words.includes("、")) return [];
  const [quoted] = allMatches(words, QUOTED);
  if (quoted !== undefined) {
    const deed = AWARDS.test(words.slice(0, quoted.index)) ? "评选" : "";
    return allMatches(quoted[0], NAME).map(({ index, 0: name }) => ({ ...spanOf(quoted.index + index, name), deed }));
  }
  const [alike] = allMatches(words, ALIKE);
  if (alike !== undefined) return divided(alike.index, alike[0], alike[2] ?? "");
  const [events] = allMatches(words, EVENTS);
  const parts = events === undefined ? [] : divided(events.index, events[0], "");
  return parts.every(({ start, end }) => EVENT.test(words.slice(start, end))) ? parts : [];
}

const spanOf = (start: number, { length }: string): Span => ({ start, end: start + length });

function divided(start: number, list: string, deed: string): ListedThing[] {
  let at = start;
  return list.split("、").map((name) => {
    const part = { ...spanOf(at, name), deed };
    at = part.end + 1;
    return part;
  });
}
