import { foldText } from "./fold-text.ts";
import type { Sound } from "./sounds.ts";

/** A text that is searched again and again: folded once, and its sounds found when something is first typed in Latin letters. */
export class SearchedText {
  readonly text: string;
  readonly folded: string;
  #sounds: readonly Sound[] | null = null;

  constructor(text: string) {
    this.text = text;
    this.folded = foldText(text);
  }

  /** @param soundOf The same function each time. */
  sounds(soundOf: (character: string) => Sound): readonly Sound[] {
    return (this.#sounds ??= Array.from(this.folded, soundOf));
  }
}

/** The searched texts of one record. */
export interface SearchedTexts {
  readonly name: SearchedText;
  /** Further texts of the record that are searched: a short title, the people who came, a note. */
  readonly own: readonly SearchedText[];
  /** The texts that only narrow down: they match a word beside another one found in the name or in `own`. */
  readonly aside: readonly SearchedText[];
}

export interface PlainTexts {
  readonly name: string;
  readonly own?: readonly string[];
  readonly aside?: readonly string[];
}

export const searchedTexts = ({ name, own = [], aside = [] }: PlainTexts): SearchedTexts => ({
  name: new SearchedText(name),
  own: own.map((text) => new SearchedText(text)),
  aside: aside.map((text) => new SearchedText(text)),
});
