import type { SlipDraft, SlipRequest } from "../../../contract/schemas/slip.ts";
import type { PlainDate } from "../../../domain/date/plain-date.ts";
import { type SlipsInput, buildSlips } from "../../../domain/papers/build-slips.ts";
import { slipHtml } from "../../../paper/slip-html.ts";
import type { SlipKind } from "../../../domain/papers/slip.ts";
import { refusedInput } from "../../../domain/errors.ts";
import type { WorkdayCalendar } from "../../../domain/workday/workday-calendar.ts";
import type { Core } from "../../core/core.ts";
import { pageHash } from "./page-hash.ts";
import { slipEntries } from "./slip-entries.ts";

/** The usual number of working days for a reply: a 督办单 has to be answered sooner. */
const USUAL_REPLY: Readonly<Record<SlipKind, number>> = { reminder: 5, supervision: 3 };

/**
 * Drafts one slip for each lead unit that has a row for it. Nothing is stored and no number is used.
 *
 * @throws {DutyError} `invalid-input` for a reply day before today.
 */
export async function draftSlips({ ports, derived }: Core, request: SlipRequest): Promise<SlipDraft[]> {
  const snapshot = await derived.snapshot();
  const { settings, today, calendar } = snapshot.facts;
  const released = await ports.store.slips.list();
  const slips = buildSlips({
    kind: request.kind,
    unitName: settings.unitName,
    contact: { name: settings.contactName, phone: settings.contactPhone },
    today,
    ...replyTerm(request, today, calendar),
    entries: slipEntries(request.kind, request.within, { snapshot, released }),
  });
  return slips.map((document) => {
    const html = slipHtml(document, settings.locale);
    return { document, html, sha256: pageHash(html) };
  });
}

type ReplyTerm = Pick<SlipsInput, "replyBy" | "replyWithin" | "replyBasis" | "replyIsMakeup">;

function replyTerm({ kind, replyBy }: SlipRequest, today: PlainDate, calendar: WorkdayCalendar): ReplyTerm {
  const isMakeup = (date: PlainDate) => calendar.classOf(date).kind === "makeup";
  if (replyBy !== null && replyBy < today) throw refusedInput("replyBy", "before-today");
  if (replyBy !== null)
    return { replyBy, replyWithin: null, replyBasis: "published", replyIsMakeup: isMakeup(replyBy) };
  const replyWithin = USUAL_REPLY[kind];
  const derived = calendar.addWorkingDaysWithin(today, replyWithin);
  const replyBasis = calendar.basisBetween(today, derived);
  return { replyBy: derived, replyWithin, replyBasis, replyIsMakeup: isMakeup(derived) };
}
