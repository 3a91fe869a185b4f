import { SentenceView, type PlanText } from "../refiners/sentence-view.ts";
import type { Block } from "../structure/outline.ts";
import { sentencesOf } from "../structure/sentences.ts";
import type { Span } from "../text/span.ts";
import type { Segmenter, Word } from "../words/segmenter.ts";
import { isNoun } from "../words/speech.ts";
import { namesWho, subjectOf } from "./find-subject.ts";

export interface HeadingContext extends PlanText {
  /** The text with names masked. */
  readonly masked: string;
}

const DUTIES =
  /(?:（[^（）]{1,8}）)?(?:的)?(?:重点|年度|主要|岗位|具体|主体|承担的?)?(?:工作)?(?:职责|任务|要求|职能|责任|工作|清单|事项|安排|计划|负责|牵头)?(?:（[^（）]{1,8}）)?[：:。]?$/;
const LONGEST = 18;

/**
 * For each block, the subject of its list: the heading above that consists of a name (二、党支部 · （一）秘书处工作职责), the line
 * that leads to the list (各支部要做到：), or the name at its beginning (办公室：…), down to the next one of its level.
 */
export function headingSubjectsOf(blocks: readonly Block[], context: HeadingContext): (Span | null)[] {
  let current: (Span & { level: number }) | null = null;
  return blocks.map((block, index) => {
    const { level } = block;
    const next = blocks[index + 1];
    if (current !== null && level !== null && level <= current.level) current = null;
    const label = labelOf(context, block);
    const deeper = next !== undefined && (level === null ? next.level !== null : (next.level ?? level + 1) > level);
    const name = label ?? (deeper ? (nameOf(context, block) ?? leaderOf(context, block)) : null);
    const above: Span | null = label ?? current;
    if (name !== null && deeper) current = { ...name, level: level ?? (next.level ?? 0) - 1 };
    return above;
  });
}

function nameOf({ original, segmenter }: HeadingContext, { start, end }: Block): Span | null {
  const line = original.slice(start, end);
  const bare = line.replace(DUTIES, "");
  const length = isAboutPersons(line, bare, segmenter)
    ? 0
    : isName(bare, segmenter)
      ? bare.length
      : OFFICE_OF.test(line)
        ? ownerIn(line, segmenter)
        : 0;
  return length === 0 ? null : { start, end: start + length };
}

/** 学生工作, 干部工作: whether the line names work done for people; 学生任务 is work done by them. */
const isAboutPersons = (line: string, bare: string, segmenter: Segmenter): boolean =>
  /^(?:重点|年度|主要)?工作[：:。]?$/.test(line.slice(bare.length)) && segmenter.wordsIn(bare).at(-1)?.tag === "role";

/** The end of a heading in 职责: only bodies and people have such duties, so the words before it name one. */
const OFFICE_OF = /^[^，。；：\d]{4,40}职责(?:清单|分工|任务)?[：:]?$/;

/** 科普部党建工作职责: how long the name is that opens the heading; 0 where none does. */
function ownerIn(line: string, segmenter: Segmenter): number {
  const words = segmenter.wordsIn(line);
  const stop = words.findIndex((word, at) => !isNamePart(word) || (at > 0 && namesWho(words, at - 1) && isTopic(word)));
  const last = words.slice(0, stop).findLastIndex((_, at) => namesWho(words, at));
  return words[last]?.end ?? 0;
}
const isTopic = ({ tag }: Word): boolean => !/^(?:body|role|n|j|c|x|uj)/.test(tag);

/** Whether words are nothing but the name of a body or of persons. */
export function isName(line: string, segmenter: Segmenter): boolean {
  if (line.length < 2 || line.length > LONGEST || /[，。；：\d]/.test(line)) return false;
  const words = segmenter.wordsIn(line.replace(INCLUDED, ""));
  return words.every(isNamePart) && namesWho(words, words.length - 1);
}
/** 院感办（含疾控科）. */
const INCLUDED = /(?<=.{2})（含[^（）]*）$/;

const isNamePart = (word: Word): boolean => isNoun(word) || /^(?:b|s|zg|a|r|c|q|k|x)/.test(word.tag);

/** 科普部：举办展览3场 · （一）科普部。举办展览3场: a name alone, before its duties. */
function labelOf({ original, masked, segmenter }: HeadingContext, { start, end }: Block): Span | null {
  const [, name = "", stop = ""] =
    /^([^：。，；\d]{2,18})([：。])./.exec(original.slice(start, Math.min(end, start + LONGEST + 2))) ?? [];
  // 责任单位：组织部 is a statement of units, and covered.
  const isCovered = masked.slice(start, start + name.length) !== name;
  const bare = name.replace(DUTIES, "");
  return stop !== "" && !isCovered && isName(bare, segmenter) ? { start, end: start + bare.length } : null;
}

const FIRST_LINES = 8;
const ADDRESSED = /^([^：。；\d]{2,60})：$/;

/**
 * 各支部： · 各县区科协，各学会：: the addressees of a notice; null where there are none. They are the subjects where nothing else
 * names one.
 */
export function addresseesOf({ original, segmenter }: HeadingContext, blocks: readonly Block[]): Span | null {
  for (const { start, end, level } of blocks.slice(0, FIRST_LINES)) {
    const names = level === null ? ADDRESSED.exec(original.slice(start, end))?.[1] : undefined;
    const isAddress = names
      ?.split(/[，、](?![^（]*）)/)
      .every((name) => isName(name.replace(/（[^（）]*）/g, ""), segmenter));
    if (names !== undefined && isAddress === true) return { start, end: start + names.length };
  }
  return takersOf(original, segmenter, blocks);
}

const TAKERS = /^(?:参加|参与|参学|参训|参会|学习|培训|活动|适用|实施|教育)(?:人员|对象|范围)：([^，。；：]{2,24})。?$/;

/** 参加人员：全体党员: the people who take part in everything, where exactly one line names them. */
function takersOf(original: string, segmenter: Segmenter, blocks: readonly Block[]): Span | null {
  const lines = blocks.flatMap(({ start, end }) => {
    const name = end - start <= LONGEST_TAKERS ? TAKERS.exec(original.slice(start, end))?.[1] : undefined;
    if (name === undefined) return [];
    const from = start + original.slice(start, end).indexOf(name);
    return isName(name, segmenter) ? [{ start: from, end: from + name.length }] : [];
  });
  return lines.length === 1 ? (lines[0] ?? null) : null;
}
const LONGEST_TAKERS = 40;

const LONGEST_LEAD = 80;
const LEADS = /(?:：|如下|以下[^。，；]{0,8}|下列[^。，；]{0,8})$/;
const CHARGED = /由[^，。；]{2,16}(?:负责|牵头|组织|实施|承担)[^，。；]{0,6}。?$/;

/** 党委书记与班子成员谈心谈话: the person who leads the talk. */
const BETWEEN = /^([^，。；：]{2,16}?)[与和同对][^，。；：]{2,20}(?:谈心|谈话|交心|约谈)/;

/** 各支部要做到： · 信息报送由宣传科负责。 */
function leaderOf(context: HeadingContext, block: Block): Span | null {
  const line = context.original.slice(block.start, block.end);
  const talker = BETWEEN.exec(line)?.[1] ?? "";
  if (isName(talker, context.segmenter)) return { start: block.start, end: block.start + talker.length };
  if (line.length > LONGEST_LEAD || !(LEADS.test(line) || CHARGED.test(line))) return null;
  const [sentence] = sentencesOf(context.masked, block);
  if (sentence === undefined) return null;
  const view = new SentenceView(sentence, context);
  for (const clause of view.clauses) {
    const who = subjectOf(view, clause);
    if (who !== null) return { start: who.start, end: who.end };
  }
  return null;
}
