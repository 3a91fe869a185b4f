import type { ReleasedSlip, SlipDocument, SlipRequest } from "../../../contract/schemas/slip.ts";
import { yearOf } from "../../../domain/date/plain-date.ts";
import { slipHtml } from "../../../paper/slip-html.ts";
import type { SlipKind } from "../../../domain/papers/slip.ts";
import { DutyError } from "../../../domain/errors.ts";
import type { Core } from "../../core/core.ts";
import type { Ports } from "../../ports/ports.ts";
import { draftSlips } from "./draft-slips.ts";
import { pageHash } from "./page-hash.ts";
import type { SlipEvent, StoredSlip } from "../../ports/stores/slip-store.ts";
import { slipView } from "./slip-view.ts";
import type { Locale } from "../../../words/locale.ts";

export interface ReleaseRequest extends SlipRequest {
  /** The lead unit whose draft is released; empty for the draft of duties without a lead unit. */
  readonly lead: string;
  /** `sha256` of the draft that the person saw. */
  readonly draft: string;
}

/**
 * Numbers the draft that a person saw and stores it as released. The duties stay as they are: a slip clears nothing.
 * @throws {DutyError} `draft-changed` when the unit's draft differs by now, or there is none.
 */
export async function releaseSlip(core: Core, request: ReleaseRequest): Promise<{ slip: ReleasedSlip; html: string }> {
  const { settings } = (await core.derived.snapshot()).facts;
  const seen = (await draftSlips(core, request)).find(({ sha256 }) => sha256 === request.draft);
  if (seen?.document.lead !== request.lead) throw new DutyError("draft-changed", { lead: request.lead });
  const slip = await core.ports.store.transaction(async ({ slips }) => {
    const number = nextNumber(await slips.list(), request.kind, yearOf(seen.document.issuedOn));
    const released = asReleased({ ...seen.document, number }, number, settings.locale, core.ports);
    await slips.insert(released);
    return released;
  });
  return { slip: slipView({ ...slip, withdrawal: null, replies: [] }, settings.locale), html: slip.html };
}

/** The next number, counted for each year and kind; a withdrawn slip keeps its number. */
function nextNumber(released: readonly SlipEvent[], kind: SlipKind, year: number): StoredSlip["number"] {
  const taken = released.filter((slip) => slip.kind === kind && slip.number.year === year);
  return { year, number: Math.max(0, ...taken.map(({ number }) => number.number)) + 1 };
}

function asReleased(
  document: SlipDocument,
  number: StoredSlip["number"],
  locale: Locale,
  { ids, clock, facts }: Ports,
): StoredSlip {
  const html = slipHtml(document, locale);
  return {
    id: ids.next(),
    kind: document.kind,
    number,
    lead: document.lead,
    releasedOn: document.issuedOn,
    releasedAt: clock.now(),
    releasedBy: facts.actor,
    replyBy: document.replyBy,
    lines: document.lines.flatMap(({ keys, title }) => keys.map((key) => ({ key, title }))),
    html,
    sha256: pageHash(html),
  };
}
