import { words } from "./words.ts";

/**
 * The only words that a title may have around the words of a thing without a change of meaning. With any other word
 * that is not a body, a period, a number, a saying or a word of the duty, the duty is offered and not ticked.
 */

/** How, by whom and when a thing was held: 如期召开, 今天下午, 线上. */
export const HELD: readonly string[] = words(`
  召开 开展 举行 举办 组织 组织召开 组织开展 组织举办 进行 主持 召集 牵头 主办 完成 做好 搞好 认真 扎实 如期 按期 按时 及时 顺利 圆满 成功 集中 集体 统一 专题 定期 常规 例行 线上 线下 现场 视频 网络
  联合 共同 今天 今日 今早 昨天 昨日 本次 此次 首次 首场 首期 上午 下午 晚上 再次 先后 全程 全体 全员 带头 亲自 同志 年度 季度 半年 月度 全年 节前 节日 汛期 夏季 春季 秋季 冬季 暑期 庆 庆祝 纪念 补开
  补办 补 参加 了 的 等 各 本 年 月 在三楼会议室 在二楼会议室 在会议室 会议室 三楼 二楼 一楼 四楼 五楼 我会 我局 我委 我院 我校 机关 本单位 单位 会上 一次 一堂 讲 上 开 做 办 抓 学 给 为 向 对 与 和 同 及 题为 明年 讲题为 前 期间 大 补课 扩大 分别 轮流 第一议题 新 已 报 按照 主题 系列 年终 年底 年中
  `);

/** Words behind a thing that say that it took place: 顺利召开, 圆满结束. */
export const CAME_OFF: readonly string[] = words(`
  召开 举行 举办 开展 组织 进行 完成 结束 闭幕 闭幕式 开幕 开幕式 落幕 收官 开始 完毕 办完 开完 完工 竣工 已 已开 已办 已完成 已召开 已举行 已报送 已报 已上报 开了 办了 做了 了 顺利 圆满 成功 如期 按期 按时 今天 今日 昨天 昨日 上午 下午 晚上 在
  现场 线上 线下 视频 会议 会 大会 活动 工作 扩大 等 的 专场 三楼 二楼 一楼 会议室 补 补开 补办 同志 主持 扩大会议 扩大会 刚刚 圆满完成 分别 轮流 年度 进校园 进社区 进机关 进企业 进农村 进乡村 进学校 进军营 进家庭 进课堂 走进校园 走进社区 走进企业 走进农村 走进乡村 走进学校
  `);

/** Words that the trade puts before some acts without a meaning of their own. */
export const USUAL_WITH: Readonly<Record<string, readonly string[]>> = {
  警示教育: words("廉政 党风廉政 党纪 纪律 反腐倡廉 作风 集中性 以案促改"),
  组织生活会: words("专题"),
  运动会: words("趣味 秋季 春季"),
  读书会: words("好书"),
};

/** The place of an activity: 赴红旗渠, 到湖区. */
export const PLACE =
  /(?:赴|到|在|前往|走进|深入)[\u4e00-\u9fff|]{0,10}?(?:馆|园|村|镇|乡|街道|基地|中心|室|楼|校|校园|院|所|站|渠|湖|湖区|山|县|市|省|厅|社区|监狱|广场|旧址|故居|陵|企业|公司|课堂|现场|法院|教育基地)(?=$|召开|开展|举行|举办|组织|进行|[|])/g;

/** The theme of an activity, written before it. */
export const AROUND_A_THEME =
  /(?:围绕|聚焦|以)[\u4e00-\u9fff|]{1,24}?(?:为主题|为题|主题)?(?=召开|开展|举行|举办|组织|进行|$)/g;

/** A speaker who was called in; `§` stands for a person. */
export const SPEAKER = /(?:特?邀?请?)?§+(?:等|同志|到会|现场)*(?:作|做|讲|主讲|授课|带来)?/g;

/** The ending of a theme that was read or told about. */
export const THEME_END =
  /(?:精神|讲话|思想|理论|条例|准则|法|法律|法规|典|知识|常识|政策|党纪|党规|党章|章程|党史|国史|史|历史|事迹|论述|著作|选编|读本|摘编|文选|选集|原文|原著|规划|纲要|主义|战略|要义|纪律|责任制|保密|安全|全会|两会|贺信|回信|重要指示|重要批示|业务|形势|科技|经济|文化|理念|党性|廉政|廉洁|革命|方略|道路|现代化|共同富裕|乡村振兴|创新|改革|文件)$/;

/** Papers that are read about something. Alone behind the study they are the study's own (学习制度, 学习考核办法). */
export const PAPER_END =
  /(?:规定|意见|决定|办法|细则|工作要点|要点|报告|案例|经验|方案|手册|通知|规程|守则|批示|指示)$/;

/** Acts within a session, each with the ending of its object. */
export const WITHIN: readonly { readonly verb: RegExp; readonly object: RegExp }[] = [
  {
    verb: /^(?:集体|集中|专题)?(?:审议|研究|讨论|听取|通过|表决|评议|商讨|通报|确定|接收|吸收|发展|推选|增补)/,
    object:
      /(?:事项|事宜|问题|工作|报告|预算|决算|转正|党费|发展党员|人选|方案|计划|汇报|要点|情况|总结|安排|任务|措施|意见|对象|积极分子|党员|支委|书记|委员|代表|收缴|优秀|入党|名单|决议|[|])$/,
  },
  { verb: /^(?:差额|等额)?选举(?:产生)?/, object: /(?:支委|书记|委员|代表|班子|[|])$/ },
  {
    verb: /^(?:集体|集中|专题)?(?:学习|传达|宣讲|观看|收看|领学|研讨|共读|诵读|朗诵)(?:贯彻|学习|宣传)?/,
    object: /[|]$/,
  },
  {
    verb: /^(?:实地)?(?:参观|瞻仰|走进|祭扫|寻访|赴|到|来到|前往|深入)/,
    object: /(?:馆|园|陵|地|村|镇|社区|旧址|故居|基地|中心|碑|校园|学校|企业|渠|湖|山|墓|学习|教育|开展|[|])$/,
  },
  { verb: /^(?:集体)?(?:重温|宣读|过)/, object: /(?:誓词|志愿书|生日|[|])$/ },
  { verb: /^(?:走访|慰问|看望|帮扶|关爱)/, object: /(?:党员|群众|户|老人|儿童|老兵|职工|学生|家庭|工作者|[|])$/ },
  {
    verb: /^(?:志愿服务|义务|清理|清扫|打扫|植树|献血|巡河|护河|捐款|捐书)/,
    object: /(?:树|劳动|垃圾|卫生|河道|街道|活动|[|])$/,
  },
  { verb: /^(?:警示教育|党课|讲党课|民主评议)/, object: /[|]$/ },
];

/** The acts by which a day is kept. */
export const KEEPING = /^(?:猜|赏|包|品|唱|看|做|写|画|游)[\u4e00-\u9fff]{1,4}$/;

/** The words that end an affair of a meeting: 意识形态阵地管理. */
export const AFFAIRS_END =
  /^(?:领域|阵地|安全|网络)*(?:管理|责任|风险|隐患|问题|事项|事宜|防范|应对|阵地|责任制|形势|和网络安全|及网络安全)?$/;
