/** Longest short title (简称), in characters: what a calendar cell holds. */
export const SHORT_TITLE_LENGTH = 7;

/** Openings that say nothing in a calendar cell. */
const OPENINGS =
  /^(?:认真|扎实|深入|切实|积极|持续|全面|进一步|组织|开展|召开|举办|举行|落实|做好|抓好|推进|加强|完成|制定|坚持|执行)+/;

/** Words after which a title only explains itself. */
const BREAKS = /[，。；：、,;:（(\s]/;

/** Quotation marks cost room and lose their partner in the cut. */
const QUOTES = /[“”"《》『』「」]/g;

/** A short title for calendar cells, at most 7 characters: the first phrase without its opening verbs, cut where it must be. */
export function shortTitleOf(title: string): string {
  const trimmed = title
    .replaceAll(QUOTES, "")
    .trim()
    .replace(/^[（(]+/, "");
  const phrase = trimmed.split(BREAKS)[0] || trimmed;
  const core = phrase.replace(OPENINGS, "");
  return Array.from(core.length >= 2 ? core : phrase)
    .slice(0, SHORT_TITLE_LENGTH)
    .join("");
}
