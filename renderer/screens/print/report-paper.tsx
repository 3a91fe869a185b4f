import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useRef, useState } from "react";
import type { AppInfo } from "../../../shared/contract/schemas/settings.ts";
import { duty } from "../../client.ts";
import { SavePaperAs } from "../../components/save-paper-as.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useSavePaper } from "../../data/use-save-paper.ts";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { Screen } from "../../shell/screen.tsx";
import { printText } from "../../text/print.ts";
import { useText } from "../../text/use-text.ts";
import { useYearInView } from "../../year/year-in-view.ts";
import { PaperPreview } from "./paper-preview.tsx";
import { PaperTabs } from "./paper-tabs.tsx";
import panel from "./print-panel.module.css";
import styles from "./print-screen.module.css";
import { useLeads } from "./use-leads.ts";

/** The report of the shown year as it will be printed, with its actions. */
export function ReportPaper({ info }: { info: AppInfo | undefined }) {
  const t = useText(printText);
  const [lead, setLead] = useState<string | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const leads = useLeads();
  const save = useSavePaper();
  const year = useYearInView()?.year ?? null;
  const asked = { year: year ?? 0, lead };
  const report = useQuery(
    duty.reports.year.queryOptions({
      input: asked,
      enabled: year !== null,
      placeholderData: (previous) => previous,
    }),
  );
  const isReady = report.isSuccess && !report.isPlaceholderData;
  return (
    <Screen
      title={t.title}
      caption={report.data && t.reportCaption(report.data.document.year, report.data.document.items.length)}
      actions={<PaperTabs kind="year-report" />}
      body="bare"
    >
      <div className={styles.ground} {...scrollRegion(t.preview)}>
        {report.error ? (
          <Trouble error={report.error} onRetry={report.refetch} />
        ) : (
          <PaperPreview ref={frame} html={report.data?.html ?? ""} title={t.preview} />
        )}
      </div>
      <aside className={panel.panel} aria-label={t.title}>
        <label className={panel.field}>
          <span className={panel.label}>{t.lead}</span>
          <Select
            value={lead ?? ""}
            onChange={(value) => setLead(value || null)}
            options={[{ value: "", label: t.allLeads }, ...leads.map((name) => ({ value: name, label: name }))]}
          />
        </label>
        <p className={panel.help}>{t.reportHelp}</p>
        <div className={panel.actions}>
          <Button
            type="primary"
            block
            disabled={!isReady}
            onClick={() => save.mutate({ request: { paper: "year-report", ...asked }, format: "docx" })}
          >
            {t.saveAs.docx}
          </Button>
          <Button block disabled={!isReady} onClick={() => frame.current?.contentWindow?.print()}>
            {t.print}
          </Button>
          <SavePaperAs
            formats={["pdf"]}
            canDraw={info?.canPrintPdf ?? false}
            isReady={isReady}
            isBusy={save.isPending}
            block
            onSave={(format) => save.mutate({ request: { paper: "year-report", ...asked }, format })}
          />
        </div>
      </aside>
    </Screen>
  );
}
