import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { addDays } from "../../../../shared/domain/date/plain-date.ts";
import { versionsOnRecord, type RuleVersion } from "../../../../shared/domain/obligation/obligation.ts";
import { placeVersion } from "../../../../shared/domain/obligation/place-version.ts";
import { versionOrdinal } from "../../../../shared/domain/obligation/version-ordinal.ts";
import { useDates } from "../../../text/dates.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../detail/obligation-detail.module.css";

interface PlaceNoteProps {
  duty: ObligationView;
  /** The place of the new version. */
  at: Pick<RuleVersion, "slot" | "layer" | "effectiveFrom">;
}

/** The neighbours of a new version: the one that it replaces, and the one that takes over after it. */
export function PlaceNote({ duty, at }: PlaceNoteProps) {
  const t = useText(obligationsText).place;
  const dates = useDates();
  const { effectiveUntil, replaces, next } = placeVersion(duty.versions, at);
  const ordinal = (version: ObligationView["versions"][number]) => versionOrdinal(version, versionsOnRecord(duty));
  const said = [
    replaces && t.replaces(ordinal(replaces)),
    next && t.between(dates.full(addDays(next.effectiveFrom, -1)), dates.full(next.effectiveFrom), ordinal(next)),
    !next && effectiveUntil && t.ends(dates.full(effectiveUntil)),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <p className={styles.hint} role="status">
      {said.join("")}
    </p>
  );
}
