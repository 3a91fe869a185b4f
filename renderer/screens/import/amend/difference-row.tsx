import { Checkbox } from "antd";
import type { ComparedDutyView, PlanComparison } from "../../../../shared/contract/schemas/import-review.ts";
import { addDays } from "../../../../shared/domain/date/plain-date.ts";
import { useDates } from "../../../text/dates.ts";
import { importText } from "../../../text/import.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./amendment-screen.module.css";

interface DifferenceRowProps {
  duty: ComparedDutyView;
  /** The duty as it is now; null where the difference changes none. */
  before: ComparedDutyView | null;
  /** The place of the rule among the duty's versions; null where it is simply the last one. */
  place: PlanComparison["changed"][number]["place"];
  isTicked: boolean;
  onTick: () => void;
}

/** A duty with its tick: its requirement, before and after where it differs, and the words of the amendment. */
export function DifferenceRow({ duty, before, place, isTicked, onTick }: DifferenceRowProps) {
  const t = useText(importText).amendment;
  const none = useText(importText).nothing;
  const units = (other: ComparedDutyView) => other.units.join("、") || none;
  return (
    <li>
      <label className={styles.row}>
        <Checkbox checked={isTicked} onChange={onTick} aria-label={duty.title} data-row />
        <span className={styles.item}>{duty.item}</span>
        <span className={styles.what}>
          <span className={styles.title}>{duty.title}</span>
          <span className={styles.changes}>
            <Change label={t.rule} before={before?.requirementText} after={duty.requirementText} />
            <Change label={t.units} before={before && units(before)} after={units(duty)} />
            {(duty.actor || before?.actor) && (
              <Change label={t.actor} before={before && (before.actor ?? none)} after={duty.actor ?? none} />
            )}
          </span>
          <q className={styles.words}>{duty.words}</q>
          {place && <Place {...place} />}
        </span>
      </label>
    </li>
  );
}

/** The place of a new rule before a version entered earlier, or instead of it. */
function Place({ until, before, replaces }: NonNullable<PlanComparison["changed"][number]["place"]>) {
  const t = useText(obligationsText).place;
  const dates = useDates();
  return (
    <span className={styles.help}>
      {replaces !== null && t.replaces(replaces)}
      {until !== null &&
        (before === null
          ? t.ends(dates.full(until))
          : t.between(dates.full(until), dates.full(addDays(until, 1)), before))}
    </span>
  );
}

function Change({ label, before, after }: { label: string; before: string | null | undefined; after: string }) {
  const isChanged = before !== null && before !== undefined && before !== after;
  return (
    <span className={styles.change}>
      <span className={styles.help}>{label}</span>
      {isChanged && (
        <>
          <del>{before}</del> <span aria-hidden>→</span>
        </>
      )}
      {isChanged ? <ins>{after}</ins> : <span>{after}</span>}
    </span>
  );
}
