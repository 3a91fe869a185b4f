import type { Core } from "../../core/core.ts";
import type { InverseRequest } from "../../ports/stores/step-store.ts";
import type { StoredSession } from "../../ports/stores/session-store.ts";
import { type StepRule, ask, named, step } from "../step-rule.ts";
import { undoWords } from "../undo-words.ts";

/** What stands in the store of what a calendar file can make, besides the histories. */
interface Standing {
  readonly sessions: ReadonlyMap<string, StoredSession>;
  readonly activityIds: ReadonlySet<string>;
}

async function standingIn({ derived }: Core): Promise<Standing> {
  const { sessions, activities } = (await derived.snapshot()).facts;
  return {
    sessions: new Map([...sessions.values()].flat().map((session) => [session.id, session])),
    activityIds: new Set(activities.keys()),
  };
}

/**
 * The step of a calendar file that was taken over: its activities are withdrawn, its sessions dropped or moved back, its duties taken back
 * as the act that they are; planned days are events of histories and are undone as such, by the act where there is one.
 */
export const calendarStep: StepRule = step("imports", "takeCalendar", async (core, { file }) => {
  const before = await standingIn(core);
  return async (taken) => {
    const after = await standingIn(core);
    const activityIds = [...after.activityIds].filter((id) => !before.activityIds.has(id));
    const reason = await undoWords(core);
    const changed = changedSessions(before.sessions, after.sessions);
    if (taken.actId === null && taken.planned + taken.moved + taken.cleared + taken.activities === 0) return null;
    return {
      subject: { name: file.name },
      changed: [
        ...activityIds.map(named.activity),
        ...changed.map(({ id }) => named.session(id)),
        ...(taken.planId === null ? [] : [named.plan(taken.planId)]),
      ],
      back: [
        ...activityIds.map((id) => ask("activities", "withdraw", { id, reason })),
        ...changed.map(({ back }) => back),
        ...(taken.actId === null ? [] : [ask("acts", "undo", { ids: [taken.actId] })]),
      ],
      settlesHistory: taken.actId !== null,
    };
  };
});

interface ChangedSession {
  readonly id: string;
  readonly back: InverseRequest;
}

function changedSessions(
  before: ReadonlyMap<string, StoredSession>,
  after: ReadonlyMap<string, StoredSession>,
): ChangedSession[] {
  const changed: ChangedSession[] = [];
  for (const [id, session] of after) {
    const former = before.get(id);
    if (former === undefined) changed.push({ id, back: ask("occurrences", "dropSession", { id }) });
    else if (former.date !== session.date || former.time !== session.time)
      changed.push({ id, back: ask("occurrences", "moveSession", { id, date: former.date, time: former.time }) });
  }
  for (const id of before.keys())
    if (!after.has(id)) changed.push({ id, back: ask("occurrences", "restoreSession", { id }) });
  return changed;
}
