import { type Obligation, versionsOnRecord } from "../../domain/obligation/obligation.ts";
import { withLastDay, withWithdrawal } from "../../domain/obligation/place-version.ts";
import { ownLastDay } from "../../domain/obligation/versions-in-force.ts";
import { type DutyWords, type RecordedChange, wordOf } from "../ports/recorded-change.ts";

/** The direction of a turn: `back` to the state before an act, or `forth` to the state that it made. */
export type Direction = "back" | "forth";

type Of<W extends RecordedChange["what"]> = Extract<RecordedChange, { what: W }>;

/**
 * A duty after an act is taken back, or done again. Later changes stay: words that somebody wrote since are kept, and
 * later versions take over the days between them.
 *
 * @param changes  The changes of the act that concern this duty.
 */
export function turnedDuty(duty: Obligation, changes: readonly RecordedChange[], direction: Direction): Obligation {
  const inOrder = direction === "back" ? changes.toReversed() : changes;
  const isAmended = changes.some(({ what }) => what === "version-made");
  return inOrder.reduce<Obligation>((turned, change) => {
    switch (change.what) {
      case "duty-changed":
        return withWords(turned, change, direction);
      case "version-made":
        return withWithdrawal(turned, change.versionId, direction === "back");
      // A change that made a version needs no handling here: what the version ended or replaced follows from its place.
      case "version-ended":
        return isAmended ? turned : withEnd(turned, change, direction);
      case "version-replaced":
        return isAmended ? turned : withWithdrawal(turned, change.versionId, direction === "forth");
      default:
        return turned;
    }
  }, duty);
}

/** Turns only the words that are still as the act left them. */
function withWords(duty: Obligation, { before, after }: Of<"duty-changed">, direction: Direction): Obligation {
  const [from, to] = direction === "back" ? [after, before] : [before, after];
  const names = (Object.keys(to) as (keyof DutyWords)[]).filter(
    (name) => JSON.stringify(wordOf(duty, name)) === JSON.stringify(from[name]),
  );
  return { ...duty, ...Object.fromEntries(names.map((name) => [name, to[name]])) };
}

/** Turns the end of a version unless another end was set since. */
function withEnd(duty: Obligation, change: Of<"version-ended">, direction: Direction): Obligation {
  const [from, to] = direction === "back" ? [change.after, change.before] : [change.before, change.after];
  const version = versionsOnRecord(duty).find(({ id }) => id === change.versionId);
  return version && ownLastDay(version) === from ? withLastDay(duty, version.id, to) : duty;
}
