import type { ReadingContext } from "../pace.ts";
import { attribute, type Attributes, readMarkup, valueOf } from "../xml/read-markup.ts";

/** The numbering and heading level of a paragraph style; null where the style sets none. */
export interface ParagraphStyle {
  name: string;
  basedOn: string | null;
  numId: string | null;
  level: number | null;
  outline: number | null;
}
export type Styles = ReadonlyMap<string, ParagraphStyle>;

/**
 * Reads `word/styles.xml`.
 *
 * @throws {DutyError} `file-unreadable`.
 */
export async function readStyles(xml: string, context: ReadingContext): Promise<Styles> {
  const styles = new Map<string, ParagraphStyle>();
  let style: ParagraphStyle | null = null;
  const open = (name: string, attributes: Attributes): void => {
    const value = valueOf(attributes);
    if (name === "style") {
      style = { name: "", basedOn: null, numId: null, level: null, outline: null };
      styles.set(attribute(attributes, "styleId") ?? "", style);
    } else if (style === null) return;
    else if (name === "name") style.name = value;
    else if (name === "basedOn") style.basedOn = value;
    else if (name === "numId") style.numId = value;
    else if (name === "ilvl") style.level = Number(value);
    else if (name === "outlineLvl") style.outline = Number(value);
  };
  const close = (name: string): void => {
    if (name === "style") style = null;
  };
  await readMarkup(xml, "xml", { open, close, text: () => undefined }, context);
  return styles;
}

/** The longest chain of styles that inherit from one another; a circle ends here. */
const LONGEST_CHAIN = 20;

/** The nearest style, from `id` through its bases, for which `pick` gives a value. */
export function inherited<T>(styles: Styles, id: string | null, pick: (style: ParagraphStyle) => T | null): T | null {
  let style = id === null ? undefined : styles.get(id);
  for (let step = 0; style && step < LONGEST_CHAIN; step++) {
    const found = pick(style);
    if (found !== null) return found;
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return null;
}
