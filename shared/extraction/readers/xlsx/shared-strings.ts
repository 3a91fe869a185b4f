import type { ReadingContext } from "../pace.ts";
import { readMarkup } from "../xml/read-markup.ts";

/** Reads `xl/sharedStrings.xml`: cells name their text by its place here. Phonetic readings are left out. */
export async function readSharedStrings(xml: string, context: ReadingContext): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let phonetic = 0;
  await readMarkup(
    xml,
    "xml",
    {
      open(name) {
        if (name === "si") text = "";
        else if (name === "rPh") phonetic++;
        else if (name === "t") isText = phonetic === 0;
      },
      close(name) {
        if (name === "si") strings.push(text);
        else if (name === "rPh") phonetic--;
        else if (name === "t") isText = false;
      },
      text(piece) {
        if (isText) text += piece;
      },
    },
    context,
  );
  return strings;
}
