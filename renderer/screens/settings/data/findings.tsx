import type { CheckName, Finding } from "../../../../shared/domain/finding.ts";
import { findingWords } from "../../../../shared/words/findings.ts";
import { settingsText } from "../../../text/settings.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import styles from "./data.module.css";

/** The number of findings that are listed, enough to act on; the rest is counted. */
const SHOWN = 10;

/** What a check of the data found, by kind: what it means, what to do, and where it is. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const groups = [...Map.groupBy(findings, ({ check }) => check)];
  return (
    <ul className={styles.findings}>
      {groups.map(([check, members]) => (
        <FindingGroup key={check} check={check} findings={members} />
      ))}
    </ul>
  );
}

function FindingGroup({ check, findings }: { check: CheckName; findings: readonly Finding[] }) {
  const t = useText(settingsText).data;
  const words = findingWords(useLocale());
  const { what, advice } = words.checks[check];
  return (
    <li>
      <p>
        <strong>{t.finding(what, findings.length)}</strong> {advice}
      </p>
      <ul className={styles.places}>
        {findings.slice(0, SHOWN).map(({ message, place, fault }) => (
          <li key={message}>
            <code>{place}</code> {words.faults[fault]}
          </li>
        ))}
        {findings.length > SHOWN && <li>{t.moreFindings(findings.length - SHOWN)}</li>}
      </ul>
    </li>
  );
}
