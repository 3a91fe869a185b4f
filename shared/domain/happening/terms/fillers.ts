import { words } from "./words.ts";

/** Words that tell neither the act nor its object nor its holder. */
export const FILLERS: readonly string[] = words(`
  工作 情况 专题 开展 召开 举行 举办 组织 进行 落实 做好 抓好 办好 讲好 开好 加强 推进 扎实 认真 深入 全面 集中 集体 有关 相关 关于 全年 系列 建设 工程 常规 定期 例行 圆满 顺利 成功 结束 完成 完毕
  现场 线上 线下 视频 网络 扩大 补开 补办 补 参加 同志 精神 重要 内容 主题 为主题 主要 轮流 分别 统一 联合 共同 第一议题 围绕 会上 安排部署 系统 科协系统 县级 市级 省级 全市 全省 全县 全区 年度
  会议室 三楼 二楼 一楼 四楼 五楼 上午 下午 晚上 制度 事前 事后 必须 应当 至少 每年 每月 每季度 每半年 每周 每两个月 每2个月 半年 不少于 以上 本次 此次 首次 首场 首期 最后 年内 利用 充分 运用 广泛 积极
  切实 切实做好 严格 学员 全程 部分 代表 人员 同步 时间 地点 带头 亲自 领导 领导小组 分管 所在 实施 执行 贯彻 宣传贯彻 深化 强化 增强 提升 提高 坚持 发挥 参与 邀请 专家 质量 日常 如期 按期
  及时 按时 常态化 形式 多样 形式多样 单位 党内 本级 有效 更好 不断 继续 规范 一般 原则上 系统党建 大家 全员 今天 今日 昨天 昨日 已开 已办 已完成 已经 开了 办了 做了 开完 开幕 开幕式 闭幕 闭幕式 落幕 收官 完工 竣工 办完 刚刚 会后 新增 临时 我会 我局 我委 我院 我校 我市 我省 机关各部室 直属单位 各直属单位 年底 年终 年初 年中
  `);

const SAYS_NOTHING: ReadonlySet<string> = new Set(FILLERS);

/** Whether two titles that share this word share nothing. */
export const saysNothing = (word: string): boolean => SAYS_NOTHING.has(word);

/** Words that contain a word of the trade and mean something else. */
export const OPAQUE: readonly string[] = words(`
  总书记 习近平总书记 习近平 活动室 活动中心 活动站 活动月 活动周 活动日 会员 社会 机会 全会 研究生 研究所 研究院 课题研究 教育局 教育厅 教育部 教育系统 教育基地 培训中心 培训基地 报告厅 检查站 检察院 检察 考核办 宣传部 宣传栏 宣传片
  宣传册 宣传材料 宣传品 组织部 组织人事部 组织人事处 组织处 组织力 调研员 督查室 座谈纪要 学习者 学习圈 党课教案 党课案例 总结表 代表团 展示牌 交流群 参观券 运动会会徽 会员之家 职工之家 党员之家 干部学院
  开展情况 党史馆 工作者 科技工作者 科普工作者 社会工作者 工作站 工作室 工作组 工作队 启动资金 活动经费 情况表
  `);
