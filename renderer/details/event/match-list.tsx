import { Checkbox } from "antd";
import type { EventMatch } from "../../../shared/contract/schemas/logged-event.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import styles from "../../components/entry-form.module.css";

interface MatchListProps {
  matches: readonly EventMatch[];
  /** Ids of the duties that are ticked. */
  chosen: readonly string[];
  onTick: (obligationId: string, isOn: boolean) => void;
}

/** The duties that wait for such an event, each in its own words. */
export function MatchList({ matches, chosen, onTick }: MatchListProps) {
  const t = useText(eventsText);
  return (
    <ul className={styles.rows}>
      {matches.map((match, index) => (
        <li key={`${match.obligationId} ${index}`} className={styles.row}>
          <Checkbox
            checked={chosen.includes(match.obligationId)}
            onChange={(event) => onTick(match.obligationId, event.target.checked)}
          >
            {match.title}
            {!match.certain && <span className={styles.quiet}>　{t.inDutyWords(match.event)}</span>}
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
