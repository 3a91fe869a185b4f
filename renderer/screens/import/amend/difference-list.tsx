import type { ComparedDutyView, PlanComparison } from "../../../../shared/contract/schemas/import-review.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./amendment-screen.module.css";
import type { AmendmentTicks } from "./amendment-ticks.ts";
import { DifferenceRow } from "./difference-row.tsx";

interface DifferenceListProps {
  found: PlanComparison;
  ticked: AmendmentTicks;
  onTake: (candidateId: string) => void;
  onSetAside: (obligationId: string) => void;
}

/** Changed, added and unmentioned duties, each with its tick; below them those that stay as they are. */
export function DifferenceList({ found, ticked, onTake, onSetAside }: DifferenceListProps) {
  const t = useText(importText).amendment;
  const { added, changed, removed, unchanged } = found;
  const row = (after: ComparedDutyView, pair: PlanComparison["changed"][number] | null = null) => {
    const id = after.candidateId ?? "";
    return (
      <DifferenceRow
        key={id}
        duty={after}
        before={pair?.before ?? null}
        place={pair?.place ?? null}
        isTicked={ticked.candidateIds.has(id)}
        onTick={() => onTake(id)}
      />
    );
  };
  return (
    <>
      {changed.length + added.length + removed.length === 0 && <p>{t.none}</p>}
      <Section heading={t.changed(changed.length)} help={null} isEmpty={changed.length === 0}>
        {changed.map((pair) => row(pair.after, pair))}
      </Section>
      <Section heading={t.added(added.length)} help={null} isEmpty={added.length === 0}>
        {added.map((duty) => row(duty))}
      </Section>
      <Section heading={t.removed(removed.length)} help={t.removedHelp} isEmpty={removed.length === 0}>
        {removed.map((duty) => {
          const id = duty.obligationId ?? "";
          return (
            <DifferenceRow
              key={id}
              duty={duty}
              before={null}
              place={null}
              isTicked={ticked.setAsideIds.has(id)}
              onTick={() => onSetAside(id)}
            />
          );
        })}
      </Section>
      {unchanged.length > 0 && (
        <details className={styles.section}>
          <summary className={styles.heading}>{t.unchanged(unchanged.length)}</summary>
          <ul>
            {unchanged.map(({ after }) => (
              <li key={after.candidateId} className={styles.same}>
                {after.item} {after.title} <span className={styles.help}>{after.requirementText}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Section(props: { heading: string; help: string | null; isEmpty: boolean; children: React.ReactNode }) {
  if (props.isEmpty) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{props.heading}</h2>
      {props.help && <p className={styles.help}>{props.help}</p>}
      <ul>{props.children}</ul>
    </section>
  );
}
