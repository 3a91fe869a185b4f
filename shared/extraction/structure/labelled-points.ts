import type { Span } from "../text/span.ts";
import type { Block } from "./outline.ts";

/** A point with its time, place and people in lines of their own: 书写大赛⏎时间：5月16日⏎负责部门：语文组. */
export interface LabelledPoint {
  /** The name of the point, on its first line. */
  readonly name: Span;
  /** Whether this is the first line of the point. */
  readonly opens: boolean;
  /** Whether no line of the point names a unit, and its name has no number by which it could get one. */
  readonly isWithoutUnits: boolean;
}

const DETAIL =
  "(?:地点|场地|形式|方式|主题|内容|目的|对象|参加(?:人员?|对象|单位|部门)|参与(?:人员?|对象)|人员|要求|主持人?|主讲人?|联系人|经费|材料|备注|说明)";
const UNITS = "(?:(?:责任|负责|牵头|主办|承办|协办|主责|配合|组织|分管)(?:单位|部门|部室|处室|科室|股室|领导|人员?)?)";
const TIME = "(?:时间|日期|时限|期限)";
const BEFORE = "[\\u3400-\\u9fff]{0,4}";
const LABELLED = new RegExp(`^${BEFORE}(?:${DETAIL}|${UNITS}|${TIME})(?:安排)?[：:]`);
const OF_UNITS = new RegExp(`^${BEFORE}(?:${UNITS})[：:]`);
const OF_PERSON = /人员?[：:]/;
const TIMED = new RegExp(`^${BEFORE}${TIME}(?:安排)?[：:]`);

/** What opens the list of a whole notice is a sentence, a title or another heading, and no name of one thing. */
const NAME = /^[^。；，：|\d]{2,30}[：:]?$/;
/** 活动名称：新年联欢会: the name has a label of its own. */
const NAMED = /^[\u3400-\u9fff]{0,4}名称[：:]\s*(?=[^。；|：]{2,30}$)/;
const NO_NAME =
  /(?:要点|计划|方案|意见|办法|安排|安排表|一览表|通知|提纲|如下|各[^，]{1,8}|[一二三四五六七八九十]月份?|季度|半年|学期|时间|地点|要求|内容|对象)[：:]?$/;
/** The greatest number of lines of a point below its name. */
const MOST_LINES = 8;

/**
 * The blocks, by index, of points with labelled lines, among them one with the time. A line at the depth of the name
 * ends the point.
 */
export function labelledPointsOf(text: string, blocks: readonly Block[]): ReadonlyMap<number, LabelledPoint> {
  const points = new Map<number, LabelledPoint>();
  for (const [at, block] of blocks.entries()) {
    const line = text.slice(block.start, block.end);
    const label = NAMED.exec(line)?.[0] ?? "";
    if (block.kind === "cell" || LABELLED.test(line)) continue;
    if (label === "" && (!NAME.test(line) || NO_NAME.test(line))) continue;
    const last = endOfPoint(text, blocks, at);
    const below = blocks.slice(at + 1, last + 1);
    if (!below.some(({ start, end }) => TIMED.test(text.slice(start, end)))) continue;
    const name = { start: block.start + label.length, end: block.start + line.replace(/[：:]$/, "").length };
    const isWithoutUnits =
      block.level === null &&
      !below.some(({ start, end }) => {
        const label = OF_UNITS.exec(text.slice(start, end))?.[0];
        return label !== undefined && !OF_PERSON.test(label);
      });
    points.set(at, { name, opens: true, isWithoutUnits });
    for (let next = at + 1; next <= last; next++) points.set(next, { name, opens: false, isWithoutUnits });
  }
  return points;
}

/** The last of the labelled lines below a name. */
function endOfPoint(text: string, blocks: readonly Block[], at: number): number {
  const level = blocks[at]?.level ?? null;
  let last = at;
  for (let next = at + 1; next < Math.min(blocks.length, at + 1 + MOST_LINES); next++) {
    const block = blocks[next];
    if (block === undefined || (block.level !== null && (level === null || block.level <= level))) break;
    if (!LABELLED.test(text.slice(block.start, block.end))) break;
    last = next;
  }
  return last;
}
