import { type Edit, type MappedText, applyEdits, mapIdentity } from "../text/mapped-text.ts";
import { closeSpaces, dropInvisible } from "./close-spaces.ts";
import { collapseCommas } from "./collapse-commas.ts";
import { foldStacks } from "./fold-stacks.ts";
import { joinLines } from "./join-lines.ts";
import { joinRows } from "./join-rows.ts";
import { markCells } from "./mark-cells.ts";
import { markColumns } from "./mark-columns.ts";
import { markTabs } from "./mark-tabs.ts";
import { simplifyScript } from "./simplify-script.ts";
import { stripPinyin } from "./strip-pinyin.ts";
import { widenPunctuation } from "./widen-punctuation.ts";

/** The order matters: pinyin is recognised by the character before it, and lines are joined by their punctuation. */
const REPAIRS: readonly ((text: string) => Edit[])[] = [
  dropInvisible,
  simplifyScript,
  stripPinyin,
  widenPunctuation,
  joinRows,
  markTabs,
  markColumns,
  foldStacks,
  markCells,
  closeSpaces,
  joinLines,
  collapseCommas,
];

/** The text as the parsers read it, with a map from each character back to the raw text. */
export function normalise(raw: string): MappedText {
  return REPAIRS.reduce((mapped, repair) => applyEdits(mapped, repair(mapped.text)), mapIdentity(raw));
}
