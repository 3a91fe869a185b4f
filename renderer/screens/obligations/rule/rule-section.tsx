import { Button } from "antd";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { type PlainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { describeRequirement } from "../../../../shared/words/requirement.ts";
import { NextDates } from "../../../components/requirement-editor/next-dates.tsx";
import { Tag } from "../../../components/tag.tsx";
import { obligationsText } from "../../../text/obligations.ts";
import { requirementText } from "../../../text/requirement.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import { type VersionView, currentVersions } from "./current-versions.ts";
import { MAIN_SLOT } from "./layer-rules.ts";
import styles from "../detail/obligation-detail.module.css";

interface RuleSectionProps {
  duty: ObligationView;
  today: PlainDate;
  /** The open form that changes the rule or the number beside it. */
  form: React.ReactNode;
  onAmend: () => void;
  onFloor: () => void;
}

/** Each rule in force as a sentence with its next dates, and the buttons for another rule. */
export function RuleSection({ duty, today, form, onAmend, onFloor }: RuleSectionProps) {
  const t = useText(obligationsText);
  const versions = currentVersions(duty.versions, today);
  const main = versions.find(({ slot }) => slot === MAIN_SLOT);
  const hasFloor = versions.some(({ slot }) => slot !== MAIN_SLOT);
  const isStanding = main?.requirement.kind === "standing";
  return (
    <section>
      <h3 className={styles.heading}>{t.rule}</h3>
      {versions.map((version) => (
        <Rule key={version.id} version={version} today={today} isActive={duty.status === "active"} />
      ))}
      {form ?? (
        <div className={styles.buttons}>
          <Button onClick={onAmend}>{isStanding ? t.giveRule : t.amend}</Button>
          {!isStanding && <Button onClick={onFloor}>{hasFloor ? t.changeFloor : t.addFloor}</Button>}
        </div>
      )}
    </section>
  );
}

function Rule({ version, today, isActive }: { version: VersionView; today: PlainDate; isActive: boolean }) {
  const t = useText(obligationsText);
  const { kinds } = useText(requirementText);
  const locale = useLocale();
  const { requirement, effectiveFrom, effectiveUntil, slot } = version;
  return (
    <div className={styles.rule}>
      <p>
        {slot !== MAIN_SLOT && <span className={styles.also}>{t.also}</span>}
        <strong>{describeRequirement(requirement, locale, yearOf(today))}</strong>{" "}
        {requirement.kind !== "standing" && <Tag tone="quiet">{kinds[requirement.kind]}</Tag>}
      </p>
      {isActive && (
        <NextDates
          requirement={requirement}
          from={effectiveFrom > today ? effectiveFrom : today}
          start={effectiveFrom}
          {...(effectiveUntil && { to: effectiveUntil })}
        />
      )}
    </div>
  );
}
