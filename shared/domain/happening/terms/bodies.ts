import { words } from "./words.ts";

/** Bodies and people by their kind. `单位` and `个人` are recognised by their names alone. */
export type BodyName =
  | "党组"
  | "中心组"
  | "党委"
  | "机关党委"
  | "纪委"
  | "支部"
  | "党小组"
  | "团委"
  | "工会"
  | "妇委会"
  | "关工委"
  | "党组织"
  | "班子"
  | "党员"
  | "干部"
  | "职工"
  | "青年"
  | "学会"
  | "部门"
  | "全体"
  | "上级"
  | "下级"
  | "个人"
  | "单位";

/** The role of a person in a body. */
export type RoleName = "书记" | "负责人" | "成员" | "副职";

export interface BodyTerm {
  readonly body: BodyName;
  readonly words: readonly string[];
}

const body = (name: BodyName, more: string): BodyTerm => ({ body: name, words: words(more) });

export const BODIES: readonly BodyTerm[] = [
  body("党组", "党组 党组班子 党组领导班子"),
  body(
    "中心组",
    "党组理论学习中心组 党委理论学习中心组 理论学习中心组 党组中心组 党委中心组 党组理论中心组 理论中心组 中心学习组 中心组 党组理论学习中心小组",
  ),
  body("机关党委", "机关党委 直属机关党委 机关党委会"),
  body("党委", "党委 党委班子 行业党委 社会组织行业党委 党总支 总支 党委会"),
  body("纪委", "纪委 机关纪委 纪检组 派驻纪检组 纪检监察组 机关纪检委"),
  body("支部", "党支部 支部"),
  body("党小组", "党小组"),
  body("团委", "团委 机关团委 团支部 团总支 共青团 团组织 团员"),
  body("工会", "工会 机关工会 工会委员会 工会小组"),
  body("妇委会", "妇委会 女工委 妇工委 妇女委员会"),
  body("关工委", "关工委 关心下一代工作委员会"),
  body("党组织", "基层党组织 各级党组织 党组织"),
  body("班子", "领导班子 班子 党政班子 县级领导班子"),
  body("党员", "党员 党员干部 党员领导干部 预备党员 党员同志"),
  body("干部", "干部 领导干部 机关干部 干部职工 中层干部 党务干部 党务工作者 处级干部 科级干部"),
  body("职工", "职工 女职工 员工 教职工 会员"),
  body("青年", "青年 青年干部 年轻干部 团员青年 青年党员 青年职工"),
  body("学会", "学会 所属学会 省级学会 市级学会 科技社团 协会 研究会"),
  body("部门", "部室 机关部室 处室 科室 股室 部门 机关各部室 分管部门"),
  body("全体", "全体 本单位 我单位 机关 全机关 科协 机关全体 单位全体"),
  body(
    "上级",
    `上级党委 上级党组织 上级单位 上级部门 上级 市委 省委 县委 区委 州委 地委 工委 机关工委 市直机关工委 省直机关工委 县直机关工委 区直机关工委
     市委宣传部 省委宣传部 县委宣传部 区委宣传部 市委组织部 省委组织部 市纪委监委 省纪委监委 市政府 省政府`,
  ),
  body("下级", "下级党委 下级党组织 下级单位 下级"),
];

/** Levels of administration, by which units of one name are told apart. */
export const LEVELS: readonly string[] = words("省 市 县 区 州 镇 乡");

/** Units in general, and named units other than the office itself. */
export const OTHER_UNITS: readonly string[] = [
  ...LEVELS.flatMap((level) =>
    words(
      "纪委 纪委监委 监委 直机关 直单位 直部门 直 政府 人大 政协 妇联 总工会 团委 文联 社科联 工商联 残联 红十字会 党校 科协 科技局 教育局 财政局 人社局 卫健委 公安局 司法局 民政局 农业农村局 法院 检察院 医院 委党校 委办 政府办 机关",
    ).map((unit) => level + unit),
  ),
  ...["其他", "其它", "兄弟", "外", "友邻", "邻近", "周边", "别的", "对口", "同级", "结对"].flatMap((other) =>
    words("单位 部门 机关 支部 党支部 科协 处室 党组织 学会 党组 地市 市县 省市").map((unit) => other + unit),
  ),
  ...words("上级机关 中国科协 全国学会"),
];

export const ROLES: readonly { readonly role: RoleName; readonly words: readonly string[] }[] = [
  { role: "书记", words: words("书记 第一书记") },
  { role: "负责人", words: words("负责人 主要负责人 主要负责同志 负责同志 主要领导 一把手 班长 主要负责") },
  { role: "成员", words: words("成员 委员 班子成员 领导班子成员 支委 组成人员 领导成员") },
  { role: "副职", words: words("副书记 副主席 副主任 副职 分管领导") },
];

/** Kinds of people. They take part, and do not tell whose activity it is. */
export const PEOPLE: ReadonlySet<BodyName> = new Set(["党员", "干部", "职工", "青年", "全体", "个人"]);

/** The bodies that each collective word stands for. */
export const STANDS_FOR: Readonly<Partial<Record<BodyName, readonly BodyName[]>>> = {
  党组织: ["支部", "党小组", "党委", "机关党委"],
  班子: ["党组", "党委"],
  党委: ["机关党委"],
};
