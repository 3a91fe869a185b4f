import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { duty } from "../../client.ts";
import { navigate, useRoute } from "../../routing/use-route.ts";
import { Screen } from "../../shell/screen.tsx";
import { printText } from "../../text/print.ts";
import { useText } from "../../text/use-text.ts";
import { ChecklistPaper } from "./checklist-paper.tsx";
import { paperKindOf } from "./paper-kind.ts";
import styles from "./print-screen.module.css";
import { ReportPaper } from "./report-paper.tsx";
import { SlipsPaper } from "./slips/slips-paper.tsx";

/** The screen of the papers: the month's checklist, reminder slips, supervision slips and the report of the year. */
export function PrintScreen() {
  const t = useText(printText);
  const { params } = useRoute();
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  if (info.data?.isEmpty)
    return (
      <Screen title={t.title}>
        <p className={styles.empty}>{t.empty}</p>
        <Button type="primary" onClick={() => navigate("import")}>
          {t.toImport}
        </Button>
      </Screen>
    );
  const kind = paperKindOf(params);
  if (kind === "checklist") return <ChecklistPaper info={info.data} />;
  if (kind === "year-report") return <ReportPaper info={info.data} />;
  return <SlipsPaper key={kind} kind={kind} info={info.data} />;
}
