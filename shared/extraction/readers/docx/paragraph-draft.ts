import { type Attributes, valueOf } from "../xml/read-markup.ts";
import type { ParagraphProperties } from "./paragraph-label.ts";

/** A paragraph during the reading. */
export interface ParagraphDraft extends ParagraphProperties {
  text: string;
  /** The paragraph mark was deleted with changes tracked, so the next paragraph continues this one. */
  isMarkDeleted: boolean;
}

export const newParagraph = (): ParagraphDraft => ({
  text: "",
  isMarkDeleted: false,
  style: null,
  numId: null,
  level: null,
  outline: null,
});

/** Takes over a property that says something of numbers and headings. */
export function setProperty(paragraph: ParagraphDraft | undefined, name: string, attributes: Attributes): void {
  if (paragraph === undefined) return;
  const value = valueOf(attributes);
  if (name === "pStyle") paragraph.style = value;
  else if (name === "numId") paragraph.numId = value;
  else if (name === "ilvl") paragraph.level = Number(value);
  else if (name === "outlineLvl") paragraph.outline = Number(value);
}
