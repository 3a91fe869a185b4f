import { type Markup, html } from "./markup.ts";
import { box } from "./paper-table.ts";
import type { SlipCause, SlipLine, SlipQuota } from "../domain/papers/slip.ts";
import type { SlipWords } from "../words/slips.ts";

/**
 * The missing parts of a line: the state of a number, and a box for the record and for each missing kind of evidence.
 */
export function slipMissing(line: SlipLine, words: SlipWords): Markup {
  const progress = line.quota === null ? "" : progressOf(line.quota, line.cause, words);
  const wanted = missingNames(line, words);
  if (wanted.length === 0) return html`${progress}`;
  return html`${progress}<div class="members">${wanted.map((name) => html`<span>${box(false, words.box)}${name}</span>`)}</div>`;
}

function progressOf(quota: SlipQuota, cause: SlipCause, words: SlipWords): string {
  if (quota.comparator === "<=" && quota.done > quota.needed) return words.exceeded(quota);
  if (quota.done >= quota.needed) return words.unproven(quota);
  return cause === "behind-pace" ? words.behind(quota) : words.toGo(quota);
}

/**
 * The names of the missing parts: for a quota, the evidence of sessions held; for any other line without a record,
 * also the record itself.
 */
function missingNames({ quota, isRecorded, missing }: SlipLine, words: SlipWords): string[] {
  const kinds = missing.map((kind) => words.evidence[kind]);
  if (quota !== null || isRecorded) return kinds;
  return [words.noRecord, ...(kinds.length > 0 ? kinds : [words.evidence.other])];
}
