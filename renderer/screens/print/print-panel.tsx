import { useMutation } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { plainDate } from "../../../shared/domain/date/plain-date.ts";
import type { FileContent } from "../../../shared/contract/schemas/values.ts";
import { client } from "../../client.ts";
import { Icon } from "../../components/icon.tsx";
import { SavePaperAs } from "../../components/save-paper-as.tsx";
import { useTroubleSentence } from "../../components/trouble.tsx";
import { saveFile } from "../../data/save-file.ts";
import { useSavePaper } from "../../data/use-save-paper.ts";
import { useDates } from "../../text/dates.ts";
import { printText } from "../../text/print.ts";
import { useText } from "../../text/use-text.ts";
import { addMonthsTo } from "./month.ts";
import { useLeads } from "./use-leads.ts";
import styles from "./print-panel.module.css";
import { useMessage } from "../../shell/messages.tsx";

interface PrintPanelProps {
  /** `YYYY-MM`. */
  month: string;
  onMonth: (month: string) => void;
  lead: string | null;
  onLead: (lead: string | null) => void;
  canPrintPdf: boolean;
  isReady: boolean;
  onPrint: () => void;
}

/** The panel of a checklist: its month, its lead unit, and its output. */
export function PrintPanel({ month, onMonth, lead, onLead, canPrintPdf, isReady, onPrint }: PrintPanelProps) {
  const t = useText(printText);
  const dates = useDates();
  const leads = useLeads();
  const save = useSavePaper();
  const ics = useSaving(async () => {
    const settings = await client.settings.get({});
    return client.calendar.exportIcs({
      year: Number(month.slice(0, 4)),
      mode: "occurrences",
      alarmDays: settings.alarmDays,
    });
  });
  return (
    <aside className={styles.panel} aria-label={t.title}>
      <div className={styles.field}>
        <span className={styles.label}>{t.month}</span>
        <div className={styles.months}>
          <Button aria-label={t.previous} icon={<Icon name="left" />} onClick={() => onMonth(addMonthsTo(month, -1))} />
          <strong aria-live="polite">{month && dates.month(plainDate(`${month}-01`))}</strong>
          <Button aria-label={t.next} icon={<Icon name="right" />} onClick={() => onMonth(addMonthsTo(month, 1))} />
        </div>
      </div>
      <label className={styles.field}>
        <span className={styles.label}>{t.lead}</span>
        <Select
          value={lead ?? ""}
          onChange={(value) => onLead(value || null)}
          options={[{ value: "", label: t.allLeads }, ...leads.map((name) => ({ value: name, label: name }))]}
        />
      </label>
      <p className={styles.help}>{t.previewHelp}</p>
      <div className={styles.actions}>
        <Button type="primary" block disabled={!isReady} onClick={onPrint}>
          {t.print}
        </Button>
        <SavePaperAs
          formats={["pdf", "docx"]}
          canDraw={canPrintPdf}
          isReady={isReady}
          isBusy={save.isPending}
          block
          onSave={(format) => save.mutate({ request: { paper: "checklist", month, lead }, format })}
        />
        {!canPrintPdf && <p className={styles.help}>{t.noPdf}</p>}
        <Button block loading={ics.isPending} onClick={() => ics.mutate()}>
          {t.saveIcs}
        </Button>
        <p className={styles.help}>{t.icsHelp}</p>
        <Button
          block
          disabled={save.isPending}
          onClick={() => save.mutate({ request: { paper: "duties", lead }, format: "xlsx" })}
        >
          {t.dutiesTable}
        </Button>
        <Button
          block
          disabled={!month || save.isPending}
          onClick={() =>
            save.mutate({ request: { paper: "occurrences", year: Number(month.slice(0, 4)), lead }, format: "xlsx" })
          }
        >
          {t.occurrencesTable}
        </Button>
      </div>
    </aside>
  );
}

/** Makes a file and saves it for the person, with a message about its place or the failure. */
function useSaving(make: () => Promise<FileContent>) {
  const t = useText(printText);
  const message = useMessage();
  const sentence = useTroubleSentence();
  return useMutation({
    mutationFn: async () => {
      const file = await make();
      return { file, saved: await saveFile(file) };
    },
    onSuccess: ({ file, saved }) => {
      if (saved) message.success(saved.path ? t.saved(saved.path) : t.downloaded(file.name));
    },
    onError: (error) => message.error(sentence(error)),
  });
}
