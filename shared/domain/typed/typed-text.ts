/** Marks that take no room and come along with text from web pages and documents. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Strokes that a keyboard, an input method or a word processor writes for a hyphen. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** The greatest length of a text that stands for one day, time or number. */
const LONGEST = 60;

/**
 * Typed text in the one form that the readers know: half-width digits and separators (NFKC), one kind of hyphen, single
 * blanks inside and none around. Text too long to be one value comes back as "?", which no reader reads.
 */
export function typedText(text: string): string {
  if (text.length > LONGEST * 4) return "?";
  const plain = text.normalize("NFKC").replaceAll(UNSEEN, "").replaceAll(DASHES, "-").replaceAll(/\s+/g, " ").trim();
  return plain.length > LONGEST ? "?" : plain;
}
