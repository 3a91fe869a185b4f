import { signOf } from "../../text/signs.ts";
import { VERB } from "../words.ts";
import { HAPPENS_FIRST, HAPPENS_TO, HAPPENS_WHEN, ONLY_TIME } from "./happenings.ts";
import type { TriggerRule } from "./trigger-rule.ts";

const MUST = /([^，。；、：（）\s]{2,16}?)(?:时|后)?(?:必谈|必访|必报|必查|必问|必到|必慰问)(?!”)/g;
/** 书记和班子成员必谈: names the two sides of a talk, and no time. */
const WHO_WITH_WHOM =
  /(?:书记|主任|院长|校长|局长|组长|领导)[^，]{0,8}[和与同][^，]{1,12}(?:成员|委员|党员|干部|职工|同志|负责人)$/;
const WHEN =
  /(?:^|[，：\s])([^，。；：\s]{2,40}?)(时|的时候|后)(?=，|上门|必须|派人|予以|给予|应当?[^时急有到以]|要(?=及时|立即)|及时(?!性))/g;
/** 会议研究人事时，应当邀请纪检组列席: whatever it is, the next words bind; what a session itself is like is no event. */
const THEN_BOUND = new RegExp(
  `(?:^|[，：\\s])([^，。；：\\s]{4,40}?)时(?=，(?:(?:应|须|必须)[^，。；]{0,12}${VERB}|有针对性地?(?:进行|开展)))`,
  "g",
);
const SESSION = /(?:学习|工作|开会|讨论|会议|活动|生活|上课|谈话|登记|必要)$/;
/** 落实不到位时进行约谈: the event and the duty are in one clause. */
const TALKED_TO =
  /([^，。；：\s]{2,40}?)时(?=(?:应|要|须|必须)?(?:及时|分别)?(?:进行|开展)[^，。；]{0,8}(?:谈话|约谈|谈心|慰问|走访|家访|沟通|回访))/g;
/** 每次例会后，要整理纪要: the event recurs, and so does its duty. */
const EACH_TIME =
  /(?:^|[，：\s])(每次[^，。；：\s]{2,20}|[^，。；：\s]{2,20}(?:会|会议|检查|考核|评议|测评|培训|巡察|督查|验收))(?:结束)?后(?=，[^，。；]{0,16}(?:(?<![主重需])要|应|须|必须))/g;
/** …，时间顺延: a postponement is no duty. */
const IN_CASE =
  /(?:^|[，。；：\s])([^，。；：\s]{0,12}?(?:如遇|若遇|遇有|遇到(?!的|过)|凡遇|遇(?=重大|重要|突发|紧急|特殊)|一旦发生|一旦出现|一旦发现|凡是发生)[^，。；：]{2,60}|发生[^，。；：]{2,30})(?=，(?![^，。；]{0,8}(?:顺延|可以?(?:适当|酌情|相应|另行)?(?:调整|推迟|提前|变更))))/g;
/** 发现苗头性问题，要及时提醒: the person concerned may be named before it. */
const ON_FINDING =
  /([^，。；：\s]{0,16}(?:发现|出现)[^，。；：]{2,30})(?=，[^，。；]{0,10}(?:(?<![主重需])要|应|须|必须))/g;
/** 遇有重要问题应当及时汇报: event and duty in one clause, without a comma. */
const IN_ONE =
  /((?:如遇|若遇|遇有|遇到(?!的|过)|凡遇)[^，。；：应须]{2,30}?)(?=应|须|必须|要(?=及时|立即|马上|向|由|报))/g;
/** 发生重大变故及时走访 is a duty; 出现问题及时解决 describes a way of working. */
const AT_ONCE =
  /((?:发生|出现|遇)[^，。；：\s]{0,10}?(?:特殊情况|重大[^，。；：\s]{1,6}?|变故|事故|突发事件|意外)时?)(?=要?(?:及时|立即|第一时间))/g;
/** 因故不能参加的，必须请假 · 凡涉及重大开支的，应当集体研究. */
const WHO =
  /(?:^|[，。；：\s])((?:凡是?|如|若|因|对|对于)?[^，。；：\s]{3,40}的)(?=，(?:应|须|必须|要|由[^，。；]{2,20}(?:谈话|报告|审批|批准|进行)))/g;

/** 对新任职、岗位调整的及时谈 · 家庭困难的要上门走访: the people concerned, with the word of obligation in the same clause. */
const OF_WHOM =
  /(?:^|[，。；：\s、])((?:对|凡是?)?[^，。；：\s]{3,30})的(?=(?:要|应当?|必须|须)?(?:及时|随时|第一时间|上门|当面){1,2}(?:进行|开展)?(?:谈(?!论|判)|约谈|走访|慰问|家访|回访|提醒|沟通|帮扶|补学))/g;

/** The common sign of several rules, because a text has room for few signs. */
const WHEN_SIGN = signOf("时候后", "，上必派予给应及要须分进开");
const OF_SIGN = signOf("的", "，要应必须及随第上当");
const CASE_SIGN = signOf("如若遇凡一发出", "遇有到旦生现重突紧特");

/** 换届时 · 大会召开后 · 岗位变动必谈 · 发现苗头性问题，要 · 凡…的，应当: the duty is due when it happens. */
export const AT_EVENTS: readonly TriggerRule[] = [
  {
    sign: signOf("必", "谈访报查问到慰"),
    pattern: MUST,
    complete: true,
    isEvent: (event) => !/^[一二三四五六七八九十\d]+$|之间$/.test(event) && !WHO_WITH_WHOM.test(event),
  },
  {
    sign: WHEN_SIGN,
    pattern: WHEN,
    complete: false,
    isEvent: (event, edge) => !ONLY_TIME.test(event) && (edge === "后" ? HAPPENS_FIRST : HAPPENS_WHEN).test(event),
  },
  { sign: CASE_SIGN, pattern: IN_CASE, complete: false, isEvent: () => true },
  {
    sign: WHEN_SIGN,
    pattern: THEN_BOUND,
    complete: false,
    isEvent: (event) => !SESSION.test(event) && !ONLY_TIME.test(event),
  },
  {
    sign: WHEN_SIGN,
    pattern: TALKED_TO,
    complete: true,
    isEvent: (event) => HAPPENS_WHEN.test(event),
  },
  { sign: WHEN_SIGN, pattern: EACH_TIME, complete: false, isEvent: () => true },
  { sign: CASE_SIGN, pattern: ON_FINDING, complete: false, isEvent: () => true },
  { sign: CASE_SIGN, pattern: IN_ONE, complete: false, isEvent: () => true },
  { sign: CASE_SIGN, pattern: AT_ONCE, complete: false, isEvent: () => true },
  {
    sign: OF_SIGN,
    pattern: OF_WHOM,
    complete: true,
    isEvent: (event) => HAPPENS_WHEN.test(event) || HAPPENS_TO.test(event) || /困难|处分|情绪|异常|失业/.test(event),
  },
  {
    sign: OF_SIGN,
    pattern: WHO,
    complete: false,
    isEvent: (event) =>
      (event.startsWith("凡") || HAPPENS_TO.test(event)) && !/(?:等|方面|工作|精神|要求)的$/.test(event),
  },
];
