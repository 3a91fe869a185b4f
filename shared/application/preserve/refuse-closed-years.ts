import { fileYearOf, type OccurrenceId } from "../../domain/obligation/occurrence.ts";
import { DutyError } from "../../domain/errors.ts";
import { isOfClosedYear } from "../view/rows/year-closed.ts";
import type { Snapshot } from "../view/snapshot.ts";
import type { Repositories } from "../ports/ports.ts";

/**
 * The repositories such that nothing changes the state of an occurrence of a closed year: no entry of its history, no credit, no
 * planned session. Files and words may still be added to what counts for it.
 *
 * @throws {DutyError} `year-closed` from the write that would.
 */
export function refusingClosedYears(repositories: Repositories, snapshot: Snapshot): Repositories {
  if (snapshot.facts.closings.size === 0) return repositories;
  const { history, activities, percentLists } = repositories;
  const refuse = (key: OccurrenceId) => {
    const occurrence = snapshot.find(key);
    if (occurrence && isOfClosedYear(occurrence, snapshot.facts))
      throw new DutyError("year-closed", { year: fileYearOf(occurrence) });
  };
  return {
    ...repositories,
    history: {
      ...history,
      append: async (event) => {
        refuse(event.key);
        await history.append(event);
      },
    },
    percentLists: {
      ...percentLists,
      add: async (list) => {
        refuse(list.key);
        await percentLists.add(list);
      },
    },
    activities: {
      ...activities,
      append: async (entry, evidence) => {
        await activities.append(entry, evidence);
        const movesCredits =
          entry.type !== "changed" ||
          entry.credits.length > 0 ||
          entry.fields.some(({ field }) => field === "happenedOn");
        if (movesCredits) for (const credit of await activities.creditsOf([entry.activityId])) refuse(credit);
      },
    },
  };
}
