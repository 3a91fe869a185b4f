const NONE: readonly RegExpExecArray[] = [];

/**
 * Every match of a global pattern, in order, like `matchAll`. Rules look at many short texts, most without a match, so
 * this function avoids the copy of the pattern and the iterator that `matchAll` makes for each.
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
