import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import type { PercentView } from "../../../../shared/contract/schemas/percent.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { keyOf } from "../../../data/occurrence-key.ts";
import { useDates } from "../../../text/dates.ts";
import { paceText } from "../../../text/pace.ts";
import { useText } from "../../../text/use-text.ts";
import detail from "../occurrence-detail.module.css";
import styles from "../pace/pace.module.css";
import { PercentForm } from "./percent-form.tsx";

/**
 * A percentage: the people counted, and out of whom, on a day. The latest list counts, the earlier ones stay on
 * record.
 */
export function PercentSection({ row }: { row: DueRow }) {
  const t = useText(paceText).percent;
  const [isOpen, setOpen] = useState(false);
  const lists = useQuery(duty.occurrences.percent.queryOptions({ input: { key: keyOf(row) } }));
  if (lists.error) return <Trouble error={lists.error} onRetry={lists.refetch} />;
  if (!lists.data) return null;
  const [latest] = lists.data;
  return (
    <section>
      <h3 className={detail.heading}>{t.title}</h3>
      {lists.data.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      <ol className={styles.rows}>
        {lists.data.map((view) => (
          <ShareLine key={view.date} view={view} isLatest={view === latest} />
        ))}
      </ol>
      {isOpen ? (
        <div className={styles.below}>
          <PercentForm of={keyOf(row)} before={latest ?? null} onClose={() => setOpen(false)} />
        </div>
      ) : (
        <Button type="primary" className={styles.below ?? ""} onClick={() => setOpen(true)}>
          {latest ? t.put : t.putFirst}
        </Button>
      )}
    </section>
  );
}

/** The number of names that are listed; a longer list is only counted. */
const MOST_NAMES = 30;

function ShareLine({ view, isLatest }: { view: PercentView; isLatest: boolean }) {
  const t = useText(paceText).percent;
  const dates = useDates();
  const counted = new Set(view.numerator);
  const others = view.base.filter((name) => !counted.has(name));
  const names = others.length > MOST_NAMES ? t.names(others.length) : others.join(t.listSeparator);
  return (
    <li>
      <div className={styles.row}>
        <b>{dates.full(view.date)}</b>
        <span className={styles.grow}>{t.line(view.numerator.length, view.base.length, view.percent)}</span>
      </div>
      {isLatest && <p className={styles.quiet}>{others.length === 0 ? t.everybody : t.notCounted(names)}</p>}
    </li>
  );
}
