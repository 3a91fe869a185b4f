import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { navigate } from "../../routing/use-route.ts";
import { Screen } from "../../shell/screen.tsx";
import { printText } from "../../text/print.ts";
import { useText } from "../../text/use-text.ts";
import { PaperPreview } from "./paper-preview.tsx";
import { PrintPanel } from "./print-panel.tsx";
import styles from "./print-screen.module.css";

/** The month's checklist as it will be printed, with what can be done with it. */
export function PrintScreen() {
  const t = useText(printText);
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const today = info.data?.today;
  const [chosen, setChosen] = useState<string | null>(null);
  const [lead, setLead] = useState<string | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const month = chosen ?? today?.slice(0, 7) ?? "";
  const paper = useQuery(
    duty.documents.checklist.queryOptions({
      input: { month, lead },
      enabled: month !== "",
      placeholderData: (previous) => previous,
    }),
  );

  if (info.data?.isEmpty)
    return (
      <Screen title={t.title}>
        <p className={styles.empty}>{t.empty}</p>
        <Button type="primary" onClick={() => navigate("import")}>
          {t.toImport}
        </Button>
      </Screen>
    );
  const rows = paper.data?.document.due.reduce((sum, group) => sum + group.rows.length, 0) ?? 0;
  return (
    <Screen title={t.title} caption={paper.data && `${t.paper}　${t.caption(rows)}`} body="bare">
      <div className={styles.ground}>
        {paper.error ? (
          <Trouble error={paper.error} onRetry={paper.refetch} />
        ) : (
          <PaperPreview ref={frame} html={paper.data?.html ?? ""} title={t.preview} />
        )}
      </div>
      <PrintPanel
        month={month}
        onMonth={setChosen}
        lead={lead}
        onLead={setLead}
        canPrintPdf={info.data?.canPrintPdf ?? false}
        onPrint={() => frame.current?.contentWindow?.print()}
        isReady={paper.isSuccess}
      />
    </Screen>
  );
}
