import { Button } from "antd";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import { type PlainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { describeRequirement } from "../../../shared/domain/obligation/describe-requirement.ts";
import { NextDates } from "../../components/requirement-editor/next-dates.tsx";
import { Tag } from "../../components/tag.tsx";
import { obligationsText } from "../../text/obligations.ts";
import { requirementText } from "../../text/requirement.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { AmendForm } from "./amend-form.tsx";
import { type VersionView, currentVersions } from "./current-versions.ts";
import styles from "./obligation-detail.module.css";

/** The slot and layer that the clerk's own amendments write. */
const isOwn = ({ slot, layer }: VersionView) => slot === "main" && layer === "unit";

interface RuleSectionProps {
  duty: ObligationView;
  today: PlainDate;
  isAmending: boolean;
  onAmending: (isAmending: boolean) => void;
}

/** Each rule as a sentence with its next dates, and the way to another one. */
export function RuleSection({ duty, today, isAmending, onAmending }: RuleSectionProps) {
  const t = useText(obligationsText);
  const versions = currentVersions(duty.versions, today);
  const own = versions.find(isOwn) ?? versions[0];
  const isStanding = own?.requirement.kind === "standing";
  return (
    <section>
      <h3 className={styles.heading}>{t.rule}</h3>
      {versions.map((version) => (
        <Rule key={version.id} version={version} today={today} isActive={duty.status === "active"} />
      ))}
      {own && isAmending && <AmendForm duty={duty} from={own} today={today} onClose={() => onAmending(false)} />}
      {own && !isAmending && <Button onClick={() => onAmending(true)}>{isStanding ? t.giveRule : t.amend}</Button>}
    </section>
  );
}

function Rule({ version, today, isActive }: { version: VersionView; today: PlainDate; isActive: boolean }) {
  const { kinds } = useText(requirementText);
  const locale = useLocale();
  const { requirement, effectiveFrom } = version;
  return (
    <div className={styles.rule}>
      <p>
        <strong>{describeRequirement(requirement, locale, yearOf(today))}</strong>{" "}
        {requirement.kind !== "standing" && <Tag tone="quiet">{kinds[requirement.kind]}</Tag>}
      </p>
      {isActive && <NextDates requirement={requirement} from={effectiveFrom > today ? effectiveFrom : today} />}
    </div>
  );
}
