import type { PlainDate } from "../../domain/date/plain-date.ts";
import { membersDuring } from "../../domain/obligation/subject.ts";
import type { ActivitySheet, SignInSheet } from "../../domain/papers/record-forms.ts";
import { loadActivityView } from "../activities/activity-view.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";

const BLANK = {
  title: "",
  happenedOn: null,
  startTime: null,
  place: null,
  hours: null,
  note: "",
  recorder: "",
  attended: [],
  absent: [],
  countsFor: [],
  evidence: [],
  noEvidenceReason: null,
} as const;

/**
 * The sheet of an activity on record; a blank one where none is named.
 *
 * @throws {DutyError} `not-found`.
 */
export async function activitySheetOf(core: Core, activityId: string | null): Promise<ActivitySheet> {
  const { unitName } = (await core.derived.snapshot()).facts.settings;
  if (activityId === null) return { unitName, ...BLANK };
  const { title, happenedOn, startTime, place, hours, note, ...view } = await loadActivityView(core, activityId);
  const entries = await core.ports.store.activities.historyOf(activityId);
  const named = (came: boolean) =>
    view.participants.filter(({ attendance }) => (attendance === "attended") === came).map(({ name }) => name);
  const credited = view.credits.filter(({ withdrawn }) => !withdrawn);
  return {
    unitName,
    title,
    happenedOn,
    startTime,
    place,
    hours,
    note,
    recorder: entries.find(({ type }) => type === "recorded")?.by ?? "",
    attended: named(true),
    absent: named(false),
    countsFor: [...new Set(credited.map(({ obligationTitle }) => obligationTitle))],
    evidence: view.evidence.filter(({ withdrawn }) => !withdrawn).map(({ name }) => name),
    noEvidenceReason: view.noEvidenceReason,
  };
}

interface SignInRequest {
  readonly groupId: string | null;
  readonly title: string;
  readonly heldOn: PlainDate | null;
  readonly place: string | null;
}

/**
 * The sign-in sheet with the members of a group on the day (today when none is given); with empty lines when no group
 * is given.
 *
 * @throws {DutyError} `not-found`.
 */
export async function signInSheetOf(
  core: Core,
  { groupId, title, heldOn: on, place }: SignInRequest,
): Promise<SignInSheet> {
  const { settings, groups, today } = (await core.derived.snapshot()).facts;
  const { unitName } = settings;
  if (groupId === null) return { unitName, title, on, place, group: "", names: [] };
  const group = foundOrFail(
    groups.find(({ id }) => id === groupId),
    "subject",
    groupId,
  );
  const day = on ?? today;
  const names = membersDuring(group, day, day).map(({ subject }) => subject.name);
  return { unitName, title, on, place, group: group.name, names };
}
