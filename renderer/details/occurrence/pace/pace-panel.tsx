import { useQuery } from "@tanstack/react-query";
import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import type { QuotaPace } from "../../../../shared/contract/schemas/pace.ts";
import { duty } from "../../../client.ts";
import { GaugeBar } from "../../../components/gauge/gauge-bar.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { keyOf } from "../../../data/occurrence-key.ts";
import { paceText } from "../../../text/pace.ts";
import { useDates } from "../../../text/dates.ts";
import { useText } from "../../../text/use-text.ts";
import detail from "../occurrence-detail.module.css";
import { LatestDates } from "./latest-dates.tsx";
import { OpeningBalanceSection } from "./opening-balance.tsx";
import { PaceFigures } from "./pace-figures.tsx";
import styles from "./pace.module.css";
import { SessionList } from "./session-list.tsx";
import { SuggestedDates } from "./suggested-dates.tsx";

/** The panel of a quota: its figures with their reasons, the latest days, and the planned sessions. */
export function PacePanel({ row }: { row: DueRow }) {
  const t = useText(paceText);
  const key = keyOf(row);
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const pace = useQuery(duty.occurrences.figures.queryOptions({ input: { key } }));
  if (pace.error) return <Trouble error={pace.error} onRetry={pace.refetch} />;
  if (!pace.data) return null;
  const { figures, sessions } = pace.data;
  const { awaitsOpening } = row;
  const isCeiling = figures.comparator === "<=";
  const isArranged = figures.done + figures.planned >= figures.needed;
  return (
    <section className={styles.panel} aria-label={t.title}>
      <h3 className={detail.heading}>{t.title}</h3>
      <GaugeBar quota={figures} isCalm={awaitsOpening !== undefined} />
      <PaceFigures pace={pace.data} awaitsOpening={awaitsOpening} />
      {!isCeiling && <Outlook pace={pace.data} />}
      <OpeningBalanceSection of={key} figures={figures} isAsked={awaitsOpening !== undefined} />
      {info.data && <LatestDates pace={pace.data} today={info.data.today} />}
      <SessionList sessions={sessions} last={figures.periodLast} />
      {!isCeiling && !isArranged && pace.data.latestDates.length > 0 && <SuggestedDates of={key} />}
    </section>
  );
}

/** Whether the quota can still be met, and until when. */
function Outlook({ pace }: { pace: QuotaPace }) {
  const t = useText(paceText);
  const dates = useDates();
  const { figures, leftWorkingDays, cannotBeMetFrom } = pace;
  const missing = figures.needed - figures.done;
  if (missing <= 0) return <p className={styles.quiet}>{t.met}</p>;
  if (figures.cannotBeMet)
    return <p className={styles.impossible}>{t.cannotBeMet(missing, leftWorkingDays, figures.unit)}</p>;
  return cannotBeMetFrom && <p className={styles.quiet}>{t.cannotBeMetFrom(dates.dayAndWeekday(cannotBeMetFrom))}</p>;
}
