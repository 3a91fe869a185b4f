import { labelCounter } from "./label-counter.ts";
import type { WordNumbering } from "./numbering.ts";
import { inherited, type Styles } from "./styles.ts";

/** The properties of a paragraph itself; null where its style decides. */
export interface ParagraphProperties {
  style: string | null;
  numId: string | null;
  level: number | null;
  outline: number | null;
}

export interface ParagraphFacts {
  /** The automatic number as Word prints it; empty when there is none. */
  readonly label: string;
  readonly isHeading: boolean;
  /** Whether the paragraph is a line of the table of contents, which repeats the headings. */
  readonly isContents: boolean;
}

const BODY_TEXT_LEVEL = 9;

/** Tells label and heading of each paragraph; has to be asked in the document's order, because it counts. */
export function paragraphFactsOf(
  styles: Styles,
  numbering: WordNumbering,
): (paragraph: ParagraphProperties) => ParagraphFacts {
  const nextLabel = labelCounter(numbering);
  return ({ style, numId, level, outline }) => {
    const list = numId ?? inherited(styles, style, (other) => other.numId);
    const depth =
      level ?? levelOfStyle(numbering, list, style) ?? inherited(styles, style, (other) => other.level) ?? 0;
    const outlined = outline ?? inherited(styles, style, (other) => other.outline) ?? BODY_TEXT_LEVEL;
    const isNamed = (pattern: RegExp) => inherited(styles, style, ({ name }) => pattern.test(name) || null) === true;
    return {
      label: list === null ? "" : nextLabel(list, depth),
      isHeading: outlined < BODY_TEXT_LEVEL || isNamed(/^(?:heading|title|标题)/i),
      isContents: isNamed(/^(?:toc|目录) ?\d/i),
    };
  };
}

/** The level of a paragraph by its style: a list may name a style for each of its levels. */
function levelOfStyle({ lists, instances }: WordNumbering, numId: string | null, style: string | null): number | null {
  if (numId === null || style === null) return null;
  const levels = lists.get(instances.get(numId)?.abstractId ?? "") ?? [];
  const found = levels.findIndex((level) => level?.style === style);
  return found < 0 ? null : found;
}
