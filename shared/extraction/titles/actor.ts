import { hasSign } from "../text/signs.ts";
import { titleSignOf, titleSignsIn } from "./title-signs.ts";

/** Words that a body or a person ends with. */
const ENDINGS =
  "党组|党委|支部|总支|党小组|中心组|委员会|领导小组|委员|党员|干部|书记|班子成员|领导班子|班子|负责人|负责同志|学会|协会|工会|团委|妇委会|关工委|部门|单位|处室|科室|部室|各地|省份|成员|主要领导|领导|党组织|人员|教师|学生|职工|科协|妇联|委|局|站|办|医院|学校|中心|校长|院长|辅导员|班主任";
const BRACKET = "(?:（[^（）]{1,16}）)?";

/** A pattern of any last character of some words, followed by any first character of others. */
const meetingOf = (ends: string, follows: string) =>
  titleSignOf(
    ends
      .split("|")
      .map((word) => word.charAt(word.length - 1))
      .join(""),
    follows
      .split("|")
      .map((word) => word.charAt(0))
      .join(""),
  );
const ACTOR = new RegExp(`(?:${ENDINGS})”?${BRACKET}$`);
/** 党支部书记 and 各支部、各学会 are actors; 党小组会 and 满意度 are what is done or measured. */
export const isActor = (words: string): boolean => words.length <= 30 && ACTOR.test(words) && !HOLDING.test(words);
/** 领办, 承办: verbs that end like an office. */
const HOLDING = /^[领承主协创督举开交筹合联代申包]办$/;

const DOING =
  "推行|建立|组织|完成|开展|召开|制定|出台|举办|推进|集中|报送|听取|研究|提交|撰写|学习贯彻|带头|主动|深入|走访|联系|上报|参加|落实|做好|约谈|向|对|为|到|要|应|须|必须|将";
const BEFORE_VERB = new RegExp(`^[^，“”]{0,24}?(?:${ENDINGS})${BRACKET}(?=(?:${DOING}))`);
const ACTOR_SIGN = meetingOf(`${ENDINGS}|）`, DOING);

/** 考核结果作为对各级科协组织评价的依据: a name behind such words is no subject. */
const MADE_OF = /作为|列为|列入|对/;

/** The clause without the actor at its head, where enough is left to name the duty. */
export function withoutActor(clause: string): string {
  if (!hasSign(titleSignsIn(clause), ACTOR_SIGN)) return clause;
  const actor = BEFORE_VERB.exec(clause)?.[0] ?? "";
  return actor !== "" && clause.length - actor.length >= 6 && !MADE_OF.test(actor)
    ? clause.slice(actor.length)
    : clause;
}
