import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { EventView } from "../../../shared/contract/schemas/logged-event.ts";
import { yearOf } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { DayInput } from "../../components/day-input.tsx";
import { NoteForm } from "../../components/note-form.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { useToday } from "../../data/use-today.ts";
import { DraftFields } from "../../drafts/draft-fields.tsx";
import { useDates } from "../../text/dates.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import styles from "../../components/entry-form.module.css";
import { useOpenEvent } from "./open-event.ts";
import { useTriggerWords } from "./trigger-words.ts";

/** The events on record with what each made due; one can be dated later, moved, or taken back with a reason. */
export function EventList() {
  const t = useText(eventsText);
  const events = useQuery(duty.events.list.queryOptions({ input: {} }));
  return (
    <section className={styles.list}>
      <h3 className={styles.heading}>{t.list}</h3>
      {events.error && <Trouble error={events.error} onRetry={events.refetch} />}
      {events.data?.length === 0 && <p className={styles.quiet}>{t.none}</p>}
      <ul className={styles.rows}>
        {events.data?.map((event) => (
          <li key={event.id} className={styles.event} data-gone={event.withdrawn || undefined}>
            <EventItem event={event} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EventItem({ event }: { event: EventView }) {
  const t = useText(eventsText);
  const dates = useDates();
  // The day of an event that was announced without one may lie ahead.
  const today = useToday();
  const wordsOf = useTriggerWords();
  const open = useOpenEvent();
  const [isAsking, setAsking] = useState(false);
  const setDay = useMutation(duty.events.setDay.mutationOptions());
  const withdraw = useMutation(duty.events.withdraw.mutationOptions({ onSuccess: () => setAsking(false) }));
  return (
    <>
      <div className={styles.head}>
        <button type="button" className={styles.name} onClick={() => open(event.id)}>
          <strong>{event.name}</strong>
        </button>
        {event.subject && <span className={styles.quiet}>{event.subject.name}</span>}
        {event.withdrawn ? (
          <span className={styles.quiet}>{event.happenedOn ? dates.full(event.happenedOn) : t.undated}</span>
        ) : (
          <>
            <DraftFields draft={{ form: "event-day", key: event.id }}>
              <DayInput
                size="small"
                label={t.setDay}
                missingYear={event.happenedOn === null && today !== undefined ? { year: yearOf(today) } : "past"}
                value={event.happenedOn}
                onChange={(happenedOn) => setDay.mutateAsync({ id: event.id, happenedOn })}
              />
            </DraftFields>
            <Button size="small" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
              {t.withdraw}
            </Button>
          </>
        )}
      </div>
      {event.note && <p className={styles.quiet}>{event.note}</p>}
      {event.withdrawn && <p className={styles.quiet}>{t.withdrawn(event.withdrawnReason ?? "")}</p>}
      {!event.withdrawn &&
        event.triggers.map((trigger) => (
          <p key={trigger.obligationId} className={styles.quiet}>
            {wordsOf(trigger)}
          </p>
        ))}
      {isAsking && (
        <NoteForm
          draft={{ form: "withdraw-event", key: event.id }}
          prompt={t.withdrawReason}
          action={t.withdraw}
          isBusy={withdraw.isPending}
          onSave={(reason) => withdraw.mutateAsync({ id: event.id, reason })}
          onCancel={() => setAsking(false)}
        />
      )}
      {(setDay.error ?? withdraw.error) && <Trouble error={setDay.error ?? withdraw.error} />}
    </>
  );
}
