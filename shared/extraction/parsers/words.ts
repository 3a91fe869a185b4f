import { wordFinder } from "../text/word-finder.ts";

/** Verbs of doing: a number or a date beside one of them asks for something. */
const VERBS = `
  组织开展 组织召开 组织举办 集中开展 开展 举办 举行 召开 组织 参加 参与 安排 完成 撰写 编写 编印
  印发 发放 提供 建成 建立 新建 建设 培训 轮训 表彰 评选 评比 评议 选树 设置 开设 设立 制作
  拍摄 观看 走访 慰问 发展 培育 培养 打造 创建 创办 推出 申报 征集 发表 刊发 提交 报送 上报
  报告 更新 检查 抽查 督查 督导 巡查 自查 听取 研究 约谈 谈心 谈话 学习 自学 播放 张贴 悬挂 刊登
  通报 汇报 讲 写 办好 办 上 召集 主持 联系 调研 调度 分析 研判 考核 考评 考察 测评 总结 公布
  公示 公开 制定 制订 出台 修订 签订 启动 实施 推行 落实 做好 抓好 推进 整改 排查 演练 宣传
  宣讲 授课 辅导 读 阅读 交流 研讨 讨论 活动 进行 执行 纳入 写入 实现 达到 改选 换届 述职 交纳
  缴纳 收缴 清理 归档 移交 验收 审计 审核 审议 审批 备案 登记 布置 部署 动员 迎接 引进 推荐
  选派 选拔 录制 出版 编制 录入 填报 下发 发布 接待 看望 帮扶 结对 解决 办理 化解 上线 打卡
  值班 督促 指导 运营 维护 细化 分解 转入 结束 改造 投入 配备 配齐 命名 认定 授牌 采购 招聘
  招录 选举 命题 竞赛 比赛 展示 展演 庆祝 纪念 祭扫 参观 体检 疗养 旅游 答辩 考试 谋划 会商
  反馈 通知 补报 上交 送交 复查 复核 评估 新增 改扩建 挂牌 开工 竣工 接受 深入 汇编 汇总 上墙 建档 选送 报名 报销 邀请 查结 审结 结案 答复 呈送 呈报 回访 巡讲 访谈 帮助 办结 处置 到达 补学 家访 送达 立案 兑现 认领 遴选 储备 推选 评定 评出 挖掘 招收 吸纳 吸收 受理 调解 义诊 筛查 随访
  下达 调查 查阅 采取 抽检 收集 统计 核对 核查 盘点 消毒 清洗 清扫 告知 答复 回复 抄送 公告 成立 组建 出好 接访 更换 编发 转发 印送 放映 赠送 捐赠 资助 救助 扶持 争创 立项 征求 摸排 入户 检测 监测 购置 搭建 聘请 选聘 修缮 认证
`;

/** The verbs for use inside a pattern, longest first. */
export const VERB = `(?:${VERBS.trim()
  .split(/\s+/)
  .toSorted((a, b) => b.length - a.length)
  .join("|")})`;

export const hasVerb = wordFinder(VERBS.trim().split(/\s+/));

const HEDGE = /一般情况下|一般(?!公共|性|群众|干部|党员|问题)|原则上|通常|左右|力争|争取/;

/** 一般, 原则上, 左右 …: the first hedge in `text`, or null. */
export const hedgeOf = (text: string): string | null => HEDGE.exec(text)?.[0] ?? null;
