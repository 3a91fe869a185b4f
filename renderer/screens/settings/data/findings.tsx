import type { Check } from "./finding-words.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { findingParts, isCheck } from "./finding-words.ts";
import styles from "./data.module.css";

interface Finding {
  readonly check: string;
  readonly message: string;
}

/** The number of findings that are listed, enough to act on; the rest is counted. */
const SHOWN = 10;

/** What a check of the data found, by kind: what it means, what to do, and where it is. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const groups = [...Map.groupBy(findings, ({ check }) => check)];
  return (
    <ul className={styles.findings}>
      {groups.map(([check, members]) => (
        <FindingGroup key={check} check={isCheck(check) ? check : null} findings={members} />
      ))}
    </ul>
  );
}

function FindingGroup({ check, findings }: { check: Check | null; findings: readonly Finding[] }) {
  const t = useText(settingsText).data;
  const { what, advice } = t.checks[check ?? "other"];
  return (
    <li>
      <p>
        <strong>{t.finding(what, findings.length)}</strong> {advice}
      </p>
      <ul className={styles.places}>
        {findings.slice(0, SHOWN).map(({ message }) => {
          const { place, fault } = findingParts(message);
          return (
            <li key={message}>
              <code>{place}</code> {fault && t.faults[fault]}
            </li>
          );
        })}
        {findings.length > SHOWN && <li>{t.moreFindings(findings.length - SHOWN)}</li>}
      </ul>
    </li>
  );
}
