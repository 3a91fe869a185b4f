import type { EventClock } from "../../domain/obligation/requirement.ts";
import { NUMBER, parseNumber } from "../numerals.ts";
import type { Span } from "../text/span.ts";

/** Something that happens and makes a duty begin: 岗位变动必谈 · 换届时 · 测评完成后的一个月内. */
export interface TriggerPhrase extends Span {
  readonly event: string;
  readonly within: EventClock | null;
  /** Whether the phrase holds the duty too (必谈) or is followed by it (…时，…). */
  readonly complete: boolean;
}

/** What happens to people and organisations in plans; other 时 and 后 speak of the time alone (同时, 平时, 今后). */
const EVENT =
  "换届|出国|外出|操办|成立|召开|制定|制订|决策|研究|讨论|审议|发生|出现|发现|变动|调整|调动|交流|任免|任职|退休|离任|离职|入职|受到|遇到|遇有|有|完成|收到|接到|转正|转入|转出|新任|提拔|通过|批准|结束|变更|迁移|入党|毕业|去世|生病|住院|患病|选举|到期|届满|申请|举办|开展|组织|安排|印发|发布|举行|汇报|检查|要求|谈心|惩处|生育|结婚";
const MUST = /([^，。；、：（）\s]{2,16}?)(?:时|后)?(必谈|必访|必报|必查|必问|必到|必慰问)(?!”)/g;
const CLAUSE = new RegExp(
  `(?:^|[，：\\s（])((?:(?!同时|届时|随时)[^，。；：\\s]){1,40}?)(时|的时候|后|之前|前)(?=，)`,
  "g",
);
const WITHIN = new RegExp(
  `([^，。；：（）\\s]{2,24}?)(?:之日起|后)的?(?:（?)(${NUMBER})(?:个)?(工作日|日|天|周|星期|月|年)(?:之|以)?内`,
  "g",
);
const IF = /(?:^|[，。；：\s])(?:如遇|遇有|凡遇|一旦发生|一旦出现|一旦发现|凡是发生|发生)([^，。；：]{2,30})(?=，)/g;
const AHEAD = new RegExp(`提前(${NUMBER})个?(工作日|日|天|周|星期|月)`, "g");

const HAPPENS = new RegExp(EVENT);
const ONLY_TIME =
  /^(?:同|届|及|按|随|适|平|有|当|此|小|学|课|限|临|定|实|必要|需要|条件成熟|的同)$|(?:同|(?<!换)届|及|按|随|适|平|此|小|学|课|限|临|定|实|必要|特殊情况|年|月|日|会|最|今|然|以|之|此|事|先|前|以|任)$/;

/** Events of a masked sentence, in order. */
export function parseTriggers(text: string): TriggerPhrase[] {
  const found = [
    ...Array.from(text.matchAll(MUST))
      .filter((match) => !/^(?:[一二三四五六七八九十\d]+)$/.test(match[1] ?? ""))
      .map(readMust),
    ...Array.from(text.matchAll(WITHIN), readWithin),
    ...Array.from(text.matchAll(CLAUSE)).flatMap(readClause),
    ...Array.from(text.matchAll(IF), readIf),
  ].toSorted((a, b) => a.start - b.start);
  return found.filter((trigger, index) => index === 0 || trigger.start >= (found[index - 1]?.end ?? 0));
}

function readMust(match: RegExpExecArray): TriggerPhrase {
  const event = (match[1] ?? "").replace(/^(?:做到|坚持|落实|实行|要|即|对)/, "");
  const end = match.index + match[0].length;
  const start =
    end -
    (match[2]?.length ?? 0) -
    event.length -
    (match[0].length - (match[1]?.length ?? 0) - (match[2]?.length ?? 0));
  return { event, within: null, complete: true, start, end };
}

function readWithin(match: RegExpExecArray): TriggerPhrase {
  const [whole, event = "", amount = "", unit = ""] = match;
  return {
    event,
    within: clockOf(amount, unit, 1),
    complete: false,
    start: match.index,
    end: match.index + whole.length,
  };
}

function readClause(match: RegExpExecArray): TriggerPhrase[] {
  const [whole, event = "", edge = ""] = match;
  if (ONLY_TIME.test(event) || !HAPPENS.test(event)) return [];
  if (edge.endsWith("前") || /[“”"]$/.test(event)) return [];
  const end = match.index + whole.length;
  return [
    {
      event: event.replace(/^(?:在|当|如|若|凡)/, ""),
      within: null,
      complete: false,
      start: end - event.length - edge.length,
      end,
    },
  ];
}

function readIf(match: RegExpExecArray): TriggerPhrase {
  const end = match.index + match[0].length;
  return {
    event: match[1] ?? "",
    within: null,
    complete: false,
    start: end - match[0].replace(/^[，。；：\s]/, "").length,
    end,
  };
}

/** 提前2周: the clock of an event's own date, counted back. */
export function parseAhead(text: string): EventClock | null {
  const match = AHEAD.exec(text);
  AHEAD.lastIndex = 0;
  return match ? clockOf(match[1] ?? "", match[2] ?? "", -1) : null;
}

const UNITS: Readonly<Record<string, EventClock["unit"]>> = {
  工作日: "working-day",
  日: "day",
  天: "day",
  周: "week",
  星期: "week",
  月: "month",
  年: "year",
};

function clockOf(amount: string, unit: string, direction: 1 | -1): EventClock | null {
  const value = parseNumber(amount);
  const of = UNITS[unit];
  return value === null || of === undefined ? null : { amount: direction * value, unit: of };
}
