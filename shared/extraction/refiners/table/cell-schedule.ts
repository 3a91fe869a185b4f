import { parseDates } from "../../parsers/dates.ts";
import type { Span } from "../../text/span.ts";
import { isDoing } from "../../words/speech.ts";
import type { Segmenter } from "../../words/segmenter.ts";

/** A time within a cell and what is done then. */
export interface Scheduled {
  readonly time: Span;
  readonly words: Span;
}

const OPENS = /(?:^|[；。，\s])$/;
const OPENS_POINT = /(?:^|[；。，])\s*$/;
const JOINS = /^[-—–～~至到、]{1,2}$/;
/** 3月：制定办法 · 3月底前，制定办法. */
const LEADS_IN = /^[：，\s]+/;
const FEWEST = 3;
const SHORTEST_NAME = 2;
/** 全年：开展巡查 · 每月：更新台账: how long or how often, before what is done. */
const LASTING = /(?:^|[；。\n]\s*)((?:全年|常年|长期|常态化|每年|每半年|每季度?|每月|每周|每学期)(?=[：:]))/g;

/**
 * The activities of a cell of times, each with its time: `3月：制定办法；6月：组织培训`. Empty where the cell has times alone.
 * @param isTask The cell is in a column of tasks, where names count as well (3月5日学雷锋；3月12日植树), if there are several.
 */
export function scheduleIn(text: string, cell: Span, segmenter: Segmenter, isTask = false): Scheduled[] {
  const words = text.slice(cell.start, cell.end);
  const times: { start: number; end: number }[] = isTask ? [] : lastingIn(words);
  const isWithin = (at: number) => times.some(({ end }) => end === at - 1 || words.slice(end, at).trim() === "：");
  for (const { start, end, sort } of parseDates(words)) {
    if ((isTask && sort !== "day" && sort !== "month") || isWithin(start)) continue;
    const last = times.at(-1);
    if (last !== undefined && JOINS.test(words.slice(last.end, start))) last.end = end;
    else if ((isTask ? OPENS_POINT : OPENS).test(words.slice(0, start))) times.push({ start, end });
  }
  times.sort((a, b) => a.start - b.start);
  if (times[0]?.start !== 0) return [];
  const found = times.map((time, index) => {
    const rest = words.slice(time.end, times[index + 1]?.start ?? words.length);
    const start = time.end + (LEADS_IN.exec(rest)?.[0].length ?? 0);
    const end = time.end + rest.replace(/[；。，\s]+$/, "").length;
    return { time, words: { start, end: Math.max(start, end) }, isLed: rest.startsWith("：") };
  });
  const says = found.every(({ words: { start, end }, isLed }) => {
    const said = words.slice(start, end);
    if (isTask) return said.length >= SHORTEST_NAME && found.length > 1;
    return isLed ? said.length >= SHORTEST_NAME : said.length >= FEWEST && segmenter.wordsIn(said).some(isDoing);
  });
  const moved = ({ start, end }: Span) => ({ start: start + cell.start, end: end + cell.start });
  return says ? found.map(({ time, words: said }) => ({ time: moved(time), words: moved(said) })) : [];
}

const lastingIn = (words: string): { start: number; end: number }[] =>
  Array.from(words.matchAll(LASTING), ({ index, 0: whole, 1: time = "" }) => {
    const end = index + whole.length;
    return { start: end - time.length, end };
  });
