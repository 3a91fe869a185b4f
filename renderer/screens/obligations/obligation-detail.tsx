import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { commonText } from "../../text/common.ts";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import { AsideSection } from "./aside-section.tsx";
import { BasicsSection } from "./basics-section.tsx";
import { CitationSection } from "./citation-section.tsx";
import styles from "./obligation-detail.module.css";
import type { ObligationRow } from "./obligation-rows.ts";
import { RuleSection } from "./rule-section.tsx";
import { VersionsSection } from "./versions-section.tsx";
import type { KnownNames } from "./word-fields.tsx";

interface ObligationDetailProps {
  row: ObligationRow;
  today: PlainDate;
  known: KnownNames;
  isAmending: boolean;
  onAmending: (isAmending: boolean) => void;
}

/** One duty: its rule and dates, where it stands written, what it is called, and what its rule was before. */
export function ObligationDetail({ row, today, known, isAmending, onAmending }: ObligationDetailProps) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  const { obligation: duty, state } = row;
  return (
    <div className={styles.detail}>
      <p className={styles.facts}>
        {state && (
          <>
            <StateMark state={state} size={16} silent />
            <strong>{common.state[state]}</strong>
          </>
        )}
        {duty.status === "set-aside" && <Tag tone="quiet">{t.setAside}</Tag>}
        <span>{duty.item ? t.item(duty.item) : t.byHand}</span>
        <span>{duty.lead ?? duty.subjects.map(({ name }) => name).join("、")}</span>
      </p>
      <RuleSection duty={duty} today={today} isAmending={isAmending} onAmending={onAmending} />
      <CitationSection duty={duty} />
      <BasicsSection duty={duty} known={known} />
      <VersionsSection duty={duty} today={today} />
      <AsideSection duty={duty} />
    </div>
  );
}
