import type { z } from "zod";
import type { removedPerson } from "../../contract/schemas/roster.ts";
import { removedPersonMark } from "../../words/roster.ts";
import type { Core } from "../core/core.ts";
import { foundOrFail } from "../ports/found-or-fail.ts";
import { loadSettings } from "../ports/load-settings.ts";
import { followConditions } from "./follow-conditions.ts";

/**
 * Removes a person of the roster, and puts a mark in the place of the name wherever it was written. What the person attended still counts,
 * under the mark.
 *
 * @throws {DutyError} `not-found`; `stay-built-upon` where what was recorded for the person would count for no period any more: a group
 *   by condition ends the membership on a day, before the person is removed.
 */
export async function removePerson({ ports, derived }: Core, id: string): Promise<z.output<typeof removedPerson>> {
  const snapshot = await derived.snapshot();
  return ports.store.transaction(async (repositories) => {
    const { roster, subjects } = repositories;
    const person = foundOrFail(
      (await roster.all()).persons.find((other) => other.id === id),
      "subject",
      id,
    );
    const { name } = person;
    const others = (await subjects.list()).filter((other) => other.id !== id);
    const mark = removedPersonMark((await loadSettings(repositories.settings)).locale);
    await roster.drop(id);
    await followConditions(repositories, snapshot);
    return roster.erase({
      subjectId: id,
      name,
      mark,
      longerNames: others.map((other) => other.name).filter((other) => other !== name && other.includes(name)),
      isShared: others.some((other) => other.kind === "person" && other.name === name),
    });
  });
}
