import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useContext, useState } from "react";
import type { YearClosing } from "../../../shared/contract/schemas/year-closing.ts";
import { duty } from "../../client.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { navigate } from "../../routing/use-route.ts";
import { Screen } from "../../shell/screen.tsx";
import { TodayContext, useDates } from "../../text/dates.ts";
import { shellText } from "../../text/shell.ts";
import { useText } from "../../text/use-text.ts";
import { yearsText } from "../../text/years.ts";
import { yearsToChoose } from "../../year/days-in-year.ts";
import { showYear, useYearInView } from "../../year/year-in-view.ts";
import { AfterClosing } from "./after-closing.tsx";
import { ClosingForm } from "./closing-form.tsx";
import { PaceChart } from "./pace-chart.tsx";
import { UnitTable } from "./unit-table.tsx";
import styles from "./years.module.css";

/** 年度: the closing of a year. Without a choice it is the year in view; in place of this year, last year until it is closed. */
export function YearsScreen() {
  const t = useText(yearsText);
  const view = useYearInView();
  // What is shown stays when it is closed, and follows the year in view.
  const [shown, setShown] = useState<{ inView: number; year: number } | null>(null);
  const last = useClosing(view && view.isThisYear ? view.thisYear - 1 : null);
  const isLastOpen = last.data !== undefined && last.data.closed === null && last.data.figures.planned > 0;
  const isReady = view !== null && (!view.isThisYear || last.data !== undefined || last.isError);
  if (isReady && shown?.inView !== view.year)
    setShown({ inView: view.year, year: view.isThisYear && isLastOpen ? view.thisYear - 1 : view.year });
  const year = shown?.year ?? null;
  const closing = useClosing(year);
  const data = closing.data?.year === year ? closing.data : undefined;
  return (
    <Screen
      title={year === null ? "" : t.title(year)}
      caption={data && <ClosedOn closing={data} />}
      body="bare"
      actions={
        view !== null &&
        year !== null && (
          <>
            <YearChoice
              year={year}
              thisYear={view.thisYear}
              onChange={(choice) => setShown({ inView: view.year, year: choice })}
            />
            <Button
              onClick={() => {
                showYear(year);
                navigate("calendar", { view: "year" });
              }}
            >
              {t.lookBack}
            </Button>
          </>
        )
      }
    >
      {closing.error && <Trouble error={closing.error} onRetry={closing.refetch} />}
      {data && <Closing key={data.year} closing={data} />}
    </Screen>
  );
}

const useClosing = (year: number | null) =>
  useQuery(
    duty.years.closing.queryOptions({
      input: { year: year ?? 0 },
      enabled: year !== null,
      placeholderData: (previous) => previous,
    }),
  );

function ClosedOn({ closing }: { closing: YearClosing }) {
  const t = useText(yearsText);
  const dates = useDates();
  const today = useContext(TodayContext);
  const { closed } = closing;
  if (closed) return t.closedOn(dates.day(closed.on), closed.by);
  return today && t.asOf(dates.day(today));
}

function YearChoice({
  year,
  thisYear,
  onChange,
}: {
  year: number;
  thisYear: number;
  onChange: (year: number) => void;
}) {
  const t = useText(yearsText);
  const shell = useText(shellText);
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  return (
    <Select
      aria-label={t.year}
      value={year}
      onChange={onChange}
      options={yearsToChoose(info.data?.years ?? [], thisYear, year)
        .filter((choice) => choice <= thisYear)
        .map((value) => ({ value, label: shell.ofYear(value) }))}
    />
  );
}

/** The year: its figures, its piles with a sentence each, and how it went. */
function Closing({ closing }: { closing: YearClosing }) {
  const t = useText(yearsText);
  if (closing.figures.planned + closing.figures.unclosed === 0)
    return <p className={styles.empty}>{t.isEmpty(closing.year)}</p>;
  return (
    <div className={styles.frame}>
      <Figures closing={closing} />
      <div className={styles.columns}>
        <ClosingForm closing={closing} />
        <div className={styles.side} {...scrollRegion(t.progress)}>
          <PaceChart pace={closing.pace} />
          <UnitTable closing={closing} />
          <AfterClosing closing={closing} />
        </div>
      </div>
    </div>
  );
}

function Figures({ closing: { figures, records, files } }: { closing: YearClosing }) {
  const t = useText(yearsText);
  return (
    <div className={styles.figures}>
      <Figure count={figures.planned} label={t.figures.planned} />
      <Figure count={figures.onTime} label={t.figures.onTime} mark="done" />
      <Figure count={figures.late} label={t.figures.late} mark="made-up-late" />
      <Figure count={figures.missed} label={t.figures.missed} mark="overdue" />
      <Figure count={figures.unproven} label={t.figures.unproven} />
      <Figure count={figures.unclosed} label={t.figures.unclosed} />
      <span className={styles.recorded}>{t.onRecord(records, files)}</span>
    </div>
  );
}

interface FigureProps {
  count: number;
  label: string;
  mark?: "done" | "made-up-late" | "overdue";
}

const Figure = ({ count, label, mark }: FigureProps) => (
  <span className={styles.figure}>
    {mark && <StateMark state={mark} silent />} <b>{count}</b> {label}
  </span>
);
