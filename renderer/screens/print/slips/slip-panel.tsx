import { Select } from "antd";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import type { SlipKind } from "../../../../shared/domain/papers/slip.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { NumberInput } from "../../../components/number-input.tsx";
import { TypedFieldsContext } from "../../../components/typed/typed-fields.tsx";
import { slipsText } from "../../../text/slips.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../print-panel.module.css";
import { ReleasedSlips } from "./released-slips.tsx";
import { SlipActions } from "./slip-actions.tsx";
import type { Slips } from "./use-slips.ts";

interface SlipPanelProps {
  kind: SlipKind;
  slips: Slips;
  today: PlainDate | undefined;
  canPrintPdf: boolean;
}

/** The panel of the slips: the unit, how far the slip looks ahead, the day of the reply, and the released slips. */
export function SlipPanel({ kind, slips, today, canPrintPdf }: SlipPanelProps) {
  const t = useText(slipsText);
  const { drafts, shown } = slips;
  const draft = shown ? undefined : slips.draft;
  return (
    <TypedFieldsContext value={slips.fields}>
      <aside className={styles.panel} aria-label={t.panel[kind]}>
        {draft && (
          <>
            <label className={styles.field}>
              <span className={styles.label}>{t.lead}</span>
              <Select
                value={draft.document.lead}
                onChange={slips.setLead}
                options={(drafts.data ?? []).map(({ document: { lead, lines } }) => ({
                  value: lead,
                  label: t.unitWithCount(lead || t.noLead, lines.length),
                }))}
              />
            </label>
            <div className={styles.field}>
              <span className={styles.label}>{t.replyBy}</span>
              <DayInput
                label={t.replyBy}
                missingYear="coming"
                value={slips.replyBy ?? draft.document.replyBy}
                min={today}
                mayBeEmpty={slips.replyBy !== null}
                onChange={slips.setReplyBy}
              />
              <span className={styles.help}>{replyHelp(draft.document.replyWithin, t)}</span>
            </div>
          </>
        )}
        {kind === "reminder" && !shown && (
          <label className={styles.field}>
            <span className={styles.label}>{t.within}</span>
            <span>
              <NumberInput
                label={t.within}
                value={slips.within}
                min={0}
                max={92}
                decimals={0}
                unit={t.days}
                style={{ width: 88 }}
                onChange={(days) => days !== null && slips.setWithin(days)}
              />{" "}
              {t.days}
            </span>
          </label>
        )}
        <p className={styles.help}>{t.help[kind]}</p>
        <SlipActions slips={slips} canPrintPdf={canPrintPdf} />
        <ReleasedSlips kind={kind} slips={slips} canPrintPdf={canPrintPdf} />
      </aside>
    </TypedFieldsContext>
  );
}

const replyHelp = (within: number | null, t: (typeof slipsText)["zh-CN"]): string =>
  within === null ? t.replyChosen : t.replyDerived(within);
