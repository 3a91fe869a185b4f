import { NUMBER, NUMERALS } from "../../numerals.ts";
import { signOf } from "../../text/signs.ts";
import { VERB } from "../words.ts";
import { HAPPENS_WHEN } from "./happenings.ts";
import type { TriggerRule } from "./trigger-rule.ts";

/** 重大事项决策前，班子成员之间进行沟通 */
const BEFORE_DECISION =
  /([^，。；：\s]{2,20}?(?:决策|执行|实施|作出|提交|任用|任命|发布|出台|表决|研究决定))(?:之|以)?前(?=，[^，。；]{0,20}(?:沟通|酝酿|征求|报告|请示|听取|谈话|公示|审核|论证|通知))/g;
/** 活动前一周通知支委: by how much ahead, and what is done then. */
const SOME_DAYS_BEFORE = new RegExp(
  `([^，。；：\\s]{2,16}?)(?:之|以)?前(?:${NUMBER}[-—–~～至到])?(?:${NUMBER}|半)个?(?:工作日|日|天|周|月)内?(?:，提前|(?=${VERB}|通知|告知|确定|提出|请示|将|把|向|由|报(?!告)|发[到至给]))`,
  "g",
);
/** 会前3个工作日印发通知: a single character names the session. */
const BEFORE_SESSION = new RegExp(
  `(?<![\\u4e00-\\u9fff])([会课赛])(?:之|以)?前(?:${NUMBER}[-—–~～至到])?${NUMBER}个?(?:工作日|日|天|周)(?=[^，。；]{2})`,
  "g",
);
/** 召开大会一个月前报批 */
const EARLIER = new RegExp(
  `([^，。；：\\s]{2,20}?)(?<![\\d月年])${NUMBER}(?:个月|个?工作日|周|天)前(?=${VERB}|报|向|将|通知)`,
  "g",
);
const BEFOREHAND = new RegExp(
  `([^，。；：\\s]{2,16}?)(?:之|以)?前(?:${NUMBER}个?(?:工作日|日|天|周|月))?(?:，[^，。；：\\s]{0,10}?)?(?:要|应当?|须|必须|将|拟)(?=[^，。；求点])`,
  "g",
);
const AHEAD = new RegExp(
  `([^，。；：\\s]{2,20}?)，?(?:要|应当?|须|需|必须)?提前${NUMBER}个?(?:工作日|日|天|周|星期|月)`,
  "g",
);
/** 重大事项提前报告制度: the report comes before the event, without a number of days. */
const BEFORE_IT = /((?:重大|重要)[^，。；：、\s]{1,8})(?:应当?|须|要|必须)?提前(?:报告|报备|请示)(?:制度)?/g;

const BEFORE_SIGN = signOf("前之以", `前，要应须必将拟半${NUMERALS}`);
const EARLIER_SIGN = signOf("月日周天", "前");
const AHEAD_SIGN = signOf("提", "前");

/** 换届前三个月 · 召开大会一个月前 · 重大活动提前2周: the duty comes before the event. */
export const BEFORE_EVENTS: readonly TriggerRule[] = [
  { sign: BEFORE_SIGN, pattern: BEFORE_DECISION, complete: false, isEvent: () => true },
  {
    sign: BEFORE_SIGN,
    pattern: SOME_DAYS_BEFORE,
    complete: true,
    isEvent: (event) =>
      (HAPPENS_WHEN.test(event) || /会议|开会|[年大例]会$|活动|生日|考核|评议|考试/.test(event)) &&
      !/[\d月底年]$|(?<!生)日$/.test(event),
  },
  {
    sign: BEFORE_SIGN,
    pattern: BEFOREHAND,
    complete: false,
    isEvent: (event) => HAPPENS_WHEN.test(event) && !/[\d月底日]$/.test(event),
  },
  { sign: BEFORE_SIGN, pattern: BEFORE_SESSION, complete: true, isEvent: () => true },
  { sign: AHEAD_SIGN, pattern: AHEAD, complete: true, isEvent: () => true },
  {
    sign: EARLIER_SIGN,
    pattern: EARLIER,
    complete: true,
    isEvent: (event) => HAPPENS_WHEN.test(event) || /会议?|活动|选举|考试/.test(event),
  },
  { sign: AHEAD_SIGN, pattern: BEFORE_IT, complete: true, isEvent: () => true },
];
