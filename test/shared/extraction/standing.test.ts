import { expect, it } from "vitest";
import { extractPlan } from "../../support/extract.ts";

/** The unquantified duties of one numbered item. */
const lastingIn = (text: string): string[] =>
  extractPlan(`1. ${text}`, { year: 2026 })
    .obligations.filter(({ requirement }) => requirement.kind === "standing")
    .map(({ evidence }) => evidence.text);

it.each<[string, string[]]>([
  ["举办安全知识竞赛、青年演讲比赛等。", ["举办安全知识竞赛", "青年演讲比赛等"]],
  [
    "加强支部学习工作、建立党委工作和议事制度、前置审议学会重大事项。",
    ["加强支部学习工作", "建立党委工作和议事制度", "前置审议学会重大事项"],
  ],
  [
    "制定工作清单，对长期不开展活动的支部，列出名单，下发整改通知。",
    ["制定工作清单", "对长期不开展活动的支部，列出名单，下发整改通知"],
  ],
  ["重点抓好“123”系列活动，即讲好一堂党课，举办两场竞赛，创办三个专栏。", []],
  ["结合支部换届，加大工作指导力度。", ["结合支部换届，加大工作指导力度"]],
  ["及时更新公开栏内容。", ["及时更新公开栏内容"]],
  ["逐级签订承诺书，传导压力。", ["逐级签订承诺书，传导压力"]],
  ["元旦、春节等节日期间加强廉洁教育。", ["元旦、春节等节日期间加强廉洁教育"]],
  ["利用重阳、清明等节点开展家风教育。", ["利用重阳、清明等节点开展家风教育"]],
  ["阵地是开展工作的依托。", []],
])("%s lists %j", (text, duties) => {
  expect(lastingIn(text)).toEqual(duties);
});
