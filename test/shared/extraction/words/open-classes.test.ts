import { describe, expect, it } from "vitest";
import { measuredIn } from "../read-text.ts";

/** Verbs, counters and things of all trades, as `verb counter thing`: no list has them all, and no duty is lost for it. */
const WORDS = `
  遴育 名 工匠
  擦亮 个 品牌
  盘活 处 闲置场地
  唱响 首 主题歌曲
  破解 个 难题
  疏通 条 渠道
  打磨 堂 精品课
  孵育 家 初创团队
  嫁接 项 技术
  转化 项 成果
  揭榜 项 课题
  认养 棵 古树
  栽植 株 苗木
  补种 亩 绿地
  缔结 对 共建单位
  牵手 户 困难家庭
  点亮 个 微心愿
  募集 册 图书
  捐建 间 图书室
  翻新 间 活动室
  粉刷 面 文化墙
  绘制 幅 墙画
  安装 盏 路灯
  加装 部 电梯
  铺设 公里 管网
  疏浚 公里 河道
  回收 吨 废旧物资
  腾退 间 办公用房
  处置 宗 土地
  办结 件 提案
  督办 件 建议
  受理 起 投诉
  化解 起 纠纷
  抓拍 组 照片
  剪辑 条 短视频
  直播 场 公开课
  录播 节 微课
  译介 部 著作
  点评 篇 论文
  润色 篇 讲话稿
  刊播 条 公益广告
  投放 块 广告屏
  悬挂 条 横幅
  印制 份 海报
  赠阅 册 科普图书
  扫描 卷 档案
  整理 卷 档案
  鉴定 件 文物
  修复 件 藏品
  布展 个 展区
  巡展 站 流动展览
  放映 场 科教影片
  演出 场 科普剧
  排演 台 剧目
  选育 个 新品种
  示范 亩 新技术
  繁育 头 种牛
  投喂 吨 饲料
  筛查 人次 慢性病
  问诊 人次 群众
  义诊 人次 群众
  陪护 位 老人
  探望 位 住院会员
  约见 位 企业家
  叩访 家 企业
  招引 个 项目
  落地 个 项目
  投产 条 生产线
  贯标 家 企业
  挂牌 家 工作站
  授旗 支 志愿队
  练兵 轮 应急队伍
  比武 场 技能
  拉练 次 应急分队
  轮换 批 挂职干部
  交流 名 年轻干部
  选调 名 公务员
  储备 名 后备干部
  提任 名 中层干部
  输送 名 毕业生
  兑付 笔 奖补资金
  追缴 笔 会费
  退还 笔 保证金
  审结 宗 案件
  续签 份 协议
  架设 组 监控
  更新 台套 实验设备
  添置 台 电脑
  调配 辆 应急车辆
  开通 条 公交线路
  增开 趟 班车
  加密 个 监测点
  布设 个 采样点
  踏勘 处 遗址
`
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" "));

const FRAMES: readonly (readonly [frame: (verb: string, counter: string, thing: string) => string, asked: string])[] = [
  [(verb, counter, thing) => `全年${verb}${thing}不少于12${counter}。`, ">=12/year"],
  [(verb, counter, thing) => `${verb}${thing}8${counter}。`, "=8"],
  [(verb, counter, thing) => `${verb}6${counter}${thing}。`, "=6"],
  [(verb, counter, thing) => `秘书处每季度${verb}${thing}2${counter}，6月底前完成总结。`, "=2/quarter"],
  [(verb, counter, thing) => `9月底前${verb}${thing}5${counter}以上。`, ">=5"],
];

const countsIn = (text: string) =>
  measuredIn(`东湖市科协2026年工作要点\n1.${text}`).map(({ requirement: { comparator, count, period } }) =>
    count === null ? "" : `${comparator}${count}${period === null ? "" : `/${period}`}`,
  );

describe("verbs and counters are open classes", () => {
  it.each(WORDS)("%s %s %s", (verb = "", counter = "", thing = "") => {
    for (const [frame, asked] of FRAMES) {
      const text = frame(verb, counter, thing);
      expect.soft(countsIn(text), text).toContain(asked);
    }
  });
});
