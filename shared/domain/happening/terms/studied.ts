import { words } from "./words.ts";

/**
 * The last words of what is studied or dealt with. 学习 and 研究 take any object without a mark between, and any noun behind them
 * may make another thing of them (学习证书, 学习任务分工): only what ends like something to be read, known or settled is an object.
 */
export const STUDIED: ReadonlySet<string> = new Set(
  words(`
  精神 讲话 思想 理论 条例 准则 文件 论述 意见 法 法律 法规 法典 民法典 宪法 保密法 监察法 科普法 知识 政策 党纪 党规 党纪党规 纪律 规定 事迹 先进事迹 经验 决定 决议 规划 纲要 要点 报告 著作 选编 文选 选集 读本 摘编 原著 原文
  金句 理念 战略 道路 体系 方略 形势 经济 科技 技术 文化 历史 国史 党史 业务 英模 榜样 典型 先进 模范 大会 全会 两会 会议 贺信 批示 指示 回信 致辞 社论 文章 内容 智能 数据 安全 保密 常识 要求 部署 主义 原理 方法
  辅导 重要论述 重要讲话 八项规定 二十大 十九大 党章 章程 党代会 会议精神 新思想 国情 省情 市情 历程 精髓 要义 党性 作风 廉政 廉洁 纪法 业务知识 时事 时政 国防 网络安全 国家安全 能力 创新 改革 发展 现代化 共同富裕
  乡村振兴 生态文明 科学家 科学素质 素质纲要 规章 规程 制度 守则 细则 办法 讲义 教程 党建 案例 管理 阵地 责任 风险 隐患 问题 事项 任务 举措 措施 队伍 防范 应对 经费 人选 议题 事宜 名单 换届 班子 项目 预算 资产 采购
  `),
);
