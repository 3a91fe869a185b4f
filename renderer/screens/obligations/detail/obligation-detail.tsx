import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { StateMark } from "../../../components/state-mark.tsx";
import { Tag } from "../../../components/tag.tsx";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { AmendForm } from "../rule/amend-form.tsx";
import { AsideSection } from "./aside-section.tsx";
import { BasicsSection } from "./basics-section.tsx";
import { CitationSection } from "./citation-section.tsx";
import { CountsForSection } from "./counts-for-section.tsx";
import { speakingVersion } from "../rule/current-versions.ts";
import { FloorForm } from "../rule/floor-form.tsx";
import { LayerForm } from "../rule/layer-form.tsx";
import { MAIN_SLOT, layerRules } from "../rule/layer-rules.ts";
import { LayersSection } from "../rule/layers-section.tsx";
import styles from "./obligation-detail.module.css";
import type { ObligationRow } from "../list/obligation-rows.ts";
import { OnRecordSection } from "./on-record-section.tsx";
import { RuleSection } from "../rule/rule-section.tsx";
import { AssigneesSection } from "../subjects/subjects-section.tsx";
import { VersionsSection } from "../rule/versions-section.tsx";
import type { KnownNames } from "../basics/word-fields.tsx";
import type { Writing } from "./writing.ts";

interface ObligationDetailProps {
  row: ObligationRow;
  /** All duties: this one may count for others. */
  duties: readonly ObligationView[];
  today: PlainDate;
  known: KnownNames;
  writing: Writing | null;
  onWriting: (writing: Writing | null) => void;
  /** A rule that the clerk wants to take over from elsewhere, and why. */
  proposed: { requirement: Requirement; reason: string } | null;
}

/** One duty: its rules and dates, its subjects, its source, and its former rules. */
export function ObligationDetail({ row, duties, today, known, ...rules }: ObligationDetailProps) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  const { obligation: duty, state } = row;
  const { writing, onWriting } = rules;
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
      <RuleSection
        duty={duty}
        today={today}
        form={writing !== null && writing.rule !== "layer" ? <RuleForms duty={duty} today={today} {...rules} /> : null}
        onAmend={() => onWriting({ rule: "own" })}
        onFloor={() => onWriting({ rule: "floor" })}
      />
      <LayersSection
        duty={duty}
        today={today}
        form={writing?.rule === "layer" && <RuleForms duty={duty} today={today} {...rules} />}
        onEnter={(layer) => onWriting({ rule: "layer", layer })}
      />
      <AssigneesSection duty={duty} today={today} />
      <CountsForSection duty={duty} duties={duties} />
      <OnRecordSection duty={duty} />
      <CitationSection duty={duty} />
      <BasicsSection duty={duty} known={known} />
      <VersionsSection duty={duty} today={today} />
      <AsideSection duty={duty} />
    </div>
  );
}

type RuleFormsProps = Pick<ObligationDetailProps, "today" | "writing" | "onWriting" | "proposed"> & {
  duty: ObligationView;
};

/** The form of the rule that is being written. */
function RuleForms({ duty, today, writing, onWriting, proposed }: RuleFormsProps) {
  const ofSlot = (isMain: boolean) => duty.versions.filter(({ slot }) => (slot === MAIN_SLOT) === isMain);
  const main = speakingVersion(ofSlot(true), today);
  const byLayer = (wanted: string) =>
    layerRules(duty.versions, MAIN_SLOT, today).find(({ layer }) => layer === wanted)?.version ?? main;
  const shared = { duty, today, onClose: () => onWriting(null) };
  if (main === null || writing === null) return null;
  if (writing.rule === "floor")
    return <FloorForm {...shared} main={main} floor={speakingVersion(ofSlot(false), today)} />;
  if (writing.rule === "layer")
    return <LayerForm key={writing.layer} {...shared} layer={writing.layer} from={byLayer(writing.layer) ?? main} />;
  return <AmendForm {...shared} from={byLayer("unit") ?? main} proposed={proposed} />;
}
