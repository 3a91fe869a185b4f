import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import type { OccurrenceId } from "../../../shared/domain/obligation/occurrence.ts";
import type { WideSheet } from "../../../shared/paper/paper-size.ts";
import { duty } from "../../client.ts";
import { SavePaperAs } from "../../components/save-paper-as.tsx";
import { PrintedPaper } from "../../components/printed-paper/printed-paper.tsx";
import { Trouble, useTroubleSentence } from "../../components/trouble.tsx";
import { useSavePaper } from "../../data/use-save-paper.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { useMessage } from "../../shell/messages.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useText } from "../../text/use-text.ts";
import { wallChartText } from "../../text/wall-chart.ts";
import { useYearInView } from "../../year/year-in-view.ts";
import { ChartTable } from "./chart-table.tsx";
import styles from "./wall-chart-screen.module.css";

const QUARTERS = [1, 2, 3, 4];

/** 挂图: all duties over the year; the paper (Ctrl P) is the same rows on sheets that lie on their side. */
export function WallChartScreen() {
  const t = useText(wallChartText);
  const year = useYearInView()?.year ?? null;
  const [lead, setLead] = useState<string | null>(null);
  const [category, setCategory] = useState<string | null>(null);
  const [quarter, setQuarter] = useState<number | null>(null);
  const [sheet, setSheet] = useState<WideSheet>("A3");
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const request = { year: year ?? 0, quarter, lead, category, sheet };
  const chart = useQuery(
    duty.documents.wallChart.queryOptions({
      input: request,
      enabled: year !== null,
      placeholderData: (previous) => previous,
    }),
  );
  const choices = useChoices();
  const open = useOpenFirst();
  const save = useSavePaper();
  const canDraw = info.data?.canPrintPdf ?? false;
  return (
    <Screen
      title={t.title}
      caption={chart.data && year !== null && t.caption(year, chart.data.document.rows.length)}
      body="bare"
      actions={
        <>
          <Select
            aria-label={t.lead}
            value={lead ?? ""}
            onChange={(value) => setLead(value || null)}
            options={[{ value: "", label: t.allLeads }, ...choices.leads.map((name) => ({ value: name, label: name }))]}
          />
          <Select
            aria-label={t.category}
            value={category ?? ""}
            onChange={(value) => setCategory(value || null)}
            options={[
              { value: "", label: t.allCategories },
              ...choices.categories.map((name) => ({ value: name, label: name })),
            ]}
          />
          <Select
            aria-label={t.columns}
            value={quarter ?? 0}
            onChange={(value) => setQuarter(value || null)}
            options={[{ value: 0, label: t.months }, ...QUARTERS.map((value) => ({ value, label: t.weeksOf(value) }))]}
          />
          <Select
            aria-label={t.sheet}
            value={sheet}
            onChange={setSheet}
            options={[
              { value: "A3", label: "A3" },
              { value: "A4", label: "A4" },
            ]}
          />
          <SavePaperAs
            formats={["png", "pdf", "xlsx"]}
            canDraw={canDraw}
            isReady={chart.isSuccess}
            isBusy={save.isPending}
            onSave={(format) => save.mutate({ request: { paper: "wall-chart", ...request }, format })}
          />
          <Button type="primary" disabled={!chart.isSuccess} onClick={() => window.print()}>
            {t.print}
          </Button>
        </>
      }
    >
      {chart.error && <Trouble error={chart.error} onRetry={chart.refetch} />}
      {chart.data && (
        <>
          <PrintedPaper html={chart.data.html} />
          {chart.data.document.rows.length === 0 ? (
            <p className={styles.empty}>{t.empty}</p>
          ) : (
            <ChartTable chart={chart.data.document} onOpen={open} />
          )}
        </>
      )}
    </Screen>
  );
}

/** Units and categories of the duties, in the order of the list. */
function useChoices() {
  const { data } = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  const active = (data ?? []).filter(({ status }) => status === "active");
  const distinct = (names: readonly (string | null)[]) => [
    ...new Set(names.filter((name) => name !== null && name !== "")),
  ];
  return {
    leads: distinct(active.map(({ lead }) => lead)) as string[],
    categories: distinct(active.map(({ category }) => category)) as string[],
  };
}

/** Opens the first occurrence of a cell that is not settled; the first of all where every one is. */
function useOpenFirst(): (keys: readonly OccurrenceId[]) => void {
  const message = useMessage();
  const sentence = useTroubleSentence();
  const queries = useQueryClient();
  const openOccurrence = useOpenOccurrence();
  const open = async (keys: readonly OccurrenceId[]) => {
    const rows = await Promise.all(
      keys.map((key) => queries.fetchQuery(duty.occurrences.get.queryOptions({ input: { key } }))),
    );
    const row = rows.find(({ timeState }) => !["done", "made-up-late", "waived"].includes(timeState)) ?? rows[0];
    if (row) openOccurrence(row);
  };
  return (keys) => void open(keys).catch((error: unknown) => message.error(sentence(error)));
}
