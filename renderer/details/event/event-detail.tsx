import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EventView } from "../../../shared/contract/schemas/logged-event.ts";
import { client, duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { routeHash } from "../../routing/route.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { useDates } from "../../text/dates.ts";
import { detailsText } from "../../text/details.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import { FactList } from "../fact-list.tsx";
import { RecordActions } from "../record-actions.tsx";
import styles from "../occurrence/occurrence-detail.module.css";
import { EventEditForm } from "./event-edit-form.tsx";
import { EventHistory } from "./event-history.tsx";
import { useTriggerWords } from "./trigger-words.ts";

/** One logged event: its facts, its duties, and its history. */
export function EventDetail({ id }: { id: string }) {
  const [isEditing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(duty.events.list.queryOptions({ input: {} }));
  if (error) return <Trouble error={error} onRetry={refetch} />;
  const event = data?.find((other) => other.id === id);
  if (!event) return null;
  if (isEditing) return <EventEditForm event={event} onClose={() => setEditing(false)} />;
  return (
    <div className={styles.detail}>
      <Facts event={event} />
      <Actions event={event} onEdit={() => setEditing(true)} />
      <Started event={event} />
      <EventHistory event={event} />
    </div>
  );
}

function Facts({ event }: { event: EventView }) {
  const t = useText(eventsText);
  const dates = useDates();
  const day = event.happenedOn;
  const facts: [string, string | undefined][] = [
    [t.day, day ? `${dates.full(day)} ${dates.weekday(day)}` : t.undated],
    [t.subject, event.subject?.name],
    [t.words, event.note.trim()],
  ];
  return <FactList facts={facts} />;
}

function Actions({ event, onEdit }: { event: EventView; onEdit: () => void }) {
  const t = useText(detailsText);
  const undo = useUndoMessage();
  const { id, name, withdrawn } = event;
  return (
    <RecordActions
      withdrawnReason={withdrawn ? (event.withdrawnReason ?? "") : null}
      draft={{ form: withdrawn ? "restore-event" : "withdraw-event", key: id }}
      onEdit={onEdit}
      onMove={async (reason) => {
        await (withdrawn ? client.events.restore({ id, reason }) : client.events.withdraw({ id, reason }));
        undo.offer(withdrawn ? t.wasRestored(name) : t.wasWithdrawn(name));
      }}
    />
  );
}

/** The duties whose clock the event starts, each with a link. */
function Started({ event }: { event: EventView }) {
  const t = useText(eventsText);
  const wordsOf = useTriggerWords();
  return (
    <section>
      <h3 className={styles.heading}>{t.starts}</h3>
      {event.triggers.length === 0 && <p className={styles.hint}>{t.startsNone}</p>}
      <ul>
        {event.triggers.map((trigger) => (
          <li key={trigger.obligationId}>
            <a href={routeHash("obligations", { id: trigger.obligationId })}>{wordsOf(trigger)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
