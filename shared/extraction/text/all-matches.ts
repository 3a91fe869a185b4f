const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, in order, as `matchAll` gives them. Rules look at many short texts, most of which hold
 * none: this one copies no pattern and makes no iterator for each of them.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
