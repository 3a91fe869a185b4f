import { listedEventsOf } from "../structure/event-lists.ts";
import { listPeriodsOf } from "../structure/lead-ins.ts";
import { VERB } from "../parsers/words.ts";
import { type LabelledPoint, labelledPointsOf } from "../structure/labelled-points.ts";
import { monthContexts } from "../structure/month-context.ts";
import type { Block } from "../structure/outline.ts";
import { reviewBlocksOf } from "../structure/review-sections.ts";
import { sentencesOf } from "../structure/sentences.ts";
import { captionMonths } from "../structure/caption-months.ts";
import { readTables } from "../structure/tables.ts";
import { countedSystems } from "./counted-systems.ts";
import { dropRepeatedNames } from "./drop-repeated-names.ts";
import { readBlock } from "./read-block.ts";
import { observancesIn } from "./read-observances.ts";
import { headingSubjectsOf } from "../subjects/heading-subjects.ts";
import { readStanding } from "./read-standing.ts";
import { type TableContext, readTableRows } from "./read-tables.ts";
import type { Reading } from "./reading.ts";

/** The duties that end in one block of the outline, in the order of the text. */
export interface BlockDuties {
  readonly block: Block;
  readonly readings: readonly Reading[];
}

/**
 * Every duty of the plan in the order of the text: with a number, a date or an event, in a table, and without either.
 * Block after block, so that the readings of a long text need not all be kept and its reader may rest between them.
 */
export function* readDuties(context: TableContext, whole: readonly Block[]): Generator<BlockDuties> {
  const review = reviewBlocksOf(context.original, whole);
  const outline = review.size === 0 ? whole : whole.filter((_, index) => !review.has(index));
  const captions = captionMonths(context.original, outline);
  const tables = readTables(context.original, outline)
    .flatMap(({ at, rows, headings }) => {
      for (const cell of headings) context.dismiss(cell, "heading");
      return readTableRows(rows, captions(at), context);
    })
    .toSorted(byPlace);
  const inTables = Map.groupBy(tables, ({ block }) => block.start);
  const prose = proseReader(context, outline);
  let next = 0;
  for (const [index, block] of outline.entries()) {
    const from = next;
    while ((tables[next]?.start ?? Infinity) < block.end) next++;
    const read = prose(block, index, inTables.get(block.start) ?? []);
    const readings = from === next ? read : [...read, ...tables.slice(from, next)];
    yield { block, readings: readings.length < 2 ? readings : readings.toSorted(byPlace) };
  }
}

const byPlace = (a: Reading, b: Reading): number => a.start - b.start || a.end - b.end;

/** The plan's own name asks for nothing. */
const TITLE =
  /^[^。；，：]{4,60}(?:要点|计划|方案|意见|办法|安排|安排表|一览表|提纲|的通知)$|^关于[^。；，：]{4,60}的$/;
const TITLE_LINES = 6;
/** Words of the page around the plan about itself. */
const PAGE =
  /(?:点击|浏览|阅读)(?:次数|量|数)?[：:]|(?:发布|更新|索引|公开)(?:时间|日期|人|号)[：: ]|(?:来源|作者)[：:]|^时间[：:] ?\d{4}[-/.]|字体[：:]/;
const PAGE_LINES = 12;

const isAbout = (line: string, index: number): boolean =>
  (index < TITLE_LINES && TITLE.test(line)) || (index < PAGE_LINES && PAGE.test(line));

/** （二）自查自纠（4月1日至5月31日） · （三）6月底前，制定标准 · 八、9月开展文化周活动: a heading with a deadline. */
const DATED = new RegExp(
  `（[^（）]{0,30}[月日][^（）]{0,30}）[：:。]?$|(?:前|底)，.{6}|[月日底旬年末]前[^，。；]{4}|^[\\d一二三四五六七八九十月日至到—–-]{2,12}(?:份|[上中下]旬|底)?(?:继续|集中|组织)?${VERB}`,
);
/** 各站每月报送信息如下：: the list below names what is asked for. */
const LEADS_IN = /(?:如下|下列|以下)[^。；，：]{0,8}[：:]?$/;

/** The duties of a heading itself: 每月召开一次例会 is a duty, 抓好10项重点工作 is a name; a date counts where it is a deadline. */
const dutiesOfHeading = (block: Block, line: string, context: TableContext): Reading[] =>
  readBlock(block, {
    ...context,
    sentences: sentencesOf(context.masked, block),
    months: null,
    period: null,
    listedEvent: null,
    headed: null,
  }).filter(({ requirement: { kind, comparator, period } }) => {
    if (kind === "deadline") return DATED.test(line);
    return kind !== "trigger" && (comparator !== "=" || (period !== null && kind !== "percent"));
  });

/** 时间：5月16日, below 书写大赛: gives the point its time; the other lines are read by themselves. */
const inPoint = (readings: readonly Reading[], { name, isWithoutUnits }: LabelledPoint): Reading[] =>
  readings
    .filter(({ rules }) => !rules.includes("month-heading"))
    .map((reading) => ({ ...reading, ...(isWithoutUnits ? { units: [] } : {}) }))
    .map((reading) =>
      reading.requirement.kind === "deadline"
        ? { ...reading, start: name.start, name, rules: [...reading.rules, LABELLED_POINT] }
        : reading,
    );

/** The rule name of a date that a labelled line gives to the point above it. */
const LABELLED_POINT = "labelled-point";

/** Reads one block of the outline, of which `known` is read already. To be called for all of them in order. */
function proseReader(
  context: TableContext,
  outline: readonly Block[],
): (block: Block, index: number, known: readonly Reading[]) => Reading[] {
  const months = monthContexts(context.original, outline);
  const periods = listPeriodsOf(context.original, outline);
  const listed = listedEventsOf(context.original, outline);
  const headed = headingSubjectsOf(outline, context);
  const points = labelledPointsOf(context.original, outline);
  const names = new Set<string>();
  return (block, index, known) => {
    const line = context.original.slice(block.start, block.end);
    const point = points.get(index);
    if (point?.opens === true) return [];
    if (block.level === null && isAbout(line, index)) {
      for (const name of observancesIn(line, context.planYear)) names.add(name);
      return [];
    }
    if (block.kind === "heading" && !months[index]?.isHeading)
      return LEADS_IN.test(line) ? [] : dutiesOfHeading(block, line, context);
    if ((block.kind !== "body" && block.kind !== "preamble") || months[index]?.isHeading) return [];
    const sentences = sentencesOf(context.masked, block);
    const around = {
      ...context,
      sentences,
      months: months[index]?.months ?? null,
      period: periods[index] ?? null,
      listedEvent: listed.get(index) ?? null,
      headed: headed[index] ?? null,
    };
    const found = readBlock(block, around);
    if (point !== undefined) return inPoint(found, point);
    const measured = around.months === null ? dropRepeatedNames(found, names) : found;
    const systems = countedSystems(measured, context.original);
    for (const system of systems) context.dismiss(system, "name");
    const asked = measured.filter(({ start }) => !systems.some((system) => system.start === start));
    return block.kind === "body" && block.item !== ""
      ? [...asked, ...readStanding(block, [...asked, ...systems, ...known], around)]
      : asked;
  };
}
