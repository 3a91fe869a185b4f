import type { PeriodUnit } from "../date/period.ts";
import type { BodyKind } from "./body-kind.ts";

/** The least number that a Party regulation asks for; a plan may ask for more. */
export interface StatutoryFloor {
  readonly id: string;
  readonly duty: string;
  /** The bodies that must satisfy the floor. */
  readonly who: string;
  readonly count: number;
  readonly unit: string;
  readonly period: PeriodUnit;
  /** The regulation's own reservation (一般), or null. */
  readonly hedge: string | null;
  readonly source: string;
  readonly article: string;
  /** Words of this matter: a duty's title that holds one of them speaks of it. */
  readonly words: readonly string[];
  /** Words of other matters: a title that holds one of them does not speak of this one. */
  readonly otherThan: readonly string[];
  /** Kinds of body or person whose duty answers for it, besides the leading body, which plans name for the whole unit; empty: any. */
  readonly bodies: readonly BodyKind[];
  /**
   * Whether the regulation asks every office, so that a silent plan is worth a note; false where it asks only the
   * bodies it names.
   */
  readonly isForAll: boolean;
}

const BRANCH = "中国共产党支部工作条例（试行）";
const MEMBERS = "中国共产党党员教育管理工作条例";
const ORGANS = "中国共产党党和国家机关基层组织工作条例";
const IDEOLOGY = "党委（党组）意识形态工作责任制实施办法";

/**
 * Statutory floors whose figures were read in the regulation or in a public copy. A figure that was only remembered is
 * not listed. A floor is advice: the screen shows it beside the plan, and the program adds no duty by itself.
 */
export const STATUTORY_FLOORS: readonly StatutoryFloor[] = [
  floor("branch-assembly", "支部党员大会", "党支部", 1, "quarter", BRANCH, "第十一条", ["支部党员大会"], {
    hedge: "一般",
    bodies: ["branch"],
  }),
  floor(
    "branch-committee",
    "支部委员会会议",
    "支部委员会",
    1,
    "month",
    BRANCH,
    "第十二条",
    ["支委会", "支部委员会会议"],
    {
      hedge: "一般",
      bodies: ["branch-committee", "branch"],
    },
  ),
  floor("party-group-meeting", "党小组会", "党小组", 1, "month", BRANCH, "第十三条", ["党小组会"], {
    hedge: "一般",
    bodies: ["party-group", "branch"],
  }),
  floor("secretary-lecture", "书记讲党课", "党委（党组）书记", 1, "year", BRANCH, "第十六条", ["党课"], {
    bodies: ["secretary", "leaders"],
  }),
  floor("party-day", "主题党日", "党支部", 1, "month", MEMBERS, "第十六条", ["主题党日"], {
    bodies: ["branch", "party-group"],
  }),
  floor("organisational-life-meeting", "组织生活会", "党支部", 1, "year", MEMBERS, "第十七条", ["组织生活会"], {
    bodies: ["branch", "party-group"],
  }),
  floor("member-appraisal", "民主评议党员", "党支部", 1, "year", MEMBERS, "第十八条", ["民主评议"], {
    hedge: "一般",
    bodies: ["branch", "party-member"],
  }),
  floor("member-hours", "党员集中学习培训", "党员", 32, "year", MEMBERS, "第二十条", ["学时", "集中学习培训"], {
    unit: "学时",
    hedge: "一般",
    otherThan: ["书记", "班子"],
    bodies: ["party-member", "branch"],
  }),
  floor("organ-assembly", "机关党员干部大会", "机关党委", 1, "year", ORGANS, "第二十六条", ["党员干部大会"], {
    bodies: ["leaders"],
  }),
  floor(
    "organ-report",
    "党组通报机关党建工作",
    "党组（党委）",
    1,
    "year",
    ORGANS,
    "第三十五条",
    ["通报机关党建", "通报抓机关党建"],
    {
      bodies: ["leaders"],
    },
  ),
  floor("secretary-review", "党建述职评议", "基层党组织书记", 1, "year", ORGANS, "第三十九条", ["述职"], {
    bodies: ["secretary", "branch"],
  }),
  floor(
    "democratic-life-meeting",
    "民主生活会",
    "县以上领导班子",
    1,
    "year",
    "县以上党和国家机关党员领导干部民主生活会若干规定",
    "",
    ["民主生活会"],
    { bodies: ["leaders"] },
  ),
  floor("ideology-study", "专题研究意识形态工作", "党委常委会", 2, "year", IDEOLOGY, "第四条", ["研究意识形态"], {
    bodies: ["leaders"],
    isForAll: false,
  }),
  floor(
    "ideology-report",
    "向上级专题汇报意识形态工作",
    "党委（党组）",
    1,
    "half-year",
    IDEOLOGY,
    "第七条",
    ["汇报意识形态", "报告意识形态", "意识形态专题报告", "意识形态工作专题报告", "意识形态工作报告"],
    { bodies: ["leaders"] },
  ),
  floor(
    "ideology-inspection",
    "意识形态工作专题督查",
    "宣传部门",
    1,
    "year",
    IDEOLOGY,
    "第五条",
    ["意识形态工作督查", "意识形态督查"],
    {
      isForAll: false,
    },
  ),
  floor(
    "party-history",
    "以党史为主要内容的学习或主题党日",
    "基层党组织",
    1,
    "year",
    "党史学习教育工作条例",
    "第十九条",
    ["党史学习", "党史"],
  ),
];

function floor(
  id: string,
  duty: string,
  who: string,
  count: number,
  period: PeriodUnit,
  source: string,
  article: string,
  words: readonly string[],
  more: Partial<Pick<StatutoryFloor, "unit" | "hedge" | "otherThan" | "bodies" | "isForAll">> = {},
): StatutoryFloor {
  return {
    id,
    duty,
    who,
    count,
    period,
    source,
    article,
    words,
    unit: "次",
    hedge: null,
    otherThan: [],
    bodies: [],
    isForAll: true,
    ...more,
  };
}
