import { useQuery } from "@tanstack/react-query";
import type { ObligationView } from "../../shared/contract/schemas/obligation.ts";
import { versionsOnRecord } from "../../shared/domain/obligation/obligation.ts";
import { versionOrdinal } from "../../shared/domain/obligation/version-ordinal.ts";
import { duty } from "../client.ts";
import { useDates } from "../text/dates.ts";
import { occurrenceText } from "../text/occurrence.ts";
import { useText } from "../text/use-text.ts";
import { otherVersions } from "./other-versions.ts";
import styles from "./why-date.module.css";

interface RuleVersionsProps {
  obligationId: string;
  /** The version that made the occurrence. Its span is shown, and the other versions with theirs. */
  version: number | undefined;
}

/** Shows the last day of the version, and the rules of other times. */
export function RuleVersions({ obligationId, version }: RuleVersionsProps) {
  const t = useText(occurrenceText);
  const { data } = useQuery(duty.obligations.get.queryOptions({ input: { id: obligationId } }));
  if (!data || version === undefined) return null;
  const versions = versionsOnRecord(data);
  const others = otherVersions(versions, version).filter((other) => data.versions.includes(other));
  if (others.length === 0) return null;
  return (
    <ul className={styles.versions} aria-label={t.earlierVersions}>
      {others.map((other) => (
        <li key={other.id} className={styles.detail}>
          <VersionLine version={other} ordinal={versionOrdinal(other, versions)} />
        </li>
      ))}
    </ul>
  );
}

function VersionLine({ version, ordinal }: { version: ObligationView["versions"][number]; ordinal: number }) {
  const t = useText(occurrenceText);
  const dates = useDates();
  const until = version.effectiveUntil ? t.versionUntil(dates.full(version.effectiveUntil)) : t.versionOn;
  return (
    <>
      {t.versionRange(ordinal, dates.full(version.effectiveFrom), until)}　{version.text}
    </>
  );
}
