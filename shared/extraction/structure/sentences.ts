import { BLANKS, characterTable, nextIn } from "../text/characters.ts";
import type { Span } from "../text/span.ts";
import { allMatches } from "../text/all-matches.ts";
import type { Block } from "./outline.ts";

/** A sentence of a block, with its clauses; offsets are those of the whole text. */
export interface Sentence extends Span {
  readonly block: Block;
  /** Names masked. */
  readonly text: string;
  readonly clauses: readonly Span[];
}

const ENDS_SENTENCE = characterTable("。；！？");
/** The greatest length of a sentence. Only a damaged text has a longer one, and reading one takes quadratic time. */
const LONGEST = 600;

/** Cuts a block's masked text at full stops and semicolons, and each sentence at commas, colons and blanks. */
export function sentencesOf(masked: string, block: Block): Sentence[] {
  const sentences: Sentence[] = [];
  let start = block.start;
  while (start < block.end) {
    const end = nextIn(ENDS_SENTENCE, masked, start, Math.min(block.end, start + LONGEST));
    const clauses = clausesOf(masked, start, end);
    if (clauses.length > 0) sentences.push({ block, text: masked.slice(start, end), clauses, start, end });
    start = ENDS_SENTENCE[masked.charCodeAt(end)] === 1 ? end + 1 : end;
  }
  return sentences;
}

const ENDS_CLAUSE = characterTable(`，：|（${BLANKS}`);
const BRACKETS = characterTable("（）");
const LONGEST_BRACKET = 60;
/** A bracket with a time or a number in it is a clause of its own: （一般每月1次） · （2011年3月至4月中旬）; （党组） is not. */
const TELLS_TIME = characterTable("每0123456789次月年季");

/** The clauses of the sentence between two offsets. */
function clausesOf(text: string, start: number, end: number): Span[] {
  const clauses: Span[] = [];
  let from = start;
  let at = start;
  const close = (to: number) => {
    for (const at of scheduleCuts(text, from, to)) {
      clauses.push({ start: from, end: at });
      from = at + 1;
    }
    if (to > from) clauses.push({ start: from, end: to });
  };
  while ((at = nextIn(ENDS_CLAUSE, text, at, end)) < end) {
    const inner = text[at] === "（" ? bracketEnd(text, at + 1, end) : null;
    if (inner === null) {
      if (text[at] !== "（") {
        close(at);
        from = at + 1;
      }
      at++;
      continue;
    }
    if (nextIn(TELLS_TIME, text, at + 1, inner) < inner) {
      close(at);
      if (inner > at + 1) clauses.push({ start: at + 1, end: inner });
      from = inner + 1;
    }
    at = inner + 1;
  }
  close(end);
  return clauses;
}

/** 于4月举办讲座、5月组织竞赛: an entry with a time and an activity of its own, behind another one. */
const SCHEDULE =
  /(?<=(?:[月日底前旬]|月份|[每全]年|每[月季周]|每季度|每半年|[上下]半年|第?[一二三四]季度)(?!(?:底|末|初|[上中下]{1,2}旬)?[之以]?前?、)[^、\d](?:[^、\d]|\d{1,4}(?=[次场期篇个名人家份项学%])){1,19})、(?=(?:\d{1,2}月(?:份|底|\d{1,2}日)?前?|每(?:年|月|季度?|周|半年)|全年|[上下]半年|第?[一二三四]季度)(?![、至到-])[^、\d]{2})/g;

function scheduleCuts(text: string, from: number, to: number): number[] {
  const clause = text.slice(from, to);
  return clause.includes("、") ? allMatches(clause, SCHEDULE).map(({ index }) => from + index) : [];
}

/**
 * The offset at which the bracket opened before `from` closes; null where another one opens inside it, or it is too
 * long.
 */
function bracketEnd(text: string, from: number, end: number): number | null {
  const to = Math.min(end, from + LONGEST_BRACKET + 1);
  const at = nextIn(BRACKETS, text, from, to);
  return at < to && text[at] === "）" ? at : null;
}
