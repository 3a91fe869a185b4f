import type { Accounted } from "../extracted-plan.ts";
import { SETTLED } from "../refiners/is-asked.ts";
import type { PlanText } from "../refiners/sentence-view.ts";
import { MASK } from "../structure/mask.ts";
import { monthContexts } from "../structure/month-context.ts";
import type { Block } from "../structure/outline.ts";
import { lastAtMost } from "../text/last-at-most.ts";
import { type Span, overlaps } from "../text/span.ts";
import type { Dismissal } from "../vetoes/veto.ts";
import type { Word } from "../words/segmenter.ts";
import { isNoun, isVerb } from "../words/speech.ts";
import { type Figure, figuresIn } from "./figures.ts";

/** A figure that no duty is made of; offsets are those of the repaired text. */
export interface FigurePlace extends Figure {
  readonly block: Block;
  readonly why: Accounted["why"];
}

/** What became of the figures of a plan. */
export interface Account {
  readonly unread: readonly FigurePlace[];
  readonly dismissed: readonly FigurePlace[];
  /** The number of figures in duties. */
  readonly inDuties: number;
}

export interface AccountContext extends PlanText {
  /** Names covered, unit statements not. */
  readonly masked: string;
  /** Indices of the blocks that report. */
  readonly review: ReadonlySet<number>;
  /** Stretches that duties were read from, ascending by start. */
  readonly duties: readonly Span[];
  /** The spans that a rule dismissed, in any order. */
  readonly dismissals: readonly (Span & { readonly why: Dismissal })[];
}

/**
 * Lists every figure, date, period word and rhythm outside of duties: dismissed by a rule with its reason, or unread.
 * Every figure of the text is accounted for.
 */
export function account(blocks: readonly Block[], context: AccountContext): Account {
  const dismissed: FigurePlace[] = [];
  const unread: FigurePlace[] = [];
  let inDuties = 0;
  const given = context.dismissals.toSorted((a, b) => a.start - b.start);
  const months = monthContexts(context.original, blocks);
  blocks.forEach((block, index) => {
    const line = lineOf(block, index, context);
    for (const figure of figuresIn(line.text, context.original.slice(block.start, block.end), line.words)) {
      const span = { start: block.start + figure.start, end: block.start + figure.end };
      if (touching(context.duties, span)) {
        inDuties += 1;
        continue;
      }
      const isHeading = figure.sort === "date" && figure.start === 0 && months[index]?.isHeading === true;
      const why = touching(given, span)?.why ?? (isHeading ? "heading" : reasonFor(figure, line, context));
      if (why === null) unread.push({ ...figure, ...span, block, why: figure.sort });
      else dismissed.push({ ...figure, ...span, block, why });
    }
  });
  return { unread, dismissed, inDuties };
}

const MARKS = /[|\s，。；：、（）【】★●■◆·]+/g;

/** One line of a block with the values that each figure of it needs. */
interface Line {
  readonly text: string;
  readonly block: Block;
  readonly index: number;
  /** Characters that are neither blanks nor marks. */
  readonly written: number;
  readonly words: () => readonly Word[];
}

function lineOf(block: Block, index: number, { masked, segmenter }: AccountContext): Line {
  const text = masked.slice(block.start, block.end);
  let words: readonly Word[] | null = null;
  return {
    text,
    block,
    index,
    written: text.replaceAll(MARKS, "").length,
    words: () => (words ??= segmenter.wordsIn(text)),
  };
}

/** The stretch, of which the longest is a sentence, that overlaps the span and begins last; `undefined` where none does. */
function touching<T extends Span>(stretches: readonly T[], span: Span): T | undefined {
  for (let at = lastAtMost(stretches, ({ start }) => start, span.end - 1); at >= 0; at--) {
    const stretch = stretches[at];
    if (stretch === undefined || span.start - stretch.start > LONGEST) return undefined;
    if (overlaps(stretch, span)) return stretch;
  }
  return undefined;
}
const LONGEST = 2_000;

const DOCUMENT = /[〔［【（]\d{4}[〕］】）]\s*第?\d*号?|\d+号(?:文|令)?$/;
const ORDINAL_BEFORE = /第[一二三四五六七八九十百]*$/;
const ORDINAL_AFTER = /^[届条款章期批版]/;
const CAMPAIGN = /(?:建[党国军会校]|成立|诞辰|逝世|胜利|解放|[会校]庆)[^，。；]{0,6}$/;
const TERM = /任期|届期|期限|有效期|周期|预备期|试用期|公示期|年龄|工龄|党龄|满$|连续$/;
const PAGE = /(?:电话|传真|邮编|邮箱|地址|网址|联系人|来源|浏览|点击|阅读量?|字[体号]|发布时间|页)[^，。；]{0,12}$/;
const OF_PAGE = /^\s*(?:来源|作者|浏览|点击|阅读|次浏览)/;
const LAW = /(?:条例|规定|办法|法|章程|细则|通知|意见|决定|纲要|规划|方案|要点|精神|会议|讲话|公报|报告)(?:》|”)?/;
const SPAN_OF_YEARS = /^(?:\d{4}年?)[-—–～~至到]|[-—–～~至到]$/;
const ONLY_TITLE = 60;
const TITLE_BLOCKS = 6;

/**
 * The number of characters beside a figure that are looked at for its reason. The whole line for each figure would
 * take quadratic time.
 */
const NEAR = 60;

/** Why a figure that no rule has touched is no duty; null where no reason is known. */
function reasonFor(
  figure: Figure,
  { text: line, block, index, written, words }: Line,
  { review, planYear }: AccountContext,
): Dismissal | null {
  const before = line.slice(Math.max(0, figure.start - NEAR), figure.start);
  const after = line.slice(figure.end, figure.end + NEAR);
  const own = line.slice(figure.start, figure.end);
  if (figure.sort === "formula") return null;
  if (review.has(index)) return "review";
  if (line[figure.start] === MASK) return before.endsWith("〔") ? "document" : "name";
  if (block.kind === "closing") return "page-date";
  if (PAGE.test(before.slice(-20)) || OF_PAGE.test(after)) return "page-date";
  if (DOCUMENT.test(before.slice(-6) + own + after.slice(0, 3))) return "document";
  const inCell = block.kind === "cell" && figure.sort !== "date" && figure.sort !== "period";
  if (!inCell && index < TITLE_BLOCKS && line.length <= ONLY_TITLE && !/[。；]/.test(line) && block.level === null)
    return "heading";
  if (own.replace(MARKS, "").length === written && (figure.sort === "date" || block.kind === "cell")) return "heading";
  if (before.endsWith("（") && after.startsWith("）") && /[项个条]$/.test(own)) return "ordinal";
  if (ORDINAL_BEFORE.test(before.slice(-4)) || ORDINAL_AFTER.test(after)) return "ordinal";
  if (/周年/.test(own + after.slice(0, 2)) || CAMPAIGN.test(before.slice(-12))) return "name";
  if (block.kind !== "cell" && (figure.sort === "date" || figure.sort === "period") && isScope(own, after))
    return "reference";
  if (figure.sort === "period" && EARLIER.test(before)) return "history";
  if (figure.sort === "period" && /^(?:扣|罚)/.test(after)) return "penalty";
  // 年底（12月10日前）: the bracket gives the exact day of the same date.
  if (figure.sort === "date" && /^（[^（）]{0,8}\d{1,2}月[^（）]{0,10}）/.test(after)) return "reference";
  if (figure.sort === "date") return reasonForDate(figure, own, before, after, planYear);
  if (figure.sort === "period" && /^\d+(?:\.\d+)?元/.test(after)) return "price";
  if (figure.sort === "count" && !inCell && isOfThings(before, own, words(), figure)) return "description";
  if (figure.sort === "count" && TERM_OF.test(before) && own.endsWith("天")) return "term";
  if (figure.sort === "count" && /^(?:方针|口诀|工作法|要诀|总要求|箴言|标准)/.test(after)) return "slogan";
  if (block.kind === "cell" && figure.sort === "number" && /\|\s*$/.test(before) && /^\s*(?:\||$)/.test(after))
    return null;
  if (figure.sort === "number" || figure.sort === "length")
    return reasonForNumber(figure, own, before, after, planYear);
  if (figure.sort === "count" && SETTLED.test(after)) return "description";
  if (figure.sort === "count" && isInWord(words(), figure)) return "name";
  if (block.kind === "heading") return "heading";
  return null;
}

const SIZE = /(?:字数|篇幅|总人数|课时|学分|每[班组队桌班车]|总计|合计)(?:为|约|共)?$/;

/** 六个年级24个班, 字数800字: how large or how many a thing is; nothing is done in the clause. */
function isOfThings(before: string, own: string, words: readonly Word[], { start }: Span): boolean {
  if (SIZE.test(before) || (/[级（]$/.test(before) && own.endsWith("班"))) return true;
  const at = lastAtMost(words, (word) => word.start, start);
  let from = at;
  while (from > 0 && at - from < CLAUSE_WORDS && !CLAUSE_END.test(words[from - 1]?.text ?? "，")) from--;
  let to = at + 1;
  while (to < words.length && to - at < CLAUSE_WORDS && !CLAUSE_END.test(words[to]?.text ?? "，")) to++;
  const clause = words.slice(from, to);
  const [head, object] = clause.filter((word) => word.end <= start);
  // 核销坏账8笔: the dictionary may take a verb for a noun.
  if (head !== undefined && object !== undefined && head.text.length === 2 && /^[nlz]/.test(head.tag)) return false;
  return !clause.some((word) => isVerb(word) || word.tag === "modal");
}
/** Words of a clause that are looked at on each side of a figure: a damaged line may be one clause of any length. */
const CLAUSE_WORDS = 24;
const CLAUSE_END = /^[，。；：|（）]$/;

const TERM_OF = /(?:会期|为期|历时|时长|学制|时间)(?:为|共|约)?$/;
const EARLIER = /(?:上一?年度?|去年|往年|历年|以往)(?:的|同期)?$/;
const STRETCH =
  /^(?:全年|本?年度|本年|今年|本?学期|本?学年|上半年|下半年|[第本]?[一二三四1-4]?季度|本[月周]|每(?:年|月|季度?|周|学期))$/;
const OF_WORK =
  /^(?:的(?!前|后|第|最后|[上中下]旬|\d)|[^，。；\d]{0,14}(?:工作|计划|重点|任务|目标|安排|部署|总结|方案|思路|要点|形势|主线)(?:$|[，。；：、]|的|已|和|与|总体|安排|进行|如下|顺利|情况|以|作))/;

/** 下半年工作重点, 全年党建工作: the stretch of time that the text covers; the work in it is named elsewhere. */
const isScope = (own: string, after: string): boolean =>
  STRETCH.test(own) && (OF_WORK.test(after) || /^(?:全年|本年度?|年度|今年|本学期|本学年)$/.test(own));

function reasonForDate(
  { year }: Figure,
  own: string,
  before: string,
  after: string,
  planYear: number | null,
): Dismissal | null {
  if (year !== null && year !== undefined && planYear !== null && year < planYear) return "history";
  if (
    /(?:截至|截止到?|以来|自)$/.test(before) ||
    /^(?:以来|起[，至施执]|[，]?(?:施行|生效|印发|发布|通过))/.test(after)
  )
    return "history";
  if (/^[^，。；]{0,6}为(?:契机|抓手|载体|主题|节点|起点)/.test(after) || /前后$|岁末/.test(own)) return "reference";
  if (
    /(?:等|、)[^，。；]{0,12}(?:节点|节日|假期|契机|时机|时间点|时段|关口)/.test(after.slice(0, 24)) ||
    /^(?:期间|节日|节点|契机|前后)/.test(after)
  )
    return "reference";
  if (LAW.test(after.slice(0, 16))) return "document";
  if (/(?:有效期|任期|期限|届期|聘期|服务期)[^，。；]{0,4}$/.test(before)) return "term";
  if (/(?:上一?年度?|去年|往年)(?:的)?$/.test(before)) return "history";
  return null;
}

/** 260805, 20260805: may be a date that is written without its marks, and may be none. */
const RUN_OF_DIGITS = /^(?:20)?[2-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

function reasonForNumber(
  { sort }: Figure,
  own: string,
  before: string,
  after: string,
  planYear: number | null,
): Dismissal | null {
  if (RUN_OF_DIGITS.test(own)) return null;
  const year = /^(?:19|20)\d{2}/.exec(own)?.[0];
  if (year !== undefined) {
    if (planYear !== null && Number(year) < planYear) return "history";
    return "reference";
  }
  if (/\d[：:]$|[：:]$/.test(before) && /^\d/.test(own)) return "reference";
  if (/^[：:]\d/.test(after) || /^[点时]/.test(after)) return "reference";
  if (SPAN_OF_YEARS.test(own + after) || /[-—–～~至到.．·]$/.test(before) || /^[-—–～~.．·、]/.test(after))
    return "reference";
  if (/[A-Za-z]$/.test(before) || /^[A-Za-z+]/.test(after)) return "name";
  if (sort === "length" || own.endsWith("分") || TERM.test(before)) return "term";
  if (/[级层条款章岁年]$/.test(own)) return "ordinal";
  return /^[）)]/.test(after) && /[（(]$/.test(before) ? "ordinal" : "reference";
}

/** 三会一课, 五中全会. */
function isInWord(words: readonly Word[], { start, end }: Span): boolean {
  const word = words[lastAtMost(words, (other) => other.start, start)];
  return word !== undefined && word.end >= end && word.end - word.start > end - start && isNoun(word);
}
