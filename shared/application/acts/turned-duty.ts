import { addDays, earlierOf } from "../../domain/date/plain-date.ts";
import { type Obligation, type RuleVersion, versionsOnRecord } from "../../domain/obligation/obligation.ts";
import { withVersion, withoutVersion } from "../../domain/obligation/place-version.ts";
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
        return direction === "back"
          ? withoutVersion(turned, change.versionId, replacedBy(turned, change, changes))
          : withVersionAgain(turned, change);
      // Where a version was made, what it ended or replaced follows from its place.
      case "version-ended":
        return isAmended ? turned : withEnd(turned, change, direction);
      case "version-replaced":
        return isAmended ? turned : withHolding(turned, change, direction === "back");
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

/** Of the versions that the act replaced, the one that began on the same day. */
function replacedBy(
  duty: Obligation,
  { versionId }: Of<"version-made">,
  changes: readonly RecordedChange[],
): string | null {
  const made = duty.versions.find(({ id }) => id === versionId);
  const replaced = new Set(changes.flatMap((one) => (one.what === "version-replaced" ? one.versionId : [])));
  const former = duty.replacedVersions?.find(
    ({ id, slot, layer, effectiveFrom }) =>
      replaced.has(id) && slot === made?.slot && layer === made.layer && effectiveFrom === made.effectiveFrom,
  );
  return former?.id ?? null;
}

/** Put in its place anew, under its own number. */
function withVersionAgain(duty: Obligation, { versionId }: Of<"version-made">): Obligation {
  const version = duty.replacedVersions?.find(({ id }) => id === versionId);
  if (!version) return duty;
  const replacedVersions = (duty.replacedVersions ?? []).filter(({ id }) => id !== versionId);
  const placed = withVersion({ ...duty, replacedVersions }, version);
  return {
    ...placed,
    versions: placed.versions.map((one) => (one.id === versionId ? { ...one, version: version.version } : one)),
  };
}

function withEnd(duty: Obligation, change: Of<"version-ended">, direction: Direction): Obligation {
  const [from, to] = direction === "back" ? [change.after, change.before] : [change.before, change.after];
  const version = duty.versions.find(({ id }) => id === change.versionId);
  if (!version || version.effectiveUntil !== from) return duty;
  const next = nextAfter(duty.versions, version);
  const eve = next && addDays(next.effectiveFrom, -1);
  const effectiveUntil = eve && to ? earlierOf(eve, to) : (eve ?? to);
  return {
    ...duty,
    versions: duty.versions.map((one) => (one.id === version.id ? { ...one, effectiveUntil } : one)),
  };
}

function withHolding(duty: Obligation, { versionId }: Of<"version-replaced">, holds: boolean): Obligation {
  const version = versionsOnRecord(duty).find(({ id }) => id === versionId);
  const isHeld = duty.versions.some(({ id }) => id === versionId);
  if (!version || isHeld === holds) return duty;
  const others = (list: readonly RuleVersion[] = []) => list.filter(({ id }) => id !== versionId);
  return holds
    ? { ...duty, versions: [...duty.versions, version], replacedVersions: others(duty.replacedVersions) }
    : { ...duty, versions: others(duty.versions), replacedVersions: [...(duty.replacedVersions ?? []), version] };
}

const nextAfter = (versions: readonly RuleVersion[], { slot, layer, effectiveFrom }: RuleVersion) =>
  versions
    .filter((one) => one.slot === slot && one.layer === layer && one.effectiveFrom > effectiveFrom)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
    .at(0);
