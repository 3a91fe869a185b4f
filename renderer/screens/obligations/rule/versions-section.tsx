import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { type PlainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { describeRequirement } from "../../../../shared/words/requirement.ts";
import { versionsOnRecord } from "../../../../shared/domain/obligation/obligation.ts";
import { versionOrdinal } from "../../../../shared/domain/obligation/version-ordinal.ts";
import { Tag } from "../../../components/tag.tsx";
import { useDates } from "../../../text/dates.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import { type VersionView, versionTime } from "./current-versions.ts";
import { MAIN_SLOT } from "./layer-rules.ts";
import styles from "../detail/obligation-detail.module.css";

/** Every rule that the duty has had, the newest first, with the days on which it holds. */
export function VersionsSection({ duty, today }: { duty: ObligationView; today: PlainDate }) {
  const t = useText(obligationsText);
  const versions = versionsOnRecord(duty).toSorted(
    (a, b) => Number(b.slot === MAIN_SLOT) - Number(a.slot === MAIN_SLOT) || b.version - a.version,
  );
  const replaced = new Set(duty.replacedVersions?.map(({ id }) => id));
  return (
    <section>
      <h3 className={styles.heading}>{t.versions}</h3>
      <ul className={styles.versions}>
        {versions.map((version) => (
          <Version
            key={version.id}
            version={version}
            ordinal={versionOrdinal(version, versions)}
            today={today}
            isReplaced={replaced.has(version.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface VersionProps {
  version: VersionView;
  ordinal: number;
  today: PlainDate;
  /** Whether the version holds on no day any more. */
  isReplaced: boolean;
}

function Version({ version, ordinal, today, isReplaced }: VersionProps) {
  const t = useText(obligationsText);
  const dates = useDates();
  const locale = useLocale();
  const { effectiveFrom, effectiveUntil, requirement, layer, slot, reason, inForce, isWithdrawn } = version;
  const held =
    effectiveUntil === null
      ? t.since(dates.full(effectiveFrom))
      : t.between(dates.full(effectiveFrom), dates.full(effectiveUntil));
  const without = isWithdrawn ? t.withdrawn : t.replaced;
  return (
    <li data-standing={isReplaced ? "replaced" : versionTime(version, today)}>
      <span className={styles.versionName}>{t.version(ordinal)}</span>
      <span className={styles.versionRule}>
        {describeRequirement(requirement, locale, yearOf(today))}
        <span className={styles.versionDates}>
          {isReplaced ? without(dates.full(effectiveFrom)) : held}
          {reason && `　${reason}`}
        </span>
      </span>
      {slot !== MAIN_SLOT && <Tag tone="quiet">{t.floor}</Tag>}
      {layer !== "unit" && <Tag tone="quiet">{t.layers[layer]}</Tag>}
      {inForce && !isReplaced && <Tag tone="dark">{t.inForce}</Tag>}
    </li>
  );
}
