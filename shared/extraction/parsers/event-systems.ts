interface EventSystem {
  readonly named: RegExp;
  /** What starts it each time. */
  readonly event: string;
}

/** Systems of work that an event starts each time, by what the trade calls them. */
const SYSTEMS: readonly EventSystem[] = [
  {
    named: /重大(?:事项|问题)[^，。；]{0,6}(?:请示|报告|报备)|请示报告制度|报告[^，。；]{0,12}个人(?:有关|重大)?事项/,
    event: "重大事项",
  },
  { named: /章程[^，。；]{0,6}(?:政治)?(?:审查|审核|把关)/, event: "章程修改" },
  { named: /(?:把关|审核|审查|指导)[^，。；]{0,8}换届|换届[^，。；]{0,8}(?:把关|审核|审查)/, event: "换届" },
  { named: /“三重一大”/, event: "“三重一大”事项" },
  { named: /(?:活动|会议|论坛|讲座|报告会)[^，。；]{0,12}(?:备案|报备|审批|审核|报批)/, event: "重要活动" },
  { named: /(?:活动|会议|阵地|平台|期刊|讲座|论坛)[^，。；]{0,14}(?:意识形态)?(?:监管|把关|审看)/, event: "重大活动" },
  { named: /“四种形态”|执纪问责|谈话提醒/, event: "苗头性问题" },
  { named: /“?家访”?(?:制度|活动)|谈心谈话[^，。；]{0,4}家访/, event: "谈心家访" },
  { named: /主题教育(?:活动)?(?:$|[，。；、])/, event: "上级部署主题教育" },
  { named: /(?:年报|年检)(?:审核|审查|工作)?/, event: "年报审核开始" },
];

/** The event that starts what the words ask for; null where they name no such system. */
export const eventOfSystem = (words: string): string | null =>
  SYSTEMS.find(({ named }) => named.test(words))?.event ?? null;
