import { useRef } from "react";
import type { AppInfo } from "../../../../shared/contract/schemas/settings.ts";
import type { SlipKind } from "../../../../shared/domain/papers/slip.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { scrollRegion } from "../../../keyboard/scroll-region.ts";
import { Screen } from "../../../shell/screen.tsx";
import { printText } from "../../../text/print.ts";
import { slipsText } from "../../../text/slips.ts";
import { useText } from "../../../text/use-text.ts";
import { PaperPreview } from "../paper-preview.tsx";
import { PaperTabs } from "../paper-tabs.tsx";
import styles from "../print-screen.module.css";
import { SlipPanel } from "./slip-panel.tsx";
import { useSlips } from "./use-slips.ts";

/** The draft for a unit, or a released slip exactly as it left, with its actions. */
export function SlipsPaper({ kind, info }: { kind: SlipKind; info: AppInfo | undefined }) {
  const t = useText(slipsText);
  const print = useText(printText);
  const slips = useSlips(kind);
  const frame = useRef<HTMLIFrameElement>(null);
  const { drafts, draft, shown } = slips;
  const html = shown?.html ?? draft?.html;
  const drawn = () => {
    if (!shown?.isToPrint) return;
    slips.printed();
    frame.current?.contentWindow?.print();
  };
  return (
    <Screen
      title={print.title}
      caption={shown ? t.shownAs(shown.slip.name) : drafts.data && t.caption(drafts.data.length)}
      actions={<PaperTabs kind={kind} />}
      body="bare"
    >
      <div className={styles.ground} {...scrollRegion(print.preview)}>
        {drafts.error && <Trouble error={drafts.error} onRetry={drafts.refetch} />}
        {html !== undefined && (
          <PaperPreview key={shown?.drawing ?? "draft"} ref={frame} html={html} title={print.preview} onDrawn={drawn} />
        )}
        {html === undefined && drafts.isSuccess && <p className={styles.nothing}>{t.nothing[kind]}</p>}
      </div>
      <SlipPanel kind={kind} slips={slips} today={info?.today} canPrintPdf={info?.canPrintPdf ?? false} />
    </Screen>
  );
}
