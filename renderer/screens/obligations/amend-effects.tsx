import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { isDatedRow } from "../../../shared/contract/schemas/due-row.ts";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import { duty as dutyQueries } from "../../client.ts";
import { useDates } from "../../text/dates.ts";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./amend-effects.module.css";
import { versionOrdinal } from "../../../shared/domain/obligation/version-ordinal.ts";
import type { VersionView } from "./current-versions.ts";
import { type DateChange, beforeItsStart, dateChanges, lastDayShown, scopeOf } from "./moved-dates.ts";
import type { RuleDraft } from "./rule-form.tsx";

/** The most dates that a preview gives. */
const MOST = 24;
/** Enough for a year of months. */
const SHOWN = 12;

interface AmendEffectsProps {
  duty: ObligationView;
  from: VersionView;
  draft: RuleDraft;
  /** Number that the new version will have. */
  version: number;
}

/** Which dates another rule would move, before it is stored. */
export function AmendEffects({ duty, from, draft, version }: AmendEffectsProps) {
  const t = useText(obligationsText).effects;
  const dates = useDates();
  const { requirement: after, effectiveFrom } = draft;
  const { requirement: before } = from;
  const rows = useQuery(
    dutyQueries.occurrences.list.queryOptions({
      input: { from: scopeOf(before, effectiveFrom).first, to: lastDayShown(effectiveFrom) },
      placeholderData: (previous) => previous,
    }),
  );
  const preview = useQuery(
    dutyQueries.obligations.preview.queryOptions({
      input: { requirement: after, from: scopeOf(after, effectiveFrom).first, count: MOST },
      placeholderData: (previous) => previous,
    }),
  );
  const changes = useMemo(() => {
    if (!rows.data || !preview.data) return null;
    const next = preview.data.dates.filter(({ effectiveDate }) => effectiveDate <= lastDayShown(effectiveFrom));
    // Where the preview ends early, so does what can be said about the old dates.
    const end = next.length === MOST ? next.at(-1)?.effectiveDate : undefined;
    const old = rows.data
      .filter(isDatedRow)
      .filter(
        (row) =>
          row.obligationId === duty.id && row.kind === before.kind && (end === undefined || row.effectiveDate <= end),
      );
    return dateChanges({ before, after, effectiveFrom }, old, next);
  }, [rows.data, preview.data, duty.id, before, after, effectiveFrom]);
  if (changes === null || preview.error) return null;
  const early = beforeItsStart(changes, effectiveFrom);
  const count = (kind: DateChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const counted = (["moved", "dropped", "added", "same"] as const).flatMap((kind) =>
    count(kind) > 0 ? [t.counts[kind](count(kind))] : [],
  );
  return (
    <section className={styles.effects} aria-label={t.heading(version)} role="status">
      <h5 className={styles.heading}>{t.heading(version)}</h5>
      <p className={styles.summary}>
        {counted.length > 0 ? t.summary(counted.join(t.comma)) : t.none}
        {count("kept") > 0 && t.kept(count("kept"), versionOrdinal(from, duty.versions))}
      </p>
      {early.length > 0 && (
        <p className={styles.summary} role="alert">
          {t.beforeStart(early.map((day) => dates.day(day)).join(t.comma), dates.day(effectiveFrom))}
        </p>
      )}
      <ul className={styles.changes}>
        {changes.slice(0, SHOWN).map((change, index) => (
          // Two dates of one period have the same label, and a list that is derived anew has no identity of its own.
          <Change key={`${change.label} ${index}`} change={change} />
        ))}
      </ul>
      {changes.length > SHOWN && <p className={styles.summary}>{t.more(changes.length - SHOWN)}</p>}
    </section>
  );
}

function Change({ change: { kind, label, from, to } }: { change: DateChange }) {
  const t = useText(obligationsText).effects;
  const dates = useDates();
  return (
    <li data-kind={kind}>
      <span className={styles.period}>{label}</span>
      <span className={styles.old}>{from ? dates.dayAndWeekday(from) : "—"}</span>
      <span aria-hidden>{"→"}</span>
      <span className={styles.new}>{to && kind !== "same" ? dates.dayAndWeekday(to) : t.kinds[kind]}</span>
    </li>
  );
}
