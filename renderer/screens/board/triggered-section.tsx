import { Button } from "../../components/button.tsx";
import { useId, useState } from "react";
import type { BoardLists } from "../../../shared/contract/schemas/board.ts";
import { Pages } from "../../components/pages/pages.tsx";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import { useOpenEvents } from "../../details/event/open-events.ts";
import { type PartOfBoard, furtherLines } from "./further-lines.ts";
import { Section } from "./section.tsx";
import styles from "./side-list.module.css";

/** 遇事即办: duties that ask for nothing until something happens. Folded to their number: there is nothing to do about them. */
export function TriggeredSection({ board, lead }: PartOfBoard) {
  const t = useText(boardText);
  const dates = useDates();
  const openEvents = useOpenEvents();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  return (
    <Section
      title={t.triggered}
      note={t.triggeredNote}
      aside={
        <Button size="small" aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t.fold : t.items(board.lineCounts.eventBorn)}
        </Button>
      }
    >
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <Pages
            items={board.eventBorn}
            further={furtherLines(board, lead, "eventBorn", dutiesOf)}
            className={styles.list}
          >
            {(duty) => (
              <li key={`${duty.obligationId} ${duty.event}`} className={styles.row}>
                <a className={styles.main} data-row href={routeHash("obligations", { id: duty.obligationId })}>
                  {duty.title}
                </a>
                <span className={styles.what} title={duty.requirementText}>
                  {[duty.requirementText, duty.lastOn && t.happenedLast(dates.day(duty.lastOn))]
                    .filter(Boolean)
                    .join(t.listSeparator)}
                </span>
                <Button size="small" type="text" className={styles.act ?? ""} onClick={() => openEvents(duty.event)}>
                  {t.logEvent}
                </Button>
              </li>
            )}
          </Pages>
        )}
      </div>
    </Section>
  );
}

const dutiesOf = ({ eventBorn = [] }: Partial<BoardLists>) => eventBorn;
