import type { Edit } from "../text/mapped-text.ts";

const BRACKETED = /(?<=[\u3400-\u9fff])(?:[(（] ?[\p{Script=Latin}\p{Mn}]{1,8} ?[)）])+/gu;
/** What a wrong encoding leaves of 學(xué)校: 向?qū)W校. */
const BROKEN = /(?<=[\u3400-\u9fff)）])[?？][\p{Script=Latin}\p{Mn}]{1,7}[)）]/gu;
const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang?|i?ong|i?ao|iou|i?ai|u?ai|u?ang?|u?eng?|u?ei|i?e|[uv]e|[uv]an|[uv]n|iu|i?ng?|ing?|ou|uo|ui|un|er|[aeiouv])$/;
const SHAPE_ONLY = /^(?:m|n|ng|hm)$/;

/**
 * Reading aids behind a character, 協(xié) · 黨(dang)(dang) · 會(huì ), with tones or without, once or repeated.
 * What is no syllable stays: 科普e站(APP).
 */
export function stripPinyin(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: bracket } of text.matchAll(BRACKETED))
    if (bracket.split(/[()（）]+/).every((part) => part.trim() === "" || isSyllable(part.trim())))
      edits.push({ start: index, end: index + bracket.length, text: "", belongsBefore: true });
  for (const { index, 0: bracket } of text.matchAll(BROKEN))
    edits.push({ start: index, end: index + bracket.length, text: "", belongsBefore: true });
  return edits.toSorted((a, b) => a.start - b.start);
}

function isSyllable(text: string): boolean {
  const plain = text
    .normalize("NFD")
    .replace(/u\u0308/g, "v")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ü/g, "v")
    .replace(/ɡ/g, "g")
    .replace(/ɑ/g, "a");
  return plain === plain.toLowerCase() && (SYLLABLE.test(plain) || SHAPE_ONLY.test(plain));
}
