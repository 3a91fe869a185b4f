import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { AppInfo } from "../../../shared/contract/schemas/settings.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { Screen } from "../../shell/screen.tsx";
import { printText } from "../../text/print.ts";
import { useText } from "../../text/use-text.ts";
import { nearestDayIn } from "../../year/days-in-year.ts";
import { showYear, useYearInView } from "../../year/year-in-view.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { PaperPreview } from "./paper-preview.tsx";
import { PaperTabs } from "./paper-tabs.tsx";
import { PrintPanel } from "./print-panel.tsx";
import styles from "./print-screen.module.css";

/** The month's checklist as it will be printed, with its actions. */
export function ChecklistPaper({ info }: { info: AppInfo | undefined }) {
  const t = useText(printText);
  const [chosen, setChosen] = useState<string | null>(null);
  const [lead, setLead] = useState<string | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const view = useYearInView();
  const month = monthOf(chosen, view?.year ?? null, info?.today ?? null);
  /** A step over the new year is a look at the other year. */
  const choose = (next: string) => {
    setChosen(next);
    showYear(yearOfMonth(next));
  };
  const paper = useQuery(
    duty.documents.checklist.queryOptions({
      input: { month, lead },
      enabled: month !== "",
      placeholderData: (previous) => previous,
    }),
  );
  const rows = paper.data?.document.due.reduce((sum, group) => sum + group.rows.length, 0) ?? 0;
  return (
    <Screen
      title={t.title}
      caption={paper.data && `${t.paper}　${t.caption(rows)}`}
      actions={<PaperTabs kind="checklist" />}
      body="bare"
    >
      <div className={styles.ground} {...scrollRegion(t.preview)}>
        {paper.error ? (
          <Trouble error={paper.error} onRetry={paper.refetch} />
        ) : (
          <PaperPreview ref={frame} html={paper.data?.html ?? ""} title={t.preview} />
        )}
      </div>
      <PrintPanel
        month={month}
        onMonth={choose}
        lead={lead}
        onLead={setLead}
        canPrintPdf={info?.canPrintPdf ?? false}
        onPrint={() => frame.current?.contentWindow?.print()}
        isReady={paper.isSuccess && !paper.isPlaceholderData}
      />
    </Screen>
  );
}

const yearOfMonth = (month: string): number => Number(month.slice(0, 4));

/** The chosen month, as long as it is in the year that is shown; else the first month to show of that year. */
function monthOf(chosen: string | null, year: number | null, today: PlainDate | null): string {
  if (year === null || today === null) return "";
  return chosen !== null && yearOfMonth(chosen) === year ? chosen : nearestDayIn(year, today).slice(0, 7);
}
