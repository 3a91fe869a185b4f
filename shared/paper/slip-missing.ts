import { type Markup, html } from "./markup.ts";
import { box } from "./paper-table.ts";
import type { SlipCause, SlipLine, SlipQuota } from "../domain/papers/slip.ts";
import type { SlipWords } from "../words/slips.ts";

/** What lacks: how far a number is, and a box for the record and for each kind of evidence that is not there. */
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

/** What is missing: for a quota, the proofs of the sessions that were held; for anything else that is not on record, the record itself, too. */
function missingNames({ quota, isRecorded, missing }: SlipLine, words: SlipWords): string[] {
  const kinds = missing.map((kind) => words.evidence[kind]);
  if (quota !== null || isRecorded) return kinds;
  return [words.noRecord, ...(kinds.length > 0 ? kinds : [words.evidence.other])];
}
