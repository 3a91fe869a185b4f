import type { CalendarChoice, CalendarTaken } from "../../../contract/schemas/calendar-import.ts";
import type { FileContent } from "../../../contract/schemas/values.ts";
import { refusedInput } from "../../../domain/errors.ts";
import type { Core } from "../../core/core.ts";
import { storeWithin } from "../../ports/store-within.ts";
import type { TakenEntry } from "../../ports/stores/calendar-import-store.ts";
import type { Target } from "./fitting-occurrence.ts";
import { planDays } from "./plan-days.ts";
import { proposeCalendar } from "./preview-calendar.ts";
import type { ProposedEntry } from "./propose-entry.ts";
import { recordDays } from "./record-days.ts";
import { takeDuties } from "./take-duties.ts";
import type { CalendarWork, ChosenEntry } from "./calendar-work.ts";

/**
 * Takes a calendar file over: planned days, activities and duties, as proposed or as chosen, all or none. What is unchanged is left as it
 * is, so that the same file changes nothing a second time.
 *
 * @throws {DutyError} as `readCalendarFile`; `invalid-input` for a choice that the entry does not have, or that names no entry or no duty.
 */
export async function takeCalendar(
  core: Core,
  { file, choices }: { readonly file: FileContent; readonly choices: readonly CalendarChoice[] },
): Promise<CalendarTaken> {
  const { calendar, proposed } = await proposeCalendar(core, file);
  const { obligations } = (await core.derived.snapshot()).facts;
  const unknown = choices.findIndex(({ obligationId }) => obligationId !== null && !obligations.has(obligationId));
  if (unknown >= 0) throw refusedInput(`choices.${unknown}.obligationId`, "not-a-choice");
  const chosen = chosenEntries(proposed, choices);
  const duties = chosen.filter(({ choice }) => choice.as === "duty");
  const act =
    duties.length === 0 || !duties.some(makesDuty)
      ? null
      : { id: core.ports.ids.next(), kind: "import-finished" as const, planId: core.ports.ids.next() };
  const done = await core.ports.store.transaction(
    async (repositories) => {
      const store = storeWithin(repositories);
      const inside: Core = { ...core, ports: { ...core.ports, store }, derived: core.derived.within(store) };
      const work: CalendarWork = { core: inside, repositories, fileName: file.name };
      const taken: TakenEntry[] = [];
      const counts = { planned: 0, moved: 0, cleared: 0, activities: 0, duties: 0, left: 0 };
      const unfitting: CalendarTaken["unfitting"] = [];
      for (const entry of chosen) {
        const { as } = entry.choice;
        if (as === "none") counts.left += 1;
        const planned = as === "planned" ? await planDays(work, entry) : null;
        const recorded = as === "activity" ? await recordDays(work, entry) : null;
        counts.planned += planned?.planned ?? 0;
        counts.moved += planned?.moved ?? 0;
        counts.cleared += planned?.cleared ?? 0;
        counts.activities += recorded?.length ?? 0;
        unfitting.push(...(planned?.unfitting ?? []).map((date) => ({ uid: entry.entry.uid, date })));
        if (as !== "duty") taken.push(takenEntry(inside, entry, planned?.made ?? recorded ?? []));
      }
      if (duties.length > 0) {
        const plan = { id: act?.planId ?? "", title: calendar.name || file.name };
        for (const { entry, obligationId, made, settled } of await takeDuties(work, plan, duties)) {
          taken.push({ ...takenEntry(inside, entry, made), obligationId });
          if (entry.standing.before?.takenAs === "duty") counts.cleared += settled;
          else counts.duties += 1;
        }
      }
      await repositories.calendarImports.put(taken);
      return { ...counts, unfitting };
    },
    act === null ? {} : { act },
  );
  return { ...done, planId: act?.planId ?? null, actId: act?.id ?? null };
}

/** Whether a duty is made: of a new entry, or of a day that the duty of a known series does not have. */
const makesDuty = ({ standing: { before }, duty }: ChosenEntry): boolean =>
  before?.takenAs !== "duty" || (duty !== null && duty.further.length > 0);

/** The entries for which something is to be done or noted; what is unchanged, older or our own and unmoved is not among them. */
function chosenEntries(proposed: readonly ProposedEntry[], choices: readonly CalendarChoice[]): ChosenEntry[] {
  const byUid = new Map(choices.map((choice, index) => [choice.uid, { ...choice, index }]));
  const known = new Set(proposed.map(({ view }) => view.uid));
  const stray = choices.findIndex(({ uid }) => !known.has(uid));
  if (stray >= 0) throw refusedInput(`choices.${stray}.uid`, "not-a-choice");
  return proposed.flatMap((entry): ChosenEntry[] => {
    const { view, standing } = entry;
    if (["unchanged", "older", "own"].includes(standing.state)) return [];
    const choice = byUid.get(view.uid) ?? {
      uid: view.uid,
      as: view.proposal,
      obligationId: null,
      subjectId: null,
      index: -1,
    };
    if (!view.possible.includes(choice.as)) throw refusedInput(`choices.${choice.index}.as`, "not-a-choice");
    return [{ ...entry, choice, target: targetOf(choice, entry) }];
  });
}

function targetOf({ as, obligationId, subjectId }: CalendarChoice, { view }: ProposedEntry): Target | null {
  if (obligationId !== null && subjectId !== null) return { obligationId, subjectId };
  const [first] = view.targets;
  // An activity counts for a duty only where that is certain, or chosen.
  return first === undefined || (as === "activity" && !first.certain) ? null : first;
}

const takenEntry = ({ ports }: Core, { entry, choice }: ChosenEntry, made: TakenEntry["made"]): TakenEntry => ({
  uid: entry.uid,
  takenAs: choice.as,
  parts: entry.parts.map(({ recurrenceId, sequence, content }) => ({ recurrenceId, sequence, hash: content })),
  made,
  obligationId: null,
  takenAt: ports.clock.now(),
});
