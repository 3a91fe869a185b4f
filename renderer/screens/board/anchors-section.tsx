import { Button, Modal } from "antd";
import { useState } from "react";
import type { Board } from "../../../shared/contract/schemas/board.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import { AnchorForm } from "../../details/event/anchor-form.tsx";
import { useOpenEvents } from "../../details/event/open-events.ts";
import { Section } from "./section.tsx";
import styles from "./side-list.module.css";

type Anchor = Board["anchorsUnknown"][number];

/** 锚点未知: duties whose date cannot be known yet; none is guessed, and each asks for the one date it lacks. */
export function AnchorsSection({ anchors, aside }: { anchors: Board["anchorsUnknown"]; aside?: React.ReactNode }) {
  const t = useText(boardText);
  const words = useText(eventsText).anchor;
  const openEvents = useOpenEvents();
  const [asked, setAsked] = useState<Anchor | null>(null);
  const close = () => setAsked(null);
  return (
    <Section title={t.anchors} note={t.anchorsNote} aside={aside} isFigure="anchorUnknown">
      <ul className={styles.list}>
        {anchors.map((anchor) => (
          <li key={`${anchor.obligationId} ${anchor.subjectId} ${anchor.eventId}`} className={styles.row}>
            <StateMark state="anchor-unknown" />
            <a className={styles.main} data-row href={routeHash("obligations", { id: anchor.obligationId })}>
              {nameOf(anchor, t)}
            </a>
            <Lack anchor={anchor} />
            <Button size="small" type="text" className={styles.act ?? ""} onClick={() => setAsked(anchor)}>
              {t.fillDate}
            </Button>
          </li>
        ))}
      </ul>
      <Modal
        open={asked !== null}
        onCancel={close}
        footer={null}
        width={480}
        title={asked && `${words.title}　${nameOf(asked, t)}`}
        destroyOnHidden
      >
        {asked && (
          <AnchorForm
            obligationId={asked.obligationId}
            subjectId={asked.isOneOfMany ? asked.subjectId : null}
            eventId={asked.eventId}
            title={nameOf(asked, t)}
            event={asked.missing || asked.requirementText}
            onDone={close}
            onLogEvent={() => {
              close();
              openEvents(asked.missing);
            }}
          />
        )}
      </Modal>
    </Section>
  );
}

/** The duty, with whose date it is where others have one of their own. */
const nameOf = ({ title, subject, isOneOfMany }: Anchor, t: (typeof boardText)["zh-CN"]): string =>
  isOneOfMany ? t.factOf(title, subject) : title;

/** The rule, and the event that it waits for where the rule does not name it already. */
function Lack({ anchor: { requirementText, missing } }: { anchor: Anchor }) {
  const t = useText(boardText);
  const isNamed = requirementText.includes(missing);
  const words = isNamed ? requirementText : `${requirementText}${t.listSeparator}${t.missing(missing)}`;
  return (
    <span className={styles.what} title={words}>
      {words}
    </span>
  );
}
