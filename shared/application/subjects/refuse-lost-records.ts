import { DutyError } from "../../domain/errors.ts";
import { type Occurrence, idOfKey, keyOfId, occurrenceKey } from "../../domain/obligation/occurrence.ts";
import type { Repositories } from "../ports/ports.ts";
import { type LastingOccurrence, madeBy, lastingIn } from "../preserve/lost.ts";
import { loadRules } from "../view/rules.ts";
import type { Snapshot } from "../view/snapshot.ts";

/**
 * Other days of a membership, or none, may leave what was recorded for a member without a period that it counts for. What was missed or closed is
 * kept (`preserveLost`); of the rest, nothing leaves the figures without a word.
 *
 * @param snapshot As it was before the change that `repositories` hold.
 * @throws {DutyError} `stay-built-upon`
 */
export async function refuseLostRecords(
  snapshot: Snapshot,
  repositories: Repositories,
  subjectId: string,
): Promise<void> {
  const onRecord = occurrencesOnRecord(snapshot, subjectId);
  if (onRecord.length === 0) return;
  const concerned = new Set(onRecord.map(({ occurrence }) => occurrence.obligationId));
  const preserved = new Set(lastingIn(snapshot, concerned).map(({ occurrence }) => occurrenceKey(occurrence)));
  const rules = await loadRules(repositories, snapshot.facts.today);
  const made = madeBy(rules, concerned, onRecord, snapshot.closedOn);
  const lost = onRecord.filter(({ occurrence }) => {
    const key = occurrenceKey(occurrence);
    return !preserved.has(key) && !made.has(key);
  });
  const [first] = lost;
  if (first === undefined) return;
  throw new DutyError("stay-built-upon", {
    name: first.row.subject,
    titles: lost.map(({ row }) => (row.periodLabel === "" ? row.title : `${row.title}（${row.periodLabel}）`)),
  });
}

/** What an activity counts for, or an opening balance was entered for. */
function occurrencesOnRecord(snapshot: Snapshot, subjectId: string): LastingOccurrence[] {
  const { credits, activities, states, percentLists, preserved } = snapshot.facts;
  const counted = [...credits.values()].flatMap(({ all }) =>
    all.filter(
      (credit) =>
        credit.subjectId === subjectId && !credit.withdrawn && activities.get(credit.activityId)?.withdrawn === false,
    ),
  );
  const opened = [...states].flatMap(([key, { opening }]) => (opening !== null && opening.amount > 0 ? [key] : []));
  const keys = new Set([...counted.map(keyOfId), ...opened, ...percentLists.keys()]);
  return [...keys].flatMap((key): LastingOccurrence[] => {
    const id = idOfKey(key);
    const occurrence: Occurrence | null = id.subjectId === subjectId && !preserved.has(key) ? snapshot.find(id) : null;
    return occurrence === null ? [] : [{ occurrence, row: snapshot.rowOf(occurrence) }];
  });
}
