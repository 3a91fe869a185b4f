import { NUMBER, NUMERALS } from "../numerals.ts";
import { type Signs, hasSign, signOf, signsIn } from "../text/signs.ts";
import { type Span, withoutOverlaps } from "../text/span.ts";
import { WITHIN, WITHIN_SIGN } from "./event-clocks.ts";
import { VERB } from "./words.ts";
import { allMatches } from "../text/all-matches.ts";

/** Something that happens and makes a duty begin: 岗位变动必谈 · 换届时 · 测评完成后的一个月内. */
export interface TriggerPhrase extends Span {
  readonly event: string;
  /** Whether the phrase holds the duty too (必谈, 提前报备) or is followed by it (…时，…). */
  readonly complete: boolean;
}

/** What happens to people and organisations; other 时 and 后 speak of the time alone (同时, 平时, 今后). */
const HAPPENS_WHEN =
  /换届|选举|出国|外出|操办|成立|召开|制定|制订|决策|研究|讨论|审议|发生|出现|发现|变动|调整|调动|调离|交流|任免|任职|退休|离任|离职|入职|受到|遇到|遇有|完成|收到|接到|转正|转入|转出|新任|提拔|晋升|作业|施工|上岗|开考|开赛|开班|招标|采购|签订|休学|复学|通过|批准|结束|变更|迁移|入党|毕业|去世|逝世|生病|住院|患病|到期|届满|申请|惩处|生育|结婚|请假|提出|反馈|取得|产生|遭遇|面临|失联|空缺|缺额|表彰|表扬|不力|不到位|不理想|苗头|分歧|矛盾/;
/** After these something follows; after others (学习后，考试) it is only the next step. */
const HAPPENS_FIRST =
  /换届|选举|成立|召开|发生|出现|发现|完成|结束|收到|接到|通过|批准|批复|变更|入党|转正|任职|离任|退休|到期|届满|印发|下发|发布|公布|闭幕/;
const ONLY_TIME =
  /(?:同|(?<!换)届|及|按|随|适|平|此|小|学|课|限|临|定|实|必要|特殊情况|有条件|年|月|日|最|今|然|以|之|事|先)$/;

/** What happens to a person or a matter; 符合条件的 only describes. */
const HAPPENS_TO =
  /换届|出国|外出|操办|发生|出现|发现|变动|调整|调动|调离|因|受到|遇到|遇有|收到|接到|转出|转入|新任|提拔|离任|退休|到期|届满|逾期|变更|生病|住院|去世|确需|需要|涉及|不能|未能/;

const MUST = /([^，。；、：（）\s]{2,16}?)(?:时|后)?(?:必谈|必访|必报|必查|必问|必到|必慰问)(?!”)/g;
const WHEN =
  /(?:^|[，：\s])([^，。；：\s]{2,40}?)(时|的时候|后)(?=，|上门|必须|派人|予以|给予|应当?[^时急有到以]|及时(?!性))/g;
/** 会议研究人事时，应当邀请纪检组列席: whatever it is, the next words bind; what a session itself is like is no event. */
const THEN_BOUND = new RegExp(
  `(?:^|[，：\\s])([^，。；：\\s]{4,40}?)时(?=，(?:(?:应|须|必须)[^，。；]{0,12}${VERB}|有针对性地?(?:进行|开展)))`,
  "g",
);
const SESSION = /(?:学习|工作|开会|讨论|会议|活动|生活|上课|谈话|登记|必要)$/;
/** 落实不到位时进行约谈: event and duty in one clause. */
const TALKED_TO =
  /([^，。；：\s]{2,40}?)时(?=(?:应|要|须|必须)?(?:及时|分别)?(?:进行|开展)[^，。；]{0,8}(?:谈话|约谈|谈心|慰问|走访|家访|沟通|回访))/g;
/** 重大事项决策前，班子成员之间进行沟通 */
const BEFORE_DECISION =
  /([^，。；：\s]{2,20}?(?:决策|执行|实施|作出|提交|任用|任命|发布|出台|表决|研究决定))(?:之|以)?前(?=，[^，。；]{0,20}(?:沟通|酝酿|征求|报告|请示|听取|谈话|公示|审核|论证|通知))/g;
/** 每次例会后，要整理纪要: it happens again and again, and so does what follows. */
const EACH_TIME =
  /(?:^|[，：\s])(每次[^，。；：\s]{2,20}|[^，。；：\s]{2,20}(?:会|会议|检查|考核|评议|测评|培训|巡察|督查|验收))(?:结束)?后(?=，[^，。；]{0,16}(?:(?<![主重需])要|应|须|必须))/g;
/** 审批时间不超过4个工作日: from the event on. */
const AT_MOST = new RegExp(
  `([^，。；：\\s]{2,16}(?:时间|时限|期限))(?:一般|原则上)?(?:不得?超过|不多于)(?=${NUMBER}个?(?:工作日|日|天|小时))`,
  "g",
);
const SINCE = new RegExp(`([^，。；：（）\\s]{2,24}?)(?:之日起|后)的?${WITHIN}`, "g");
/** 收到来信15天内，书面告知. */
const RECEIVED = new RegExp(`((?:收到|接到|受理|接报|立案|签订|验收)[^，。；：（）\\s\\d]{1,16}?)${WITHIN}`, "g");
const IN_CASE =
  /(?:^|[，。；：\s])([^，。；：\s]{0,12}?(?:如遇|遇有|凡遇|一旦发生|一旦出现|一旦发现|凡是发生)[^，。；：]{2,60}|发生[^，。；：]{2,30})(?=，)/g;
/** 发现苗头性问题，要及时提醒: who it is about may stand before it. */
const ON_FINDING =
  /([^，。；：\s]{0,16}(?:发现|出现)[^，。；：]{2,30})(?=，[^，。；]{0,10}(?:(?<![主重需])要|应|须|必须))/g;
/** 遇有重要问题应当及时汇报: one clause, without a comma. */
const IN_ONE = /((?:如遇|遇有|遇到|凡遇)[^，。；：应须]{2,30}?)(?=应|须|必须|要(?=及时|立即|马上|向|由|报))/g;
/** 因故不能参加的，必须请假 · 凡涉及重大开支的，应当集体研究. */
const WHO =
  /(?:^|[，。；：\s])((?:凡是?|如|若|因|对|对于)?[^，。；：\s]{3,40}的)(?=，(?:应|须|必须|要|由[^，。；]{2,20}(?:谈话|报告|审批|批准|进行)))/g;
/** 活动前一周通知支委: by how much ahead, and what is done then. */
const SOME_DAYS_BEFORE = new RegExp(
  `([^，。；：\\s]{2,16}?)(?:之|以)?前(?:${NUMBER}[-—–~～至到])?(?:${NUMBER}|半)个?(?:工作日|日|天|周|月)内?(?=${VERB}|通知|告知|确定|提出|请示|将|把|向|由|报(?!告)|发[到至给])`,
  "g",
);
/** 召开大会一个月前报批 */
const EARLIER = new RegExp(
  `([^，。；：\\s]{2,20}?)(?<![\\d月年])${NUMBER}(?:个月|个?工作日|周|天)前(?=${VERB}|报|向|将|通知)`,
  "g",
);
/** 任期届满，应按期换届: an end that comes by itself. */
const ON_EXPIRY = /([^，。；：\s]{2,20}(?:届满|期满|到期))(?=，?(?:应|须|必须|要))/g;
const BEFOREHAND = new RegExp(
  `([^，。；：\\s]{2,16}?)(?:之|以)?前(?:${NUMBER}个?(?:工作日|日|天|周|月))?(?:，[^，。；：\\s]{0,10}?)?(?:要|应当?|须|必须)(?=[^，。；求点])`,
  "g",
);
const AHEAD = new RegExp(
  `([^，。；：\\s]{2,20}?)，?(?:要|应当?|须|需|必须)?提前${NUMBER}个?(?:工作日|日|天|周|星期|月)`,
  "g",
);

/** 重大事项提前报告制度: ahead of it, by how much is not said. */
const BEFORE_IT = /((?:重大|重要)[^，。；：、\s]{1,8})(?:应当?|须|要|必须)?提前(?:报告|报备|请示)(?:制度)?/g;

/** 检查结果在一周内通报: what the time is given for stands before it; years are spans of a programme. */
const SOON = new RegExp(
  `([^，。；：\\s]{2,24}?)，?(?:应当?|须|要|必须|在|于){0,3}${WITHIN}(?=[^，。；]{0,8}(?:${VERB}|交领导|交由|送交))`,
  "g",
);

const NO_EVENT =
  /^(?:力争|争取|确保|务必|务|用|利用|最近|近|未来|今后|接下来|前|后|并|且|要|应|须|必须|在|于|其中|每|同时|一律|及时)+$|[年月]$/;

/** What several rules need: one sign for them all, since a text has room for few. */
const WHEN_SIGN = signOf("时候后", "，上必派予给应及要须分进开");
const CASE_SIGN = signOf("如遇凡一发出", "遇有到旦生现");
const BEFORE_SIGN = signOf("前之以", `前，要应须必半${NUMERALS}`);
const EARLIER_SIGN = signOf("月日周天", "前");
const EXPIRY_SIGN = signOf("届期到", "满期");
const AHEAD_SIGN = signOf("提", "前");

interface TriggerRule {
  readonly sign: Signs;
  readonly pattern: RegExp;
  readonly complete: boolean;
  readonly isEvent: (event: string, ...groups: string[]) => boolean;
}

const RULES: readonly TriggerRule[] = [
  {
    sign: signOf("必", "谈访报查问到慰"),
    pattern: MUST,
    complete: true,
    isEvent: (event) => !/^[一二三四五六七八九十\d]+$/.test(event),
  },
  { sign: WITHIN_SIGN, pattern: SINCE, complete: false, isEvent: (event) => !/\d$/.test(event) },
  { sign: WITHIN_SIGN, pattern: RECEIVED, complete: false, isEvent: () => true },
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
  { sign: BEFORE_SIGN, pattern: BEFORE_DECISION, complete: false, isEvent: () => true },
  { sign: WHEN_SIGN, pattern: EACH_TIME, complete: false, isEvent: () => true },
  { sign: signOf("间限", "一原不"), pattern: AT_MOST, complete: true, isEvent: () => true },
  { sign: CASE_SIGN, pattern: ON_FINDING, complete: false, isEvent: () => true },
  { sign: CASE_SIGN, pattern: IN_ONE, complete: false, isEvent: () => true },
  {
    sign: signOf("的", "，"),
    pattern: WHO,
    complete: false,
    isEvent: (event) =>
      (event.startsWith("凡") || HAPPENS_TO.test(event)) && !/(?:等|方面|工作|精神|要求)的$/.test(event),
  },
  {
    sign: BEFORE_SIGN,
    pattern: SOME_DAYS_BEFORE,
    complete: true,
    isEvent: (event) =>
      (HAPPENS_WHEN.test(event) || /会议|开会|活动|生日|考核|评议|考试/.test(event)) &&
      !/[\d月底年]$|(?<!生)日$/.test(event),
  },
  {
    sign: BEFORE_SIGN,
    pattern: BEFOREHAND,
    complete: false,
    isEvent: (event) => HAPPENS_WHEN.test(event) && !/[\d月底日]$/.test(event),
  },
  { sign: AHEAD_SIGN, pattern: AHEAD, complete: true, isEvent: () => true },
  {
    sign: EARLIER_SIGN,
    pattern: EARLIER,
    complete: true,
    isEvent: (event) => HAPPENS_WHEN.test(event) || /会议?|活动|选举|考试/.test(event),
  },
  { sign: EXPIRY_SIGN, pattern: ON_EXPIRY, complete: false, isEvent: () => true },
  { sign: AHEAD_SIGN, pattern: BEFORE_IT, complete: true, isEvent: () => true },
  {
    sign: WITHIN_SIGN,
    pattern: SOON,
    complete: true,
    isEvent: (event, _amount, unit) => unit !== "年" && !NO_EVENT.test(event),
  },
];

/** Events of a masked sentence, in order; of two that overlap the first stands. */
export function parseTriggers(text: string, signs: Signs = signsIn(text)): TriggerPhrase[] {
  const found: TriggerPhrase[] = [];
  for (const rule of RULES) if (hasSign(signs, rule.sign)) collect(found, text, rule);
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start);
  return withoutOverlaps(found);
}

const LEAD = /^(?:做到|坚持|落实|实行|在|当|如遇|如|若|凡是|凡|遇有|一旦|要|即|对)+/;

function collect(found: TriggerPhrase[], text: string, { pattern, complete, isEvent }: TriggerRule): void {
  for (const match of allMatches(text, pattern)) {
    const [whole, written = "", ...groups] = match;
    const event = written.replace(LEAD, "");
    if (event === "" || !isEvent(written, ...groups)) continue;
    const start = match.index + whole.indexOf(written) + (complete ? written.length - event.length : 0);
    found.push({ event, complete, start, end: match.index + whole.length });
  }
}
