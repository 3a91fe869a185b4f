import type { Amount } from "../parsers/amounts.ts";
import type { Veto } from "./veto.ts";

/** The place of an amount: the masked clause around it, and the facts of its sentence. */
export interface AmountPlace {
  readonly amount: Amount;
  readonly before: string;
  readonly after: string;
  /** The masked sentence before the number, and from the number on. */
  readonly ahead: string;
  readonly behind: string;
  /** Whether a period frames the amount, in its own clause or carried over from an earlier one (全年…). */
  readonly framed: boolean;
  /** The clause before names an aim: 力争, 确保 …, or the amount's own does. */
  readonly aimed: boolean;
  readonly planYear: number | null;
  /** Whether a verb of doing stands right before the number. */
  readonly doneTo: boolean;
}

const isPeople = (unit: string): boolean => /^[人名位]$/.test(unit);

const PAST =
  /过去[一两几\d]|年来|[年月]以来|截至|截止|[现共]有|目前|(?<!较|比)去年|上年|上一年度|今年上半年|先后(?:对|为|[^，；]{0,8}(?:了|出))|已经?(?:累计)?(?:组织|开展|举办|召开|协调|完成|培训|发放|建成|建立)(?![^，；]{0,12}的)/;
const EACH_OF = /^[/／]每?(?:人|名|家|年|季度?|月|周|支部|单位|学期|[班站村])/;
const EACH_TIME = /每(?:一?[次场堂批]|期(?!间|末|初))|凡/;
/** 每次确定一个专题，确立一名主讲人: of each time, as long as no rhythm or total begins anew. */
const EACH_TIME_BEFORE = /每一?[次场堂](?:(?!每[年月季周半学名人个]|全年|累计|总共)[^。；])*，[^，。；、]{0,12}$/;
const YEAR = /(\d{4})年/g;
const isPastYear = (ahead: string, planYear: number | null): boolean => {
  const last = Array.from(ahead.matchAll(YEAR)).at(-1)?.[1];
  return last !== undefined && planYear !== null && Number(last) < planYear;
};

/** 五十人以上企业工会: a class of bodies, by their size. */
const SIZED = /^(?:规模)?(?:企业|单位|工会|支部|党支部|学校|公司|机构|社团|学会|部门|车间|行政村|村|社区|非公)/;

/** The order matters: of several vetoes that hold, the first gives the reason. */
export const AMOUNT_VETOES: readonly Veto<AmountPlace>[] = [
  {
    name: "report",
    why: "history",
    example: "去年走访会员单位40家。",
    counterExample: "今年走访会员单位40家。",
    holds: ({ amount, ahead, planYear }) =>
      (!amount.compared || amount.reached) && (PAST.test(ahead) || isPastYear(ahead, planYear)),
  },
  {
    name: "done",
    why: "history",
    example: "编印了3本案例集。",
    counterExample: "编印3本案例集。",
    holds: ({ amount, before }) => !amount.compared && /[\u3400-\u9fff][了过]$/.test(before),
  },
  {
    name: "so far",
    why: "history",
    example: "本会已有单位会员60家。",
    counterExample: "本年发展单位会员60家。",
    holds: ({ amount, before }) =>
      /已经?[^，]{0,6}$/.test(before) || ((!amount.compared || amount.reached) && before.includes("截至")),
  },
  {
    name: "outside hours",
    why: "term",
    example: "利用8小时以外的时间自学。",
    counterExample: "每月自学不少于8小时。",
    holds: ({ amount, after }) =>
      /(?:小时|天|日)$/.test(amount.unit) && /^(?:工作)?(?:以外|之外|外(?![出语事宣])|工作制)/.test(after),
  },
  {
    name: "daily report",
    why: "history",
    example: "展馆每日接待观众约400人。",
    counterExample: "展馆全年接待观众不少于4000人。",
    holds: ({ amount, before }) =>
      /^人次?$/.test(amount.unit) && !amount.compared && /(?:每[天日]|日均|平均)/.test(before),
  },
  {
    name: "in that case",
    why: "threshold",
    example: "阅读量超过500次的，给予奖励。",
    counterExample: "阅读量全年超过500次。",
    holds: ({ amount, after }) => amount.compared && /^[^，。；]{0,6}的(?:$|[按由得扣给视])/.test(after),
  },
  {
    name: "reached",
    why: "history",
    example: "观众突破10万人次。",
    counterExample: "力争观众突破10万人次。",
    holds: ({ amount, framed, aimed }) =>
      amount.reached && amount.measure === "count" && amount.comparator === ">=" && !framed && !aimed,
  },
  {
    name: "instead of",
    why: "history",
    example: "检查次数由2次增加。",
    counterExample: "检查次数增加到3次。",
    holds: ({ ahead, behind }) =>
      /[由从](?:每[年季月周]|全年)?$/.test(ahead) && /^(?:增加?|调整|提高|改为|减少?|压缩|变更为)/.test(behind),
  },
  {
    name: "fault",
    why: "penalty",
    example: "无故缺席3次的，予以通报。",
    counterExample: "学习3次以上，撰写心得。",
    holds: ({ before, after }) =>
      /无故|缺席|迟到|旷|违反|违规|扣|处以|罚|警告|受到|不参加|未参加|第[一二三]次/.test(before) ||
      /^[都均]?(?:未|没有?)[^，。；]{1,10}的/.test(after),
  },
  {
    name: "whoever",
    why: "penalty",
    example: "连续两次未到会者取消资格。",
    counterExample: "全年组织2次学者考察。",
    holds: ({ amount, before, after }) =>
      /^者|^及?以上者|^(?:无故|不参|未参|未到|缺席|旷)/.test(after) ||
      (/累计|连续/.test(before) && /^(?:不|未|缺|的)/.test(after) && amount.measure === "count"),
  },
  {
    name: "points",
    why: "penalty",
    example: "每缺少一次扣2分。",
    counterExample: "每月召开一次例会。",
    holds: ({ before, after }) =>
      /(?:每|少|缺|未)[^，。；]{0,8}$/.test(before) &&
      /^[^，。；]{0,8}(?:的?扣[分除减\d]|的?(?:奖励?(?:现金)?|[加记计得])\s*\d|的?奖(?:励|现金)|的?加分)/.test(after),
  },
  {
    name: "each time",
    why: "rate",
    example: "每次参加会议2人。",
    counterExample: "每季参加会议2次。",
    holds: ({ amount, before, ahead }) =>
      EACH_TIME.test(before) || (isPeople(amount.unit) && !amount.compared && EACH_TIME_BEFORE.test(ahead)),
  },
  {
    name: "reckoned",
    why: "rate",
    example: "按每天8学时计算。",
    counterExample: "全年完成80学时计划。",
    holds: ({ after }) => /^(?:计算|折算|核算|计入|认定)/.test(after),
  },
  {
    name: "counts as",
    why: "rate",
    example: "参加外出培训计2次。",
    counterExample: "参加外出培训累计2次。",
    holds: ({ before }) => /(?<![累合总共笔登书会统审])[计记][为作]?$/.test(before),
  },
  {
    name: "price",
    why: "price",
    example: "讲课费标准500元/次。",
    counterExample: "全年讲课不少于5次/人。",
    holds: ({ amount, before, after }) =>
      // 2次/人 counts for each person, and 4次/年 for each year.
      (/^(?:[/／]|元)|^\/\d/.test(after) && !(amount.unit !== "元" && EACH_OF.test(after))) ||
      /[元￥¥]\/?$/.test(before) ||
      (amount.unit === "元" &&
        !amount.compared &&
        !/(?:筹措|筹集|争取|争资|募集|落实|引进|投入|完成|撬动|带动|拉动|节约|兑[付现]|追缴|清欠|核销|盘活|吸引|募捐|发放|资助)[^，]{0,12}$/.test(
          before,
        )),
  },
  {
    name: "spent at most",
    why: "price",
    example: "食宿费每人每天不超过450元。",
    counterExample: "全年募集资金不少于450万元。",
    holds: ({ amount }) => amount.unit === "元" && amount.comparator === "<=",
  },
  {
    name: "size of a piece",
    why: "threshold",
    example: "参赛作品不超过3000字。",
    counterExample: "每名党员撰写心得不少于3000字。",
    holds: ({ amount, framed }) =>
      amount.comparator === "<=" && !framed && /^(?:字|[人名位天页]|分钟|平方米)$/.test(amount.unit),
  },
  {
    name: "so that they",
    why: "description",
    example: "人人发言，使16名党员都得到锻炼。",
    counterExample: "人人发言，推荐16名党员。",
    holds: ({ amount, before, doneTo }) =>
      !amount.compared && !doneTo && /^(?:从而|进而)?(?:使|让)[^，]{0,6}$/.test(before),
  },
  {
    name: "session of a term",
    why: "name",
    example: "学习十八届中央纪委二次全会精神。",
    counterExample: "学会理事会召开二次全会。",
    holds: ({ amount, before, after }) =>
      amount.unit === "次" &&
      !amount.digits &&
      /第?[一二三四五六七八九十\d]+届[^，。；、]{0,10}$/.test(before) &&
      /^(?:全体|全会|会议|代表大会|常委会|党代会)/.test(after),
  },
  {
    name: "a time of its own",
    why: "reference",
    example: "固定1个时间集中学习。",
    counterExample: "建立联系点1个。",
    holds: ({ amount, before, after }) =>
      amount.count === 1 &&
      /(?:固定|确定|选择|安排)(?:好|出)?$/.test(before) &&
      /^(?:统一)?(?:时间|日期|地点|日子)/.test(after),
  },
  {
    name: "prizes",
    why: "description",
    example: "评出一等奖3名。",
    counterExample: "评出先进个人3名。",
    holds: ({ before }) => /(?:等奖|优[秀胜]奖|组织奖|特别奖|入围奖|奖项|奖金)[^，。；\d]{0,3}$/.test(before),
  },
  {
    name: "present",
    why: "description",
    example: "大会应到代表100名。",
    counterExample: "大会选举代表100名。",
    holds: ({ amount, before }) =>
      isPeople(amount.unit) &&
      /(?:应到|实到|到会|在编|在册|在岗|核定|编制)(?:[代理委会党职教师员工表事人]{0,4})$/.test(before),
  },
  {
    name: "parts of a whole",
    why: "description",
    example: "全市分为4个片区。",
    counterExample: "全市建立4个片区。",
    holds: ({ before }) => /(?:划?分[为成]|共分)[^，。；\d]{0,12}$/.test(before),
  },
  {
    name: "made up of",
    why: "team",
    example: "评审委员会由35名专家组成。",
    counterExample: "由学会部推荐35名专家。",
    holds: ({ before, after }) =>
      (/由[^，。；\d]{0,30}$/.test(before) && /^[^，。；]{0,8}(?:组成|构成)/.test(after)) ||
      /由[^，。；]{2,24}(?:组成|构成)$/.test(before),
  },
  {
    name: "officers",
    why: "team",
    example: "分会设会长1名。",
    counterExample: "分会评选优秀会长1名。",
    holds: ({ amount, ahead: before }) =>
      isPeople(amount.unit) &&
      /设(?:立|置)?(?:副?(?:会长|主席|主任|组长|秘书长|理事长|书记|队长|班长|站长)|委员|理事|监事|干事)(?:\d名[、和])?[^，。；\d]{0,6}$/.test(
        before,
      ),
  },
  {
    name: "allowed",
    why: "threshold",
    example: "每个单位限报2件作品。",
    counterExample: "每个单位报送2件作品。",
    holds: ({ before }) => /限(?:报送?|额|推荐?|申报|投|选|评|定)?$/.test(before),
  },
  {
    name: "area",
    why: "description",
    example: "展馆占地50亩。",
    counterExample: "全年造林50亩。",
    holds: ({ amount, before }) =>
      /^(?:平方米|亩|公里|吨)$/.test(amount.unit) && /(?:面积|占地|建筑|总长|全长|跨度)[^，。；\d]{0,4}$/.test(before),
  },
  {
    name: "takes so long",
    why: "term",
    example: "集中培训时间为两天。",
    counterExample: "集中培训时间不少于两天。",
    holds: ({ amount, before }) =>
      !amount.compared &&
      /^(?:天|小时)$/.test(amount.unit) &&
      /(?:时间|会期|历时|为期|时长)(?:为|共|约)?$/.test(before),
  },
  {
    name: "too few",
    why: "threshold",
    example: "报名人数不足10人的不予开班。",
    counterExample: "报名人数不少于10人。",
    holds: ({ before }) => /(?:不足|未满|不满|未达到?)$/.test(before),
  },
  {
    name: "things to attend to",
    why: "description",
    example: "重点抓好五项工作。",
    counterExample: "重点抓好五项活动。",
    holds: ({ amount, after }) =>
      amount.unit === "项" &&
      !amount.digits &&
      !amount.compared &&
      /^(?:重点|主要|具体|常规|基础|核心)?(?:工作|举措|措施|职责|要求|内容|制度)(?:$|[，。；：])/.test(after),
  },
  {
    name: "weight",
    why: "rate",
    example: "日常考核权重占30%。",
    counterExample: "日常考核合格率达90%以上。",
    holds: ({ amount, before, ahead, aimed, framed }) =>
      amount.measure === "percent" &&
      !amount.compared &&
      (/权重|占比?|分值|得分|比重|占总分|比例为|同比/.test(before) || /(?:权重|占比|分值)[\s为占]*$/.test(ahead)) &&
      !(/同比/.test(before) && (aimed || framed)),
  },
  {
    name: "solution",
    why: "description",
    example: "使用0.5%的消毒液擦拭。",
    counterExample: "完成50%的会员登记。",
    holds: ({ amount, after }) =>
      amount.measure === "percent" && /^的?(?:\d|[^，。；]{0,6}(?:消毒液|溶液|酒精|乙醇|碘))/.test(after),
  },
  {
    name: "round the clock",
    why: "description",
    example: "值班电话保持24小时畅通。",
    counterExample: "全年培训24小时。",
    holds: ({ amount, framed }) =>
      amount.measure === "hours" && amount.unit === "小时" && amount.count === 24 && !framed,
  },
  {
    name: "number of people",
    why: "description",
    example: "参加检查人员数量为5人。",
    counterExample: "支部发展党员5人。",
    holds: ({ before }) =>
      /(?:人员|人数|总数|数量)为$/.test(before) ||
      /(?:单位|支部|班级|部门|企业|村|社区)[^，]{0,2}(?:党员|职工|会员)?人数(?:为|在)?$/.test(before),
  },
  {
    name: "rank",
    why: "ranking",
    example: "力争综合考核进入前3名。",
    counterExample: "力争培养骨干3名。",
    holds: ({ amount, before }) => amount.unit === "名" && /[争夺获列前后末取第]$|倒数$/.test(before),
  },
  {
    name: "concerned",
    why: "threshold",
    example: "涉及两个以上部门的事项集体研究。",
    counterExample: "研究两个以上专题。",
    holds: ({ before, after }) => /(?:需要?|涉及|属于)$/.test(before) && /^[^，]{1,24}的/.test(after),
  },
  {
    name: "of that size",
    why: "threshold",
    example: "有正式党员3人以上的单位成立支部。",
    counterExample: "发展党员3人以上。",
    holds: ({ amount, after, doneTo }) =>
      /^[人名户]$/.test(amount.unit) &&
      amount.compared &&
      !doneTo &&
      (/^(?:（含）)?的/.test(after) || SIZED.test(after)),
  },
  {
    name: "quorum",
    why: "quorum",
    example: "会议须有2名以上委员到会方可召开。",
    counterExample: "会议推荐2名以上委员。",
    holds: ({ behind }) => /^[^，。；]{0,12}(?:到会|出席|参加)?(?:方可|方能|始得|才能|即可|为有效)/.test(behind),
  },
  {
    name: "whoever has",
    why: "threshold",
    example: "具有3个以上分会的学会，可以设立党委。",
    counterExample: "设立3个以上分会。",
    holds: ({ amount, before }) => amount.compared && /^[\d.、]*(?:凡)?(?:有|具有|拥有)$/.test(before),
  },
  {
    name: "team",
    why: "team",
    example: "检查小组一般为3人。",
    counterExample: "小组检查3人。",
    holds: ({ amount, before }) =>
      isPeople(amount.unit) && /(?:组|班子|队)(?:一般|原则上|通常)?(?:至少|不少于)?[为由]?$/.test(before),
  },
  {
    name: "slogan",
    why: "slogan",
    example: "坚决增强四个意识。",
    counterExample: "坚决增设四个专栏。",
    holds: ({ amount, after }) =>
      /^[个项条种类]$/.test(amount.unit) &&
      /^(?:一[批个体档账]|全会|全体会议|代表大会|意识|自信|维护|确立|覆盖|坚持|服从|必须|有之|形态|规定|以上的?单位)/.test(
        after,
      ),
  },
  {
    name: "named as",
    why: "description",
    example: "选取东湖、南山、西岭等3个镇作为试点。",
    counterExample: "选取试点镇3个。",
    holds: ({ before, after }) => before.includes("、") && /^[^，。；]{0,20}作为/.test(after),
  },
  {
    name: "summed up",
    why: "history",
    example: "举办讲座等各类活动20余次。",
    counterExample: "举办讲座20余次。",
    holds: ({ amount, before }) => amount.rounded !== null && /等[^，]{0,6}$/.test(before),
  },
  {
    name: "only",
    why: "description",
    example: "每季度仅清洗一次。",
    counterExample: "每季度清洗一次。",
    holds: ({ before }) => /(?:仅|只(?!要)|(?<![人英成])才)[^，]{0,4}$/.test(before),
  },
  {
    name: "of them",
    why: "part",
    example: "讲座由学会部负责，其中线上2场。",
    counterExample: "全年举办讲座不少于6场，其中线上每季度1场。",
    holds: ({ amount, ahead }) =>
      !amount.compared &&
      amount.measure !== "hours" &&
      // 达100%，其中示范社区6个: no part of a share.
      !/%[^\d。；]*其中[^。；]*$/.test(ahead) &&
      /其中(?:[^，。；每]{0,8}[，、])?[^，。；、每]{0,6}$/.test(ahead),
  },
];
