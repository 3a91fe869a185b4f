const MARKED_U = /u\u0308/g;
const MARK = /\p{M}/gu;
const NO_WORD = /[^\p{L}\p{N}]/gu;

/**
 * A text as it is searched: full-width forms as plain ones, small letters without marks, ü as v as keyboards write it, and nothing
 * but letters, characters and digits, so that quotes and blanks between them part no word.
 */
export const foldText = (text: string): string =>
  text.normalize("NFKD").toLowerCase().replace(MARKED_U, "v").replace(MARK, "").replace(NO_WORD, "").normalize("NFC");
