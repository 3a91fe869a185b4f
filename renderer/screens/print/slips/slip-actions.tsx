import { App, Button } from "antd";
import { commonText } from "../../../text/common.ts";
import { printText } from "../../../text/print.ts";
import { slipsText } from "../../../text/slips.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../print-panel.module.css";
import type { Slips } from "./use-slips.ts";

/** Release by print or by PDF, asked about once: a number is given for good. A released slip leads back to the drafts. */
export function SlipActions({ slips, canPrintPdf }: { slips: Slips; canPrintPdf: boolean }) {
  const t = useText(slipsText);
  const print = useText(printText);
  const common = useText(commonText);
  const { modal } = App.useApp();
  const { draft, shown, isBusy } = slips;
  if (shown)
    return (
      <div className={styles.actions}>
        <Button block onClick={slips.showDraft}>
          {t.backToDrafts}
        </Button>
      </div>
    );
  if (!draft) return null;
  const { kind, lead } = draft.document;
  const isMarked = slips.fields.isMarked;
  const ask = async (as: "print" | "pdf") => {
    const isSure = await modal.confirm({
      title: t.releaseTitle[kind](lead || t.noLead),
      content: t.releaseQuestion,
      okText: as === "print" ? t.releasePrint : t.releasePdf,
      cancelText: common.cancel,
      okButtonProps: { type: "default" },
    });
    if (isSure && slips.fields.settle()) slips.release(draft, as);
  };
  return (
    <div className={styles.actions}>
      <Button type="primary" block loading={isBusy} disabled={isMarked} onClick={() => void ask("print")}>
        {t.releasePrint}
      </Button>
      <Button block loading={isBusy} disabled={!canPrintPdf || isMarked} onClick={() => void ask("pdf")}>
        {t.releasePdf}
      </Button>
      {!canPrintPdf && <p className={styles.help}>{print.noPdf}</p>}
    </div>
  );
}
