import type { YearClosing } from "../../../contract/schemas/year-closing.ts";
import { DutyError, refusedInput } from "../../../domain/errors.ts";
import type { PileWords } from "../../../domain/compliance/year-closing.ts";
import type { Core } from "../../core/core.ts";
import { yearClosingOf } from "./closing-of.ts";

/**
 * Closes a year: keeps its figures and a sentence for each of its piles, after a backup. Its rows leave the board, the
 * reminders and the papers of later months and stay in the ledger; no state changes.
 *
 * @throws {DutyError} `invalid-input` for a year that is not over; `year-closed` for one that is closed; `year-unwritten`
 *   where a pile has rows and no words.
 */
export async function closeYear(core: Core, year: number, words: PileWords): Promise<YearClosing> {
  const { store, ids, clock, facts, backups } = core.ports;
  const { isOver, closed, piles, figures } = await yearClosingOf(core, year);
  if (!isOver) throw refusedInput("year", "year-not-over");
  if (closed) throw new DutyError("year-closed", { year });
  const unwritten = piles.flatMap(({ pile, rows }) =>
    rows.length > 0 && words[pile] === undefined ? [{ pile, count: rows.length }] : [],
  );
  if (unwritten.length > 0) throw new DutyError("year-unwritten", { year, piles: unwritten });
  await backups.create(clock.now());
  const done = { id: ids.next(), year, on: clock.today(), at: clock.now(), by: facts.actor };
  await store.transaction(({ yearActs }) => yearActs.add({ ...done, kind: "closed", words, figures }));
  core.derived.forget("everything");
  return yearClosingOf(core, year);
}

/**
 * Opens a closed year again, with the reason. The closing stays on record.
 *
 * @throws {DutyError} `year-not-closed`
 */
export async function reopenYear(core: Core, year: number, reason: string): Promise<YearClosing> {
  const { store, ids, clock, facts } = core.ports;
  const { closed } = await yearClosingOf(core, year);
  if (!closed) throw new DutyError("year-not-closed", { year });
  const done = { id: ids.next(), year, on: clock.today(), at: clock.now(), by: facts.actor };
  await store.transaction(({ yearActs }) => yearActs.add({ ...done, kind: "reopened", reason }));
  core.derived.forget("everything");
  return yearClosingOf(core, year);
}
