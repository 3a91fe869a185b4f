import { type PlainDate, laterOf } from "../date/plain-date.ts";
import type { EffectiveDate } from "../workday/shift.ts";
import type { NominalDate } from "./nominal-dates.ts";
import { type Obligation, type RuleVersion, holdsOn, versionInForce } from "./obligation.ts";

/** A nominal date with its shift and the version that made it. */
export interface DatedByVersion {
  readonly version: RuleVersion;
  readonly nominal: NominalDate;
  readonly effective: EffectiveDate;
}

/** The day on which an occurrence was closed, or null. */
export type ClosedOn = (recurrenceId: string) => PlainDate | null;

/**
 * The dates that count, of those that the versions of one slot make. A period belongs to the version in force on its
 * last day (or, where the rule ended within the period, to the last version that was in force). But a date that was
 * closed or overdue before that version started keeps its earlier version, and replaces the date of the later one. A
 * deadline that was missed and then put off replaces nothing: the breach stays, and the new date has to be met.
 * Source: compliance.md, Rule versions.
 *
 * @param dates  Ascending by version start, then by date.
 */
export function governedDates(
  obligation: Obligation,
  slot: string,
  dates: readonly DatedByVersion[],
  closedOn: ClosedOn,
): DatedByVersion[] {
  const versions = obligation.versions.filter((version) => version.slot === slot);
  const [only] = versions;
  if (only && versions.length === 1) return dates.filter((dated) => isHeldThrough(only, dated.nominal));
  const begin = firstStart(versions);
  const retained: RetainedDates = new Map();
  const governed = dates.filter((dated) => {
    const { date, scope, isDated } = dated.nominal;
    if (scope.last < begin || (isDated && date < begin)) return false;
    const governing = governingVersion(obligation, slot, versions, dated.nominal);
    if (governing === null) return false;
    if (governing.id !== dated.version.id)
      return retainsItsOwn(obligation, slot, dated, { governing, closedOn, retained, dates });
    return !isTaken(retained, dated);
  });
  return onceEach(governed);
}

/** Periods of two lengths may share a day; the version that held first makes it. */
function onceEach(dates: readonly DatedByVersion[]): DatedByVersion[] {
  const first = new Map<string, DatedByVersion>();
  for (const dated of dates) if (!first.has(dated.nominal.recurrenceId)) first.set(dated.nominal.recurrenceId, dated);
  return first.size === dates.length ? [...dates] : [...first.values()];
}

/** The common case of a single version without end: the result of `governedDates` without competing versions. */
const isHeldThrough = (version: RuleVersion, { date, scope, isDated }: NominalDate): boolean =>
  version.effectiveFrom <= scope.last &&
  (version.effectiveUntil === null || version.effectiveUntil >= scope.last || isUnderEnded(version, date)) &&
  (!isDated || date >= version.effectiveFrom);

const isUnderEnded = (version: RuleVersion, date: PlainDate): boolean => holdsOn(version, date);

const firstStart = (versions: readonly RuleVersion[]): PlainDate | "" =>
  versions.map((version) => version.effectiveFrom).toSorted()[0] ?? "";

function governingVersion(
  obligation: Obligation,
  slot: string,
  versions: readonly RuleVersion[],
  { date, scope }: NominalDate,
): RuleVersion | null {
  const atEnd = versionInForce(obligation, slot, scope.last);
  if (atEnd) return atEnd;
  const end =
    versions
      .map((version) => version.effectiveUntil ?? scope.last)
      .toSorted()
      .at(-1) ?? scope.last;
  return end < scope.first || date > end ? null : versionInForce(obligation, slot, end);
}

interface Competing {
  /** The version that governs the period of the date. */
  readonly governing: RuleVersion;
  readonly closedOn: ClosedOn;
  readonly retained: RetainedDates;
  /** The dates of every version. */
  readonly dates: readonly DatedByVersion[];
}

/**
 * Whether a date keeps its own version, because it was closed or past its limit while that version was in force. A
 * date closed before its version began counts as closed on the first day of that version where no other version makes
 * it, so that no closed date vanishes.
 */
function retainsItsOwn(obligation: Obligation, slot: string, dated: DatedByVersion, competing: Competing): boolean {
  const { governing, closedOn, retained, dates } = competing;
  const { nominal, version, effective } = dated;
  const limit = laterOf(nominal.date, effective.date);
  const closed = closedOn(nominal.recurrenceId);
  const settled = closed !== null && closed < limit ? closed : limit;
  const isAhead =
    closed !== null &&
    settled < version.effectiveFrom &&
    !dates.some((date) => date.version.id === governing.id && date.nominal.recurrenceId === nominal.recurrenceId);
  const decisive = isAhead ? version.effectiveFrom : settled;
  if (decisive >= governing.effectiveFrom) return false;
  if (versionInForce(obligation, slot, decisive)?.id !== version.id) return false;
  const { recurrenceId, scope } = nominal;
  const earlier = retained.get(scope.key) ?? [];
  if (earlier.some((occurrence) => occurrence.recurrenceId === recurrenceId)) return false;
  const isMissed = closed === null || closed >= governing.effectiveFrom;
  retained.set(scope.key, [...earlier, { recurrenceId, isMissed }]);
  return true;
}

/**
 * The dates that earlier versions retained, by the key of the scope. `isMissed`: the date was not closed when the
 * later version started.
 */
type RetainedDates = Map<string, readonly { readonly recurrenceId: string; readonly isMissed: boolean }[]>;

/**
 * Whether a date of the later version is replaced by a date that an earlier version retained in the same period. Each
 * retained date replaces one, unless the later date puts off a missed one.
 */
function isTaken(retained: RetainedDates, { version, nominal }: DatedByVersion): boolean {
  const [first, ...rest] = retained.get(nominal.scope.key) ?? [];
  if (!first) return false;
  retained.set(nominal.scope.key, rest);
  const isPutOff = version.requirement.kind === "deadline" && nominal.date >= version.effectiveFrom;
  return !(first.isMissed && isPutOff);
}
