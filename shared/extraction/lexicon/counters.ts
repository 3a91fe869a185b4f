import { list } from "./list.ts";

/** Counters that the dictionary lacks or would join with their number. Other counters are known by their tag. */
export const COUNTERS = list(`
  次 人次 场次 批次 天次 课时 学时 小时 个小时 个学时 个课时 场 期 篇 堂 节 讲 份 本 册 部 条 块 个 项 家 所 例 名 位 人 户 件 种 类 遍 轮 门 幅 处 支 队 套 张
  天 座 台 辆 株 枚 面 封 首 棵 副 批 站 集 版 栏 组 间 款 尊 届 回 趟 起 宗 桩 笔 则 帖 字 单 片 亩 元 平方米 公里 千米 公顷 吨 公斤 对 卷 头 盏 顿 扇 根 剂 台套 岗 班 桌 项次 期次 户次 件次 家次 班次 车次 校次
`);

/** Units of time: their count is a length, and no count of things. */
export const LENGTHS = new Set(list("年 月 日 天 周 季度 季 星期 旬 小时 分钟 秒 个月 学期 工作日 个工作日"));

/** Units of which hours of a person's year are made. */
export const HOURS = new Set(list("学时 课时 小时 个小时 个学时 个课时"));

/** Counters of events: a bare number of them is a number of times. */
export const EVENTS = new Set(list("次 场 场次 期 堂 讲 节 节课 课 遍 轮 趟 回 站 批次 期次"));

/** Counters of things written or handed out. */
export const WRITINGS = new Set(list("篇 份 本 册 部 字 人次 例 张 套 幅 块 集 版 首 封 则"));
