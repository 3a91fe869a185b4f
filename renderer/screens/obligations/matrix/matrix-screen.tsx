import { useQuery } from "@tanstack/react-query";
import { Button, Segmented, Select } from "antd";
import { useState } from "react";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { type PlainDate, dateOf, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { duty as dutyQueries } from "../../../client.ts";
import { PausedPeriodLine } from "../../../components/paused-period.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useShortcuts } from "../../../keyboard/use-shortcuts.ts";
import { navigate } from "../../../routing/use-route.ts";
import { Screen } from "../../../shell/screen.tsx";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { yearsToChoose } from "../../../year/days-in-year.ts";
import { useGoToYear } from "../../../year/use-go-to-year.ts";
import { useYearInView } from "../../../year/year-in-view.ts";
import { DutyMatrix } from "./duty-matrix.tsx";
import { MatrixPaper } from "./matrix-paper.tsx";
import { laggingFirst } from "./matrix-totals.ts";
import styles from "./matrix.module.css";

type Order = "list" | "lagging";

interface MatrixScreenProps {
  duty: ObligationView;
  /** The duty's rule in words. */
  sentence: string;
  today: PlainDate;
}

/** The matrix of one duty over a year, in place of the table of duties. */
export function MatrixScreen({ duty, sentence, today }: MatrixScreenProps) {
  const t = useText(obligationsText).matrix;
  const thisYear = yearOf(today);
  const year = useYearInView()?.year ?? thisYear;
  const goToYear = useGoToYear();
  const info = useQuery(dutyQueries.app.info.queryOptions({ input: {} }));
  const { data, error, refetch } = useQuery(
    dutyQueries.obligations.matrix.queryOptions({ input: { id: duty.id, year } }),
  );
  const [order, setOrder] = useState<Order>("list");
  const caption = data ? t.caption(data.rows.length, sentence) : sentence;
  const matrix = data && (order === "list" ? data : { ...data, rows: laggingFirst(data.rows) });
  const toDuty = () => navigate("obligations", { id: duty.id });
  useShortcuts({ back: toDuty });
  return (
    <Screen
      title={duty.title}
      caption={caption}
      actions={
        <>
          <Segmented<Order>
            aria-label={t.order}
            value={order}
            options={[
              { value: "list", label: t.orders.list },
              { value: "lagging", label: t.orders.lagging },
            ]}
            onChange={setOrder}
          />
          <Select
            aria-label={t.year}
            value={year}
            options={yearsToChoose(info.data?.years ?? [], thisYear, year).map((value) => ({
              value,
              label: t.inYear(value),
            }))}
            onChange={goToYear}
          />
          <Button onClick={toDuty}>{t.back}</Button>
        </>
      }
      body="bare"
    >
      {error && (
        <div className={styles.trouble}>
          <Trouble error={error} onRetry={refetch} />
        </div>
      )}
      {matrix && matrix.rows.length === 0 && <p className={styles.empty}>{t.empty}</p>}
      {matrix && matrix.rows.length > 0 && (
        <>
          <DutyMatrix matrix={matrix} today={today} />
          <MatrixPaper matrix={matrix} caption={caption}>
            <Pauses obligationId={duty.id} year={year} />
          </MatrixPaper>
        </>
      )}
      <Pauses obligationId={duty.id} year={year} />
    </Screen>
  );
}

/** The periods of the year that have no column, because nobody works in them. */
function Pauses({ obligationId, year }: { obligationId: string; year: number }) {
  const input = { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) };
  const { data } = useQuery(dutyQueries.occurrences.paused.queryOptions({ input }));
  const own = data?.filter((pause) => pause.obligationId === obligationId) ?? [];
  if (own.length === 0) return null;
  return (
    <ul className={styles.pauses}>
      {own.map((pause) => (
        <li key={pause.key}>
          <PausedPeriodLine {...pause} />
        </li>
      ))}
    </ul>
  );
}
