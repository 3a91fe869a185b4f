import { type TitleSource, titleOf } from "./title-of.ts";

/**
 * A `titleOf` that keeps its last answer: all duties of one damaged clause have the same words, and naming each of
 * them anew would take quadratic time.
 */
export function titlesInOrder(): (source: TitleSource) => string {
  let last: { readonly source: TitleSource; readonly title: string } | null = null;
  return (source) => {
    if (last === null || !isSame(last.source, source)) last = { source, title: titleOf(source) };
    return last.title;
  };
}

const isSame = (a: TitleSource, b: TitleSource): boolean =>
  a.words === b.words &&
  a.before === b.before &&
  a.after === b.after &&
  a.subject === b.subject &&
  a.kind === b.kind &&
  a.segmenter === b.segmenter &&
  a.rules.length === b.rules.length &&
  a.rules.every((rule, at) => rule === b.rules[at]);
