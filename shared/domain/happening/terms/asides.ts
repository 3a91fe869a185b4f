import { words } from "./words.ts";

/** Words for what goes before a thing, after it or around it, and so is not the thing itself. */
export const ASIDES: readonly string[] = words(`
  通知 方案 实施方案 工作方案 活动方案 筹备 筹备会 筹备组 筹备工作 预备会 征求意见 意见征集 征集意见 意见建议 计划 学习计划 安排 工作安排 活动安排 安排表 日程 议程 议题 准备 准备会 准备工作 报名
  报名表 彩排 排练 预演 请示 批复 报道 新闻稿 宣传稿 简报 信息稿 稿件 材料 学习材料 会议材料 资料 学习资料 资料汇编 模板 签到表 签到 提醒 倒计时 催办 讲稿 讲话稿 主持词
  发言稿 发言提纲 提纲 情况报告 情况通报 情况汇报 情况总结 考勤 照片 归档 整理归档 台账 档案 预算 经费 报销 采购 奖品 服装 场地 会场 会务 邀请函 倒排 满意度
  测评表 测试 考试 问卷 笔记 心得 心得体会 学习心得 管理办法 办法 细则 规定 清单 名单 人选 推荐表 海报 倡议书 倡议 手册 指南 流程 进度 分工 任务分工 推送 微信推送 发布会 新闻发布会 证书 合同 租赁 制作 视频制作 招标 采购 抽签 测评 上线 复盘 预热 说明 须知 攻略 规程 秩序册 门票 物资 餐费 车辆 租车 订餐 布展 招募 征集 统计 统计表 汇总表 花名册 名册 回执 承诺 倡导 申报 申请 预告 预通知 会前 会后 前期 前置 草案 草稿 初稿
  审稿 策划 调度 协调会 协调 对接会 对接 碰头会 沟通会 布置会 布置 领取 发放 采风 摸底 学习强国 学习园地 学习室 学习笔记 学习成果 学习小组 学习制度 学习型 记录本 会议室预定
  整改方案 整改台账 整改情况 问题清单 检视剖析 对照检查 检视材料 剖析材料 发言材料 点评材料 品牌 案例 经验做法 经验材料 述职报告 工作报告 总结报告 调研报告 自查报告 考察报告
  分析报告 工作要点 任务书 责任书 责任清单 承诺书 路线图 时间表 培训教材 教材 课件 课程表 试题 试卷 片单 剧本 视频剪辑 剪辑 拍摄 征稿 投稿 投票通道 平台 小程序 公众号 催交 催报 催补 催补报 催补交 催补开 催填 催送 催上报 督办 催收 催促 催要 催缴 催开 督促 敦促 转发 转载 传阅 温馨提示 展板 标语 横幅
  `);

/** Words that make it talk about the thing where they stand before it; behind it they say what was done there. */
export const DELIBERATING: ReadonlySet<string> = new Set(
  words("整理 讨论 商议 商讨 商量 协商 酝酿 谋划 筹划 筹办 策划 拟订 布置 约定 预约 点评 反馈 观摩 借鉴 关于 就 为"),
);

/** Words that say that it did not take place. */
export const CALLED_OFF: readonly string[] = words(`
  取消 已取消 改期 延期 延期举行 延期召开 推迟 推迟召开 暂停 暂缓 缓开 未召开 没开成 没开 未开 未举行 流会 不再召开 顺延 作废 停办 停开 未开展 未能召开 未能开展 改为 中止 改到 改至 改在 移至 挪到 推后 往后推 不开了 没有召开 没召开 未举办 未办 没办 未能举行 另行通知 择期
  `);

/** A written trace of the thing itself: whoever names it by them means the thing. */
export const TRACES: readonly string[] = words("会议纪要 会议记录 纪要 记录 会议纪实 活动记录 活动纪实 纪实");

/** Making, mending or handing in the trace is another thing. */
export const TRACE_MAKING = /整理|印发|撰写|补记|补写|上报|报送|起草|誊写|审核|补录|打印|抄写/;
