import { type Obligation, versionsOnRecord } from "../../domain/obligation/obligation.ts";
import { withLastDay, withWithdrawal } from "../../domain/obligation/place-version.ts";
import { ownLastDay } from "../../domain/obligation/versions-in-force.ts";
import type { DutyWords, RecordedChange } from "../ports/recorded-change.ts";

/** Back to what was before an act, or to what it made again. */
export type Direction = "back" | "forth";

type Of<W extends RecordedChange["what"]> = Extract<RecordedChange, { what: W }>;

/**
 * A duty as an act leaves it when it is taken back, or done again. What was changed since stays as it is: words that somebody has
 * written since are theirs, and versions that came since take over what is left between them.
 *
 * @param changes Those of the act that are about this duty.
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
      // Where a version was made, what it ended or replaced follows from its place.
      case "version-ended":
        return isAmended ? turned : withEnd(turned, change, direction);
      case "version-replaced":
        return isAmended ? turned : withWithdrawal(turned, change.versionId, direction === "forth");
      default:
        return turned;
    }
  }, duty);
}

/** Only words that are still what the act left. */
function withWords(duty: Obligation, { before, after }: Of<"duty-changed">, direction: Direction): Obligation {
  const [from, to] = direction === "back" ? [after, before] : [before, after];
  const names = (Object.keys(to) as (keyof DutyWords)[]).filter(
    (name) => JSON.stringify(duty[name]) === JSON.stringify(from[name]),
  );
  return { ...duty, ...Object.fromEntries(names.map((name) => [name, to[name]])) };
}

/** Unless it was given another one since. */
function withEnd(duty: Obligation, change: Of<"version-ended">, direction: Direction): Obligation {
  const [from, to] = direction === "back" ? [change.after, change.before] : [change.before, change.after];
  const version = versionsOnRecord(duty).find(({ id }) => id === change.versionId);
  return version && ownLastDay(version) === from ? withLastDay(duty, version.id, to) : duty;
}
