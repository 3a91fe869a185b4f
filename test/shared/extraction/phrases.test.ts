import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

type Row = readonly [sentence: string, ...duties: string[]];

const check = (rows: readonly Row[]) =>
  it.each(rows.map(([sentence, ...duties]) => ({ sentence, duties })))("$sentence", ({ sentence, duties }) => {
    expect(readText(sentence)).toEqual(duties);
  });

describe("floors and ceilings", () =>
  check([
    ["全年集体学习不少于18次。", "quota >=18次/year"],
    ["每人每年撰写调研报告不得少于2篇。", "quota >=2篇/year"],
    ["全年读书笔记不得低于1万字。", "quota >=10000字/year"],
    ["心得文章不低于三千字。", "quantity >=3000字"],
    ["班子成员每年至少到联系点讲2次党课。", "quota >=2次/year"],
    ["须至少对每位新会员进行一次回访。", "quantity >=1次"],
    ["全年至少开展志愿服务6次。", "quota >=6次/year"],
    ["机关纪委全年开展检查3次以上。", "quota >=3次/year"],
    ["每年至少要参加4次以上科普讲解。", "quota >=4次/year"],
    ["参训率不得低于80%。", "percent >=80%/year 2026-12-31"],
    ["每季度召开协调会不超过2次。", "quota <=2次/quarter"],
    ["组织培训班2期以上，培训人数不少于200人次。", "quantity >=2期", "quantity >=200人次"],
  ]));

describe("bare numbers", () =>
  check([
    ["举办三场科学家报告会。", "quantity =3场"],
    ["讲好一堂团课，办好两次展览，开设四个专栏。", "quantity =1堂", "quantity =2次", "quantity =4个"],
    ["理论中心组学习10次。", "quantity =10次"],
    ["编印宣传手册5000份。", "quantity =5000份"],
    ["新建科普教育基地3个。", "quantity =3个"],
    ["评选优秀论文20篇。", "quantity =20篇"],
    ["建设1-2个示范站。", "quantity >=1个"],
    ["每个支部联系两至三名专家。", "quantity >=2名"],
    ["各学会培育一、二个品牌项目。", "quantity >=1个"],
    ["全年服务群众超1万人次。", "quota >=10000人次/year"],
  ]));

describe("periods", () =>
  check([
    ["每季度抽查一次台账。", "cadence =1次/quarter"],
    ["每季召开一次分析会。", "cadence =1次/quarter"],
    ["原则上每季度不少于一次。", "cadence >=1次/quarter"],
    ["支委会一般每月召开1次。", "cadence =1次/month"],
    ["每个月开展两次义诊。", "quota =2次/month"],
    ["各县市区每月报送工作信息。", "cadence =1次/month"],
    ["至少每半年提交一份总结。", "cadence >=1份/half-year"],
    ["半年通报检查一次。", "cadence =1次/half-year"],
    ["每2个月开展1次青年沙龙。", "cadence =1次/two-months"],
    ["每两个月不少于1次。", "cadence >=1次/two-months"],
    ["每周召开一次碰头会。", "cadence =1次/week"],
    ["每学期听课不少于3课时。", "hours >=3课时/other"],
    ["每年开展一次民主评议党员。", "cadence =1次/year"],
    ["全年A类培训5次、B类培训2次，C类培训不少于8次。", "quota =5次/year", "quota =2次/year", "quota >=8次/year"],
    ["与科室负责人谈话每季度不少于1次，与职工谈话每年不少于6次。", "cadence >=1次/quarter", "quota >=6次/year"],
  ]));

describe("days within a period", () =>
  check([
    ["每月28日前报送报表。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=28"],
    ["每月20日开展主题党日，全年不少于10次。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=20", "quota >=10次/year"],
    ["每月最后一个周五组织大扫除。", "cadence =1次/month FREQ=MONTHLY;BYDAY=-1FR"],
    ["每月第一周星期五集中学习。", "cadence =1次/month FREQ=MONTHLY;BYDAY=1FR"],
    ["双月的第二个周一召开例会。", "cadence =1次/two-months FREQ=MONTHLY;BYMONTH=2,4,6,8,10,12;BYDAY=2MO"],
    ["每周五下午组织政治学习。", "cadence =1次/week FREQ=WEEKLY;BYDAY=FR"],
    ["每周一晚上组织夜校学习，每月不少于2次。", "cadence =1次/week FREQ=WEEKLY;BYDAY=MO", "quota >=2次/month"],
    ["坚持每周一次的读书会，时间固定在每周星期三下午。", "cadence =1次/week FREQ=WEEKLY;BYDAY=WE"],
    ["每周一学，由各股室轮流领学。", "cadence =1次/week"],
    ["坚持一周双学，不断提高能力。", "quota =2次/week"],
    ["推行支部周学制度。", "cadence =1次/week"],
    ["每月相对固定1天开展主题党日。", "cadence =1次/month"],
  ]));

describe("dates", () =>
  check([
    ["7月底前完成换届。", "deadline 2026-07-31"],
    ["于4月20日前完成自查。", "deadline 2026-04-20"],
    ["在3月底完成计划编制。", "deadline 2026-03-31"],
    ["请于6月中旬前完成申报。", "deadline 2026-06-20"],
    ["2027年2月底前完成验收。", "deadline 2027-02-28"],
    ["0007年12月31日前完成验收。", "deadline 2026-12-31"],
    ["2026年底前，各支部要组织一轮自查。", "deadline 2026-12-31"],
    ["年底将对各学会党建工作进行考核。", "deadline 2026-12-31"],
    ["年内完成网站改版。", "deadline 2026-12-31"],
    ["上半年完成信息库建设，下半年组织推广。", "deadline 2026-06-30", "deadline 2026-12-31"],
    ["科普讲解大赛统一于9月份举行。", "deadline 2026-09-30"],
    ["运动会推迟到6月份进行。", "deadline 2026-06-30"],
    ["第三季度组织技能竞赛。", "deadline 2026-09-30"],
    ["党支部每年召开1次组织生活会，一般安排在第四季度。", "cadence =1次/year 12-31"],
    ["自2026年起，每年3月底前完成年报。", "deadline 03-31"],
    ["每年2月底前各县区报送台账，3月底前市里汇总上报。", "deadline 02-28", "deadline 03-31"],
    ["务于2026年2月3日前报送名单，后于2月7日前补报。", "deadline 2026-02-03", "deadline 2026-02-07"],
    ["动员部署阶段（2026年1月-2月）。制定方案。", "deadline 2026-02-28"],
    ["总结阶段（4月下旬至5月）。", "deadline 2026-05-31"],
    ["活动从3月启动，到2026年10月结束。", "deadline 2026-10-31"],
    ["6月底前举办2期培训班。", "quantity =2期 2026-06-30"],
  ]));

describe("festivals and observances", () =>
  check([
    ["在“七一”前走访老党员。", "deadline 2026-06-30"],
    ["“七·一”期间组织重温誓词。", "deadline 2026-07-01"],
    ["春节前慰问困难职工。", "deadline 2026-02-16"],
    ["国庆节前组织安全检查。", "deadline 2026-09-30"],
    ["认真组织好“12·4”国家宪法日宣传。", "deadline 2026-12-04"],
    ["开展全国科技工作者日慰问活动。", "deadline 2026-05-30"],
    ["开展“3·5”学雷锋纪念日志愿服务。", "deadline 2026-03-05"],
    ["组织开展防灾减灾日宣传。", "deadline 2026-05-12"],
    ["组织安全生产月活动。", "deadline 2026-06-30"],
    ["第一阶段：年初至春节前。开展调查摸底。", "deadline 2026-02-16"],
  ]));

describe("shares and hours", () =>
  check([
    ["年内争取80%以上学会建立党组织。", "percent >=80%/year 2026-12-31"],
    ["全市中小学校100%开设科学课。", "percent =100%/year 2026-12-31"],
    ["2026年完成对基层干部20%的轮训。", "percent =20%/year 2026-12-31"],
    ["公民科学素质比例增长6.2%左右。", "percent =6.2%/year 2026-12-31"],
    ["党员每年集中学习培训时间一般不少于32学时。", "hours >=32学时/year"],
    ["支部书记每年参加培训不少于56学时，至少参加1次集中培训。", "hours >=56学时/year", "cadence >=1次/year"],
  ]));

describe("triggers", () =>
  check([
    ["做到岗位变动必谈、受到处分必谈。", "trigger", "trigger"],
    ["家庭发生重大变故时，应进行走访慰问。", "trigger"],
    ["学会换届时，要把党建要求写入章程。", "trigger"],
    ["大会召开后，各支部要组织专题学习。", "trigger"],
    ["遇有重大事项，可及时召开会议研究。", "trigger"],
    ["收到入党申请书后的一个月内，派人谈话。", "trigger 1 month"],
    ["新任干部要进行任前廉政谈话。", "trigger"],
    [
      "有下列情形之一的，应当谈话：\n（一）岗位调整时；\n（二）受到表彰或批评时；\n（三）家庭遇到困难时。",
      "trigger",
      "trigger",
      "trigger",
    ],
  ]));

describe("sentences of other offices", () =>
  check([
    ["支委会每月1次。", "cadence =1次/month"],
    ["志愿服务惠及青年1000余人次。", "quantity =1000人次"],
    ["新建文化广场2座。", "quantity =2座"],
    ["申报市级示范点1个、培育区级示范点3个。", "quantity =1个", "quantity =3个"],
    ["表彰先进个人30名、先进集体5个。", "quantity =30名", "quantity =5个"],
    ["突发事件2小时内上报。", "trigger"],
    ["一般问题5个工作日内办结。", "trigger 5 working-day"],
    ["接到投诉后24小时内到达现场。", "trigger 1 day"],
    ["筛查完成后的两周内，对异常者逐一访谈。", "trigger 2 week"],
    ["高处作业前，必须办理审批手续。", "trigger"],
    ["学生复学前，辅导员要进行谈话。", "trigger"],
    ["委员会会议每两月召开1次。", "cadence =1次/two-months"],
    ["1.5月：护士节表彰大会。", "deadline 2026-05-12"],
    ["建立活动登记、重大事项提前报告制度。", "trigger"],
    ["任期届满前六个月，应当提出换届请示。", "trigger -6 month"],
    ["受到处分后的三个月内，分管领导回访一次。", "trigger 3 month"],
    ["视频监控100%达标。", "percent =100%/year 2026-12-31"],
    ["五月\n1.健康讲座一次。\n2.走访困难家庭8户。", "deadline 2026-05-31", "quantity =8户 2026-05-31"],
    ["4月至10月，每月确定一个主题开展实践。", "cadence =1次/month FREQ=MONTHLY;BYMONTH=4,5,6,7,8,9,10;BYMONTHDAY=-1"],
    ["第二专题（3-4月）：学习会议精神。", "deadline 2026-04-30"],
    ["“三八”节前后举办联谊活动。", "deadline 2026-03-08"],
    ["“六·五”环境日期间举办开放日活动。", "deadline 2026-06-05"],
    ["1.3月底前签订责任书。2.2026年5月20日前完成排查。", "deadline 2026-03-31", "deadline 2026-05-20"],
  ]));

describe("more of the genre", () =>
  check([
    ["各支部全年组织生活会1次、主题党日12次、党课4次。", "quota =1次/year", "quota =12次/year", "quota =4次/year"],
    ["领导班子成员每人每季度到联系点调研1次以上，全年不少于6次。", "cadence >=1次/quarter", "quota >=6次/year"],
    [
      "每月组织1次集中学习，每季度开展1次交流研讨，每半年召开1次推进会。",
      "cadence =1次/month",
      "cadence =1次/quarter",
      "cadence =1次/half-year",
    ],
    ["每名党员年内至少帮办2件实事。", "quantity >=2件 2026-12-31"],
    ["发展党员不少于3名，培养入党积极分子5名以上。", "quantity >=3名", "quantity >=5名"],
    ["全年编发简报不少于24期。", "quota >=24期/year"],
    ["信息报送每月不少于2条。", "quota >=2条/month"],
    ["按季度报送工作进展情况。", "cadence =1次/quarter"],
    ["纪检委员按月通报考勤情况。", "cadence =1次/month"],
    ["5月份开展民族团结宣传活动。", "deadline 2026-05-31"],
    ["于11月中旬召开年度总结会。", "deadline 2026-11-20"],
    ["（完成时限：2026年9月底前）", "deadline 2026-09-30"],
    ["完成时限：6月30日", "deadline 2026-06-30"],
    ["10月31日前，各学会将总结报市科协学会部。", "deadline 2026-10-31"],
    [
      "3月上旬印发通知，3月中旬开展摸底，4月底前完成整改。",
      "deadline 2026-03-10",
      "deadline 2026-03-20",
      "deadline 2026-04-30",
    ],
    ["每年12月底前对支部书记进行述职评议考核。", "deadline 12-31"],
    ["每年“七一”前开展走访慰问。", "deadline 06-30"],
    ["力争年底前实现科普阵地全覆盖。", "percent =100%/year 2026-12-31"],
    ["到2026年底，科普示范社区达到30个以上。", "quantity >=30个 2026-12-31"],
    ["党员档案迁移前要进行核对。", "trigger"],
    ["确保党员参学率达到95%以上。", "percent >=95%/year 2026-12-31"],
    ["会员满意率不低于90%，问题整改率达100%。", "percent >=90%/year 2026-12-31", "percent >=100%/year 2026-12-31"],
    ["在每年的科技活动周期间组织开放日活动。", "deadline"],
    ["每两年开展一次评选表彰。", "cadence =1次/other"],
    ["党员领导干部每年至少参加所在支部活动4次，其中讲党课不少于1次。", "quota >=4次/year", "cadence >=1次/year"],
    ["重大活动要提前2周报备。", "trigger -2 week"],
    ["干部离任时，应当在一个月内办理移交。", "trigger 1 month"],
    ["批复同意接收预备党员后的一个月内，组织入党宣誓。", "trigger 1 month"],
    ["组织开展科技志愿服务活动10场次以上。", "quantity >=10场次"],
    ["举办“湖畔论坛”等学术活动4场，出版论文集1部。", "quantity =4场", "quantity =1部"],
    ["全年召开党建工作例会四次，每次不少于半天。", "quota =4次/year"],
    ["党组书记带头讲党课每年不少于一次。", "cadence >=1次/year"],
    ["开展谈心谈话每年不少于两次。", "quota >=2次/year"],
    [
      "第一季度：部署；第二季度：检查；第四季度：考核。",
      "deadline 2026-03-31",
      "deadline 2026-06-30",
      "deadline 2026-12-31",
    ],
    [
      "三月份\n1.组织植树活动。\n2.慰问女职工。\n四月份\n1.开展春季健步走。",
      "deadline 2026-03-31",
      "deadline 2026-03-31",
      "deadline 2026-04-30",
    ],
    ["检查结果在一周内通报。", "trigger 1 week"],
    ["活动时间：2026年3月1日至3月31日", "deadline 2026-03-31"],
    ["（一）活动时间：3月1日至5月8日", "deadline 2026-05-08"],
    ["青年教师每学期听课不少于15节，上公开课1节。", "quota >=15节/other", "cadence =1节/other"],
    ["每周三下午为集体教研时间。", "cadence =1次/week FREQ=WEEKLY;BYDAY=WE"],
    ["组织生活会和民主评议党员每年一次。", "cadence =1次/year"],
    ["城镇登记失业率控制在4.5%以内。", "percent <=4.5%/year 2026-12-31"],
    ["2025年完成率达到90%，2026年完成率增长5%。", "percent =5%/year 2026-12-31"],
    ["务于2026年2月3日下班前将材料报送办公室，后于2月7日前报送纸质件。", "deadline 2026-02-03", "deadline 2026-02-07"],
    ["各单位请于4月20日（星期五）17:00前报名。", "deadline 2026-04-20"],
    ["3月1日至31日开展宣传月活动。", "deadline 2026-03-31"],
    ["于每年第四季度开展考核。", "deadline 12-31"],
    ["开学前完成安全检查。", "deadline"],
    ["每年清明节前后组织祭扫。", "deadline 04-05"],
    ["在重阳节开展敬老活动。", "deadline 2026-10-18"],
    ["6月5日环境日开展志愿服务。", "deadline 2026-06-05"],
    ["争取上半年完成立项，5月上中旬开展答辩。", "deadline 2026-06-30", "deadline 2026-05-20"],
    ["新任支部书记任职后半年内应参加培训。", "trigger 6 month"],
    ["任期届满应按期换届，提前3个月向上级报告。", "trigger -3 month"],
    ["自查报告于6月底前报送。", "deadline 2026-06-30"],
    ["按照上级统一要求6月底前完成整改。", "deadline 2026-06-30"],
  ]));

describe("weeks and weekdays of a month", () =>
  check([
    ["9月第二周开展义诊活动。", "deadline 2026-09-13"],
    ["5月第四周举行双选会。", "deadline 2026-05-31"],
    ["6月第1周组织演练。", "deadline 2026-06-07"],
    ["10月第三个周五召开年会。", "deadline 2026-10-16"],
    ["11月最后一个星期三举行总结会。", "deadline 2026-11-25"],
    ["2月最后一周完成开学检查。", "deadline 2026-02-28"],
    ["每季度末25日前报送进度。", "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"],
    [
      "每季度末31日前报送进度。",
      "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
    ],
  ]));

describe("the whole, results beside what is counted, and days up to which", () =>
  check([
    ["6月底前实现谈话全覆盖。", "percent =100%/year 2026-06-30"],
    ["全年实现家访全覆盖。", "percent =100%/year 2026-12-31"],
    ["年内开展全覆盖检查。", "deadline 2026-12-31"],
    ["组织进校园活动10场以上，受众达5000人次。", "quantity >=10场", "quantity >=5000人次"],
    ["授权专利不少于6件、到账经费突破800万元。", "quantity >=6件", "quantity >=8000000元"],
    ["截至6月30日，就业率不低于88%。", "percent >=88%/year 2026-06-30"],
    ["年内召开理事会议2次、监事会议1次。", "quantity =2次 2026-12-31", "quantity =1次 2026-12-31"],
    ["群众满意度不低于95分。", "quantity >=95分"],
    ["得分不低于60分的单位予以表彰。"],
  ]));

describe("numbers in lists, at dates and behind a stretch", () =>
  check([
    ["12月中旬结题2项。", "quantity =2项 2026-12-20"],
    ["12月中旬上云2项。", "quantity =2项 2026-12-20"],
    ["9月第三周组织主场活动1场、联合行动15项。", "quantity =1场 2026-09-20", "quantity =15项 2026-09-20"],
    [
      "12月15日前，完成全年考核，评选先进集体5个、先进个人10名。",
      "deadline 2026-12-15",
      "quantity =5个",
      "quantity =10名",
    ],
    [
      "一季度\n⑴2月，组织下乡活动2场；\n⑵3月，完成信息员注册300人。",
      "quantity =2场 2026-02-28",
      "quantity =300人 2026-03-31",
    ],
    [
      "工会每半年调研1次，妇委会组织“三八”节活动，团委“五四”前后开展团日。",
      "cadence =1次/half-year",
      "deadline 2026-03-08",
      "deadline 2026-05-04",
    ],
    ["年中（7月10日前）自查，年底（12月10日前）总结。", "deadline 2026-07-10", "deadline 2026-12-10"],
  ]));

describe("times that no calendar fixes", () =>
  check([
    ["汛期前完成隐患排查。", "deadline"],
    ["供暖季开始前检修管道。", "deadline"],
    ["元旦、春节、五一等节日前组织明察暗访。", "trigger"],
    ["在元旦、春节等重要节假日前开展检查。", "trigger"],
    ["开学后两周内核对学籍。", "trigger 2 week"],
  ]));
