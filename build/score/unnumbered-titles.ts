import type { ExtractedPlan } from "../../shared/extraction/extracted-plan.ts";
import { LISTED } from "../../shared/extraction/refiners/standing-lists.ts";
import type { Segmenter, Word } from "../../shared/extraction/words/segmenter.ts";

/** Titles of the duties that a plan gives no number and no date (`standing`), and those that are cut badly. */
export interface UnnumberedTitles {
  readonly titles: number;
  readonly bad: readonly string[];
}

const SHORTEST = 3;
const LONGEST = 20;

/** Nobody has written model titles for these: what can be seen of a title without one is looked at. */
export function unnumberedTitles({ obligations }: ExtractedPlan, segmenter: Segmenter): UnnumberedTitles {
  const standing = obligations.filter(({ requirement }) => requirement.kind === "standing");
  return {
    titles: standing.length,
    bad: standing
      .filter(({ title, rules, evidence }) => isBad(withoutDeed(title, rules), evidence.normalised, segmenter))
      .map(({ title }) => title),
  };
}

/** 评选 of 文明职工评选: the deed of a whole list stands outside of what each of its things says. */
function withoutDeed(title: string, rules: readonly string[]): string {
  const deed = rules.find((rule) => rule.startsWith(LISTED))?.slice(LISTED.length) ?? "";
  return title.slice(0, title.length - (title.endsWith(deed) ? deed.length : 0));
}

/** Too short or too long, more than one clause, a mark without its partner, an end within a word, or the head of its phrase lost. */
const isBad = (title: string, words: string, segmenter: Segmenter): boolean =>
  title.length < SHORTEST ||
  title.length > LONGEST ||
  /[，。；](?![^“《（]*[”》）])/.test(title) ||
  !isBalanced(title) ||
  !endsPhrase(title, words.replace(/\s+/g, ""), segmenter);

const MARKS: readonly (readonly [string, string])[] = [
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
];
const isBalanced = (title: string): boolean =>
  MARKS.every(([open, close]) => title.split(open).length === title.split(close).length);

/** What may stand behind the end of a phrase; behind the head of one stands nothing else of it. */
const ENDS = /^(?:$|[，。；、：！（）”》]|等|和|与|及|并|或)/;
const TAIL = 2;

/** Whether the title's last characters stand at the end of a phrase, and of a word, of what the plan says. */
function endsPhrase(title: string, words: string, segmenter: Segmenter): boolean {
  const tail = title.replace(/[”》）]+$/, "").slice(-TAIL);
  const ends = segmenter.wordsIn(words).map(({ end }: Word) => end);
  for (let at = words.indexOf(tail); at >= 0; at = words.indexOf(tail, at + 1)) {
    const end = at + tail.length;
    if (ends.includes(end) && (ENDS.test(words.slice(end)) || LEFT_OUT.test(words.slice(end)))) return true;
  }
  return false;
}
/** 活动, 工作: said of anything, so that a title may do without it. */
const LEFT_OUT = /^(?:系列|主题|专项)?(?:活动|工作|任务|情况)/;
