import { words } from "./words.ts";

/** Festival days and occasions. They do not tell what an activity is where the title names it otherwise. */
export const OCCASIONS: ReadonlySet<string> = new Set(
  words("七一 三八 五一 五四 护士节 六一 八一 国庆 春节 元宵 端午 中秋 重阳 科技工作者日 科普日 宪法日"),
);

/** Subjects for which the trade has several words. All others are compared as written. */
export const TOPICS: readonly { readonly topic: string; readonly words: readonly string[] }[] = [
  { topic: "意识形态", words: words("意识形态 意识形态工作 意识形态工作责任制 意识形态责任制 意识形态领域") },
  { topic: "舆情", words: words("舆情 网上舆情 网络舆情 舆情信息 涉科协舆情") },
  {
    topic: "党风廉政",
    words: words(
      "党风廉政 党风廉政建设 党风廉政建设和反腐败工作 党风廉政建设和反腐败 党风廉政建设工作 反腐败工作 反腐败 反腐倡廉 廉政建设 廉洁建设 清廉建设",
    ),
  },
  { topic: "廉政", words: words("廉政 廉洁 廉洁从政") },
  { topic: "党章", words: words("党章") },
  { topic: "党史", words: words("党史 党史学习教育") },
  { topic: "党建", words: words("党建 党建工作 机关党建 党的建设 抓党建 抓党建工作 抓基层党建 基层党建") },
  { topic: "五化", words: words("五化 五化建设 五化建设情况 五化达标 五化工作") },
  {
    topic: "两优一先",
    words: words("两优一先 优秀共产党员 优秀党员 优秀党务工作者 先进基层党组织 先进党组织 先进党支部 优秀党支部"),
  },
  { topic: "七一", words: words("七一 建党节 建党纪念日") },
  { topic: "三八", words: words("三八 妇女节 三八妇女节 3.8妇女节 国际妇女节 三八节 三八国际妇女节") },
  { topic: "五一", words: words("五一 劳动节 五一劳动节 5.1劳动节") },
  { topic: "五四", words: words("五四 青年节 五四青年节 5.4青年节") },
  { topic: "护士节", words: words("护士节 5.12护士节 国际护士节") },
  { topic: "六一", words: words("六一 儿童节 六一儿童节 6.1儿童节") },
  { topic: "八一", words: words("八一 建军节 八一建军节") },
  { topic: "国庆", words: words("国庆 国庆节 十一国庆") },
  { topic: "春节", words: words("春节 新春 春节前 迎新春") },
  { topic: "元宵", words: words("元宵 元宵节") },
  { topic: "端午", words: words("端午 端午节") },
  { topic: "中秋", words: words("中秋 中秋节") },
  { topic: "重阳", words: words("重阳 重阳节") },
  {
    topic: "科技工作者日",
    words: words("全国科技工作者日 科技工作者日 5.30科技工作者日 5.30全国科技工作者日"),
  },
  { topic: "科普日", words: words("全国科普日 科普日 全国科普月 科普月") },
  { topic: "宪法日", words: words("宪法日 国家宪法日 12.4国家宪法日 宪法宣传日 宪法宣传周 宪法宣传") },
  { topic: "民主集中制", words: words("民主集中制") },
  { topic: "重大事项", words: words("重大事项 请示报告 重大事项请示报告") },
  { topic: "主题教育", words: words("主题教育") },
  { topic: "岗位变动", words: words("岗位变动 岗位调整 职务变动 职务调整 工作调动 岗位交流 轮岗") },
  { topic: "家庭变故", words: words("家庭变故 家庭遇困 家庭困难 家庭发生变故 发生家庭变故 家庭重大变故") },
  { topic: "受处分", words: words("受到处分 受处分 组织处理 处分") },
];
