import { isWhole, namesDuty, opensWithVerb, turnsElsewhere } from "../parsers/duty-clauses.ts";
import type { StatuteCadence } from "../extracted-plan.ts";
import { type Institution, parseInstitutions } from "../parsers/institutions.ts";
import type { Block } from "../structure/outline.ts";
import type { Sentence } from "../structure/sentences.ts";
import { type Span, overlaps } from "../text/span.ts";
import { type Reading, requirement } from "./reading.ts";
import { LISTED, listedThings } from "./standing-lists.ts";

export interface StandingContext {
  readonly original: string;
  readonly sentences: readonly Sentence[];
}

/**
 * Reads what an item asks for without a number or a date (无量化), one entry for each duty: the clause that names it with
 * the clauses of its purpose. Duties already read are skipped, so that nothing is listed twice.
 */
export function readStanding(block: Block, read: readonly Span[], context: StandingContext): Reading[] {
  const { sentences, original } = context;
  const entries = sentences.flatMap((sentence, index) => {
    if (index === 0 && sentences.length > 1 && /[。！？]/.test(original[sentence.end] ?? "") && isTopic(sentence))
      return [];
    return chunksOf(sentence, read, context).flatMap((chunk) => entriesOf(block, chunk, read, context));
  });
  return entries.length === 0 && read.length === 0 ? wholeOf(block, context) : entries;
}

/**
 * An item that no rule reads is listed whole if it is a sentence with a verb, so that nothing of the plan disappears.
 */
function wholeOf(block: Block, { sentences, original }: StandingContext): Reading[] {
  const [first] = sentences;
  const clause = first?.clauses[0];
  if (block.level === null || !first || !clause || !/[。；]/.test(original[first.end] ?? "")) return [];
  return asksSomething(original.slice(clause.start, clause.end))
    ? [standing(block, { start: first.start, end: first.end }, null)]
    : [];
}

/** 1. 坚决做到“两个维护”。 — the item's name, which the sentences after it spell out; 开展读书活动。 names a duty itself, and so does what ； or a bracket with its units divides from the next. */
const isTopic = ({ clauses, text }: Sentence): boolean =>
  clauses.length <= 2 && text.length <= 40 && !text.endsWith("活动");

/** 元旦、春节等节日期间加强提醒: the verb follows the occasion. */
const ON_OCCASION = /^(?:在|利用|抓住)?[^，。；]{2,24}?(?:期间|前后|前夕|之际|节点|契机)/;
function asksSomething(clause: string): boolean {
  const rest = clause.replace(ON_OCCASION, "");
  return opensWithVerb(rest) || (rest !== clause && namesDuty(rest));
}

/** The greatest length of an entry: a clause or two, which a reader takes in at a glance. */
const LONGEST = 78;

/**
 * The clauses that name a duty, each with the following purposes. Duties already read separate them, with their
 * announcements (…，即…).
 */
function chunksOf(sentence: Sentence, read: readonly Span[], { original }: StandingContext): Span[] {
  const { clauses } = sentence;
  const around = read.filter((span) => overlaps(span, sentence));
  const isRead = (part: Span | undefined) => part !== undefined && covers(around, part);
  const chunks: Span[] = [];
  let open: Span | null = null;
  let whole = false;
  for (const [index, clause] of clauses.entries()) {
    const next = clauses[index + 1];
    if (isRead(clause) || (isRead(next) && original[next?.start ?? 0] === "即")) {
      open = null;
      continue;
    }
    const words = original.slice(clause.start, clause.end);
    const names = namesDuty(words);
    const isOwn = names && isWhole(words);
    const joined: Span | null = open && { start: open.start, end: clause.end };
    const another = whole && (isOwn || turnsElsewhere(words));
    if (joined && !another && isShort(original, joined)) {
      chunks[chunks.length - 1] = open = joined;
      whole ||= isOwn;
    } else if (names) {
      chunks.push((open = clause));
      whole = isOwn;
    }
  }
  return chunks;
}

const isShort = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST || text.slice(start, end).replace(/[\s，、“”（）：]/g, "").length <= LONGEST;

/** Duties read from most of a clause; a name within it (科技活动周) leaves the rest to be listed. */
function covers(spans: readonly Span[], clause: Span): boolean {
  const shares = spans.map((span) => Math.min(span.end, clause.end) - Math.max(span.start, clause.start));
  const counted = spans.length < 2 ? shares : shares.filter((share) => share > 0);
  return 2 * counted.reduce((sum, share) => sum + share, 0) > clause.end - clause.start;
}

/** From this many entries on, a list of institutions (落实“三会一课”、主题党日、民主评议党员等制度) makes as many duties. */
const LIST = 3;

/** 把中心工作完成作为检验组织力的试金石: by what something is judged, and nothing to do. */
const AS_MEASURE = /^(?:要)?[把将以][^，。；]*[作为][^，。；]*(?:试金石|标尺|检验标准|根本标准|首要标准|出发点|落脚点)/;

/** The chunk, or each institution that it lists, because institutions have rhythms of their own. */
function entriesOf(block: Block, chunk: Span, read: readonly Span[], { original }: StandingContext): Reading[] {
  if (AS_MEASURE.test(original.slice(chunk.start, chunk.end))) return [];
  const institutions = parseInstitutions(original.slice(chunk.start, chunk.end));
  const [only] = institutions;
  const things = institutions.length < LIST ? listedThings(original.slice(chunk.start, chunk.end)) : [];
  if (things.length > 1)
    return things
      .map(({ start, end, deed }) => ({
        ...standing(block, chunk, null, deed),
        name: { start: chunk.start + start, end: chunk.start + end },
      }))
      .filter(({ name }) => !read.some((span) => overlaps(span, name)));
  if (institutions.length < LIST && !areBothRuled(institutions))
    return duties(chunk, original).map((duty) =>
      standing(block, duty, institutions.length === 1 ? (only?.statute ?? null) : null),
    );
  return institutions.map(({ start, end, statute }) => {
    const name = { start: chunk.start + start, end: chunk.start + end };
    return institutions.length < LIST ? { ...standing(block, chunk, statute), name } : standing(block, name, statute);
  });
}

/** 民主生活会、组织生活会: two names side by side, each with its own rhythm. */
const areBothRuled = (institutions: readonly Institution[]): boolean => {
  const [first, second, ...more] = institutions;
  return (
    first !== undefined &&
    second !== undefined &&
    more.length === 0 &&
    first.statute !== null &&
    second.statute !== null &&
    second.start - first.end <= 1
  );
};

/** Duties in a row that 、 alone divides: 举办知识竞赛、演讲比赛等 · 检查…、建立议事制度、前置审议重大事项. */
function duties({ start, end }: Span, text: string): Span[] {
  const words = text.slice(start, end);
  const found: Span[] = [];
  let from = 0;
  for (let at = words.indexOf("、"); at >= 0; at = words.indexOf("、", at + 1)) {
    if (!divides(words, at)) continue;
    found.push({ start: start + from, end: start + at });
    from = at + 1;
  }
  return [...found, { start: start + from, end }];
}

function divides(words: string, at: number): boolean {
  const after = /^[^，、；。]*/.exec(words.slice(at + 1))?.[0] ?? "";
  return (
    (EVENT_END.test(words.slice(0, at)) && EVENT_END.test(after)) ||
    (after.length >= LONG_ENOUGH && namesDuty(after) && hasVerbAhead(after))
  );
}

const EVENT_END = /(?:竞赛|比赛|大赛|论坛|讲座|展览|晚会|运动会)等?$/;
const LONG_ENOUGH = 9;
const hasVerbAhead = (words: string): boolean => /^(?:建立|完善|制定|前置|开展|举办|组织|召开)/.test(words);

const standing = (block: Block, span: Span, suggestion: StatuteCadence | null, deed = ""): Reading => ({
  ...span,
  block,
  parts: [],
  requirement: requirement({ kind: "standing" }),
  suggestion,
  stated: [],
  implied: [],
  rules: deed === "" ? ["standing"] : ["standing", `${LISTED}${deed}`],
});
