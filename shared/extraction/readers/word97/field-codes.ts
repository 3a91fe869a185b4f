// oxlint-disable no-control-regex -- the marks of this format are control characters
const BEGIN = "\u0013";
const SEPARATOR = "\u0014";
const END = "\u0015";

/** The text with the results of its fields (page numbers, links) and without their codes; [MS-DOC] 2.8.25. */
export function withoutFieldCodes(text: string): string {
  /** Fields are nested: for each open field, whether the text is still its code. */
  const isCode: boolean[] = [];
  let codes = 0;
  let shown = "";
  for (const piece of text.split(/([\u0013-\u0015])/)) {
    if (piece === BEGIN) {
      isCode.push(true);
      codes++;
    } else if (piece === SEPARATOR || piece === END) {
      if (isCode.at(-1)) codes--;
      if (piece === END) isCode.pop();
      else if (isCode.length > 0) isCode[isCode.length - 1] = false;
    } else if (codes === 0) shown += piece;
  }
  return shown;
}
