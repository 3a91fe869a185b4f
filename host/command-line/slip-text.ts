import type { ReleasedSlip, SlipDraft } from "../../shared/contract/schemas/slip.ts";
import { textTable } from "./text-table.ts";
import type { CliTexts } from "../../shared/words/cli.ts";

type Line = SlipDraft["document"]["lines"][number];

/** A draft for a terminal: who has to answer by when, and one line for each duty. */
export function slipDraftText({ document }: SlipDraft, texts: CliTexts): string {
  const words = texts.slips;
  const lead = document.lead || texts.checklist.noLead;
  const lines = document.lines.map((line, index) => [
    String(index + 1),
    dayOf(line, texts),
    howLong(line, texts),
    words.causes[line.cause],
    line.title,
    line.dates.length > 1 ? words.periods(line.dates.length) : (line.dates[0]?.periodLabel ?? ""),
    line.subjects.join("、"),
  ]);
  return `${words.draftOf(words.kinds[document.kind], lead, document.replyBy, document.replyWithin)}\n${textTable(lines)}`;
}

const dayOf = ({ dates: [first] }: Line, texts: CliTexts): string =>
  first?.dueOn ?? (first?.openedOn ? texts.since(first.openedOn) : "");

function howLong({ dates: [first], cause }: Line, { slips }: CliTexts): string {
  if (!first) return "";
  return first.dueOn === null
    ? slips.openFor(first.workingDays)
    : slips.workingDays(first.workingDays, cause === "overdue");
}

/** Released slips, one line each: what reprint and withdraw take as ID comes last. */
export const slipListText = (slips: readonly ReleasedSlip[], texts: CliTexts): string =>
  textTable(
    slips.map((slip) => [
      slip.releasedOn,
      slip.name,
      slip.lead || texts.checklist.noLead,
      texts.slips.replyBy(slip.replyBy),
      texts.slips.replies(slip.replies.length),
      slip.withdrawn ? texts.slips.withdrawnOn(slip.withdrawn.on) : "",
      slip.id,
    ]),
  );
