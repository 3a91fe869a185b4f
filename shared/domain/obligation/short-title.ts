import { firstWords, lastWords } from "./whole-words.ts";

/** The greatest length of a short title (简称) in characters, for a calendar cell. */
export const SHORT_TITLE_LENGTH = 7;

/** Openings that tell nothing in a calendar cell. */
const OPENINGS =
  /^(?:认真|扎实|深入|切实|积极|持续|全面|进一步|组织(?!生活|处理|关系|部|委员|建设|员)|开展|召开|举办|举行|落实|做好|抓好|办好|讲好|开好|推进|加强|完成|制定|坚持|执行)+/;

/** 围绕治水故事举办报告会: the event names the duty. */
const HOLDING = /^.{3,}(?:举办|召开|举行|开展)(?=.{3,}$)/;

/** Marks behind which a title only explains itself. */
const BREAKS = /[，。；：、,;:（(\s]/;

/** 受到处分后5个工作日内谈话: the clock is dropped, because the date is shown beside the title and half a number tells nothing. */
const CLOCK =
  /(?<=后|起|前)(?:\d+|[一二两三四五六七八九十]+)(?:个工作日|工作日|日|天|周|个星期|个月|年|小时)(?:[之以]?内)?(?=.{2})/g;

/** Quotation marks cost room and lose their partner in the cut. */
const QUOTES = /[“”"《》『』「」]/g;

/** A name in quotation marks is what people call the thing by. */
const NAMED = /[“《「]([\u3400-\u9fff]{3,12})[”》」]/;

/**
 * A short title for calendar cells, at most 7 characters: the first phrase without its opening verbs. A longer phrase
 * gives its quoted name, or its last words, which carry the meaning (报送青年工作信息 → 青年工作信息). No word is cut.
 */
export function shortTitleOf(title: string): string {
  const phrase = firstPhrase(title.replaceAll(QUOTES, "").replaceAll(CLOCK, ""));
  const core = phrase.replace(phrase.length > SHORT_TITLE_LENGTH ? HOLDING : OPENINGS, "").replace(OPENINGS, "");
  const words = core.length >= 2 ? core : phrase;
  if (words.length <= SHORT_TITLE_LENGTH) return words;
  return headOf(NAMED.exec(title)?.[1] ?? words.replace(/等$/, ""));
}

/** The last words; where only 活动 or the like would be left of them, the first. */
function headOf(words: string): string {
  const last = lastWords(words, SHORT_TITLE_LENGTH);
  return last.length > 2 ? last : firstWords(words, SHORT_TITLE_LENGTH);
}

function firstPhrase(text: string): string {
  const trimmed = text
    .replace(/(?<=.)（[^（）]*）/g, "")
    .trim()
    .replace(/^[（(]+/, "");
  return trimmed.split(BREAKS)[0] || trimmed;
}
