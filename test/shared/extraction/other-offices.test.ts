import { describe, expect, it } from "vitest";
import { readText } from "./read-text.ts";

type Row = readonly [text: string, ...duties: string[]];

const check = (rows: readonly Row[]) =>
  it.each(rows.map(([text, ...duties]) => ({ text, duties })))("$text", ({ text, duties }) => {
    expect(readText(text)).toEqual(duties);
  });

describe("times of campaigns", () =>
  check([
    ["二、活动时间\n5月6日至20日。", "deadline 2026-05-20"],
    ["三、培训时间\n9月12日", "deadline 2026-09-12"],
    ["20××年4月1日至30日。", "deadline 2026-04-30"],
    ["一、活动时间：自2026年3月2日起至2026年5月9日。", "deadline 2026-05-09"],
    ["（一）自查自纠（4月1日至5月31日）", "deadline 2026-05-31"],
    ["（二）集中整治阶段（2026年6月-2026年8月）", "deadline 2026-08-31"],
    ["动员阶段（20**年3月1日—20**年3月9日）各站点广泛宣传。", "deadline 2026-03-09"],
    ["9月15日——21日举办科技展览。", "deadline 2026-09-21"],
    ["5月6日上午，联合消防站召开部署会。", "deadline 2026-05-06"],
    ["5月12日（护士节）组织技能比武。", "deadline 2026-05-12"],
    ["7月至8月期间，科普站将为各村举办讲座。", "deadline 2026-08-31"],
    ["十月八日前报送小结。", "deadline 2026-10-08"],
    ["4月左右组织一次健步走。", "deadline 2026-04-30"],
    ["10月组织一次登山。", "deadline 2026-10-31"],
    ["宣传发动 2、6月30日前报送总结。", "deadline 2026-06-30"],
    ["任期（2026年1月1日至2028年12月31日）内不得兼职。"],
    ["三、时  间:4月---5月", "deadline 2026-05-31"],
    ["时间:5月8日下午第二节", "deadline 2026-05-08"],
    ["时间：三月下旬或者四月初", "deadline 2026-04-10"],
    ["（三）8月底前，制定完成开放目录", "deadline 2026-08-31"],
    ["时间：2026年5月6日 点击次数：120"],
    ["关于实行每周一领导接访制度的\n通 知"],
    ["第二周安排\n2026-9-7—2026-9-11", "deadline 2026-09-11"],
    ["请于2026.3.15前报送。", "deadline 2026-03-15"],
    ["活动时间：5月16—18日、下午3:00", "deadline 2026-05-18"],
    ["九月份\n1.迎国庆活动。", "deadline 2026-09-30"],
    ["一、活动时间\n7-11月\n二、主题\n科技惠民", "deadline 2026-11-30"],
    ["9月4日上午招聘会", "deadline 2026-09-04"],
    ["五月\n1.5月8日红十字宣传。", "deadline 2026-05-08"],
    ["在5月，结合“五四”青年节，组织志愿者座谈。", "deadline 2026-05-31"],
    ["于9月4日在科技馆进行评选。", "deadline 2026-09-04"],
    ["2026年内科管理工作以预防为主。"],
    ["表彰三八红旗手、五一劳动奖章获得者。"],
    ["（三）迎接验收（10月1至10月28日）", "deadline 2026-10-28"],
    ["2026年底前，辖区火患明显减少。", "deadline 2026-12-31"],
    ["时间：2026-01-08 10:12\n作者：站办"],
    ["第二十一条 反馈结果由站办汇总通报。"],
    ["每年十月十日设立为站庆日。"],
    ["报送站点可列入年终评优。"],
  ]));

describe("numbers of other offices", () =>
  check([
    ["成立摄影组、读书组、合唱组3个兴趣小组。", "quantity =3个"],
    ["各村卫生室配备一名宣传员。", "quantity =1名"],
    ["每个社区配备1个宣传栏。", "quantity =1个"],
    ["今年还要建6家工会。", "quantity =6家"],
    ["今年要求建成标准站8家，创示范站3家。", "quantity =8家", "quantity =3家"],
    ["建立学生社团12个。", "quantity =12个"],
    ["更换一块宣传牌。", "quantity =1块"],
    ["宣传栏每二月更换一次。", "cadence =1次/two-months"],
    ["橱窗做到每季有新内容。", "cadence =1次/quarter"],
    ["每月编发《工作简报》。", "cadence =1次/month"],
    ["教师一学期要写3000字的笔记。", "quota =3000字/other"],
    ["每学期累计不少于8篇。", "quota >=8篇/other"],
    ["内容详实方可计为1条。"],
    ["力争全年火警同比下降15%。", "percent =15%/year 2026-12-31"],
    ["设施完好率≥97%。", "percent >=97%/year 2026-12-31"],
    ["初二以上每个班评出2名标兵。", "quantity =2名"],
    ["各班出好一期板报，由班长负责出好这一期板报。", "quantity =1期"],
    ["要求每个学生写一封家书。", "quantity =1封"],
    ["做到一日二小扫、一月一大扫。", "quota =2次/other", "cadence =1次/month"],
    ["坚持一周小汇总。", "cadence =1次/week"],
    ["社区每年下达活动方案。", "cadence =1次/year"],
    ["每月调查药品使用率。", "cadence =1次/month"],
    ["站里先后对各村培训了五次，参加人员为300人次。"],
    ["距离上一次巡查要大于四天。"],
    ["胜者争一、二名。"],
    ["需要两个以上站点办理的事项，由站办协调。"],
    ["烟道每季度仅清洗一次。"],
    ["值守人员保持24小时通讯畅通。"],
    ["今年已组织培训4次，发放资料300份。"],
    ["今年上半年培训达到90余次。"],
  ]));

describe("months one after the other", () =>
  check([
    [
      "二月站务工作会\n1. 检查取暖设备。\n2. 职工大会。\n三月站务工作会\n1. 整理资料。",
      "deadline 2026-02-28",
      "deadline 2026-02-28",
      "deadline 2026-03-31",
    ],
    ["五月份 组织棋类比赛\n六月份 游园活动", "deadline 2026-05-31", "deadline 2026-06-30"],
    ["二月的风吹过站台\n1. 检查取暖设备。"],
  ]));

describe("lists under a period", () =>
  check([
    [
      "一、各站每月报送信息任务如下：\n1.甲站、乙站各5条；\n2.丙站、丁站各3条。\n二、表彰\n评选先进5名。",
      "quota =5条/month",
      "quota =3条/month",
      "quantity =5名",
    ],
  ]));

describe("a day of the calendar that a plan is about", () =>
  check([
    ["开展安全生产月活动。\n在安全生产月期间，各站要开展自查。", "deadline 2026-06-30"],
    ["2026年安全生产月活动方案\n安全生产月期间，各站要开展自查。"],
    ["“安全生产月”活动于6月1日至20日开展。", "deadline 2026-06-20"],
    ["结合“爱国卫生月”活动，各站清理积水。"],
    ["科技活动周的主要任务是组织群众性活动。"],
    ["请各站将开展科技工作者日活动情况报站办。"],
    ["根据关于开展防灾减灾日活动的通知开展自查。"],
  ]));

describe("days within periods", () =>
  check([
    ["每半月检查一次。", "cadence =1次/other"],
    ["接访日定于每周星期四。", "cadence =1次/week FREQ=WEEKLY;BYDAY=TH"],
    ["每周一、三、五开展巡查。", "cadence =1次/week FREQ=WEEKLY;BYDAY=MO,WE,FR"],
    ["每季度末月25日前报送小结。", "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"],
    ["每季度首月10日前公开账目。", "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"],
    ["每季度末召开分析会。", "cadence =1次/quarter FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"],
    ["月报表于次月5日前报送。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=5"],
    ["每月的台账于次月3日前上报。", "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=3"],
  ]));

describe("documents that report", () =>
  check([
    [
      "安全工作自查报告\n一、组织情况\n配备专职人员2名，召开会议4次。\n二、下一步打算\n每月召开例会1次。",
      "cadence =1次/month",
    ],
    ["二、现状分析\n门卫每月巡查一次。\n三、任务\n每周巡查一次。", "cadence =1次/week"],
  ]));

describe("events of other offices", () =>
  check([
    ["日程应在考试前一周报站办备案。", "trigger -1 week"],
    ["开考前一天，主考要检查考场。", "trigger -1 day"],
    ["在收到来信10天内，书面告知来信人。", "trigger 10 day"],
    ["一旦发现病例异常增多、聚集性发热、食物中毒等需要上报的突发情况，及时向站里报告。", "trigger"],
    ["职工住院时上门慰问。", "trigger"],
    ["发生事故时必须立即上报。", "trigger"],
  ]));

describe("tables without lines", () =>
  check([
    [
      "时间 活动内容 责任部门\n3月 植树 办公室\n4月 健步走 工会\n每月5日前 报送报表 财务科",
      "deadline 2026-03-31",
      "deadline 2026-04-30",
      "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=5",
    ],
    [
      "序号\t任务\t完成时限\n1\t开展演练 观看短片\t6月15日前\n2\t整理档案\t年底前\n二、要求\n认真抓好落实。",
      "deadline 2026-06-15",
      "deadline 2026-12-31",
    ],
    [
      "序号\n工作内容\n完成时间\n责任人\n1\n开展演练\n6月\n甲\n2\n组织培训\n9月底前\n乙\n请各站抓好落实。",
      "deadline 2026-06-30",
      "deadline 2026-09-30",
    ],
    [
      "任务\n|\n科室\n|\n时限\n|\n学习类\n|\n1\n|\n清理旧文件目录\n|\n办公室\n|\n年底前\n|\n2\n|\n公布新文件目录\n|\n办公室\n|\n6月底前\n|",
      "deadline 2026-12-31",
      "deadline 2026-06-30",
    ],
    [
      "报表名称\n表号\n上报日期\n1、基本情况\n甲1表\n2月8日前\n2、用电情况\n甲2表\n月后6日前\n以上报表由统计站汇总。",
      "deadline 2026-02-08",
      "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=6",
    ],
    [
      "序号 报表名称 填报单位 报送时间\n年报\n1 能耗表 各站填报 2026年2月底前\n2 人员表 各站填报 2026年3月底前\n月报\n3 经费表 各站填报 月后8日前",
      "deadline 2026-02-28",
      "deadline 2026-03-31",
      "cadence =1次/month FREQ=MONTHLY;BYMONTHDAY=8",
    ],
    ["1 | 组织植树活动 | 3月 | 办公室\n2 | 组织登山活动 | 4月 | 工会", "deadline 2026-03-31", "deadline 2026-04-30"],
    ["时间 地点 内容\n请各站按时参加。"],
  ]));
