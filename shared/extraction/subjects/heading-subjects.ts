import type { Block } from "../structure/outline.ts";
import type { Span } from "../text/span.ts";
import type { Segmenter } from "../words/segmenter.ts";
import { isNoun } from "../words/speech.ts";
import { namesWho } from "./find-subject.ts";

const DUTIES = /(?:的)?(?:工作|主要|岗位|具体)?(?:职责|任务|要求|职能|责任)?[：:。]?$/;
const LONGEST = 18;

/**
 * By block, where the heading above it that is nothing but a name (二、党支部 · （一）秘书处工作职责) stands: who must do what is
 * listed below, down to the next heading of its level.
 */
export function headingSubjectsOf(text: string, blocks: readonly Block[], segmenter: Segmenter): (Span | null)[] {
  let current: (Span & { level: number }) | null = null;
  return blocks.map((block, index) => {
    const { level } = block;
    if (current !== null && level !== null && level <= current.level) current = null;
    const above: Span | null = current;
    const next = blocks[index + 1];
    const deeper = next !== undefined && (level === null ? next.level !== null : (next.level ?? level + 1) > level);
    const name = deeper ? nameOf(text, block, segmenter) : null;
    if (name !== null) current = { ...name, level: level ?? 0 };
    return above;
  });
}

function nameOf(text: string, { start, end }: Block, segmenter: Segmenter): Span | null {
  const line = text.slice(start, end).replace(DUTIES, "");
  if (line.length < 2 || line.length > LONGEST || /[，。；、：\d]/.test(line)) return null;
  const words = segmenter.wordsIn(line);
  const isName = words.every((word) => isNoun(word) || /^(?:b|s|zg|a|r)/.test(word.tag));
  return isName && namesWho(words, words.length - 1) ? { start, end: start + line.length } : null;
}
