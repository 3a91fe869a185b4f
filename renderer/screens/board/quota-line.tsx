import type { QuotaFigures } from "../../../shared/contract/schemas/due-row.ts";
import { shownState } from "../../../shared/contract/row-kinds.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { isShownBehind } from "../../data/shown-state.ts";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { AwaitedOpening } from "./awaited-opening.tsx";
import { AwaitedDecisions } from "./awaited-decisions.tsx";
import type { QuotaGroup } from "../../../shared/contract/board-lines/quota-groups.ts";
import { GaugeBar } from "../../components/gauge/gauge-bar.tsx";
import styles from "./progress.module.css";
import { quotaCaption } from "./quota-caption.ts";

/** A quota of one subject: name, gauge with its caption, done of needed. */
export function QuotaLine({ group }: { group: QuotaGroup }) {
  const t = useText(boardText);
  const dates = useDates();
  const open = useOpenOccurrence();
  const { first } = group;
  const quota = first.quota as QuotaFigures;
  return (
    <div className={styles.line}>
      <div className={styles.name}>
        <button type="button" className={styles.title} data-row onClick={() => open(first)}>
          {first.title}
        </button>
        {isShownBehind(first) && (
          <Tag tone="late">
            <StateMark state="behind-pace" silent />
            {t.behindBy(quota.behindBy, quota.unit)}
          </Tag>
        )}
        {shownState(first) === "overdue" && (
          <Tag tone="overdue">
            <StateMark state="overdue" silent />
            {t.summary.overdue}
          </Tag>
        )}
        {first.awaitsOpening && <AwaitedOpening row={first} />}
        <AwaitedDecisions rows={group.members} />
      </div>
      <div>
        <GaugeBar quota={quota} isCalm={first.awaitsOpening !== undefined} />
        <div className={styles.caption}>{quotaCaption(first, t, dates).join("　")}</div>
      </div>
      <div className={styles.count}>
        <b>{quota.done}</b>
        <span>
          {" / "}
          {quota.needed}
          {quota.unit === "次" ? "" : quota.unit}
        </span>
      </div>
    </div>
  );
}
