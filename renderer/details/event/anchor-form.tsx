import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type PlainDate, yearOf } from "../../../shared/domain/date/plain-date.ts";
import { client, duty } from "../../client.ts";
import { DayInput } from "../../components/day-input.tsx";
import { Field } from "../../components/field.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../components/typed/typed-fields.tsx";
import { useToday } from "../../data/use-today.ts";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useFormDraft } from "../../drafts/use-form-draft.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import styles from "../../components/entry-form.module.css";

interface AnchorFormProps {
  obligationId: string;
  /** The subject of the date, where each has its own; null for the duty's date. */
  subjectId: string | null;
  /** The event that is announced without its day; null where there is none. */
  eventId: string | null;
  title: string;
  /** The event in the duty's own words. */
  event: string;
  onDone: () => void;
  onLogEvent: () => void;
}

const NOTHING: { readonly day: PlainDate | null; readonly source: string } = { day: null, source: "" };

/** The one date that a duty lacks. An event that was announced gets its day; otherwise the date is kept with its source. */
export function AnchorForm({ obligationId, subjectId, eventId, title, event, onDone, onLogEvent }: AnchorFormProps) {
  const t = useText(eventsText).anchor;
  const common = useText(commonText);
  const draft = useFormDraft({ form: "anchor", key: `${obligationId} ${subjectId ?? ""}`, initial: NOTHING });
  const { day, source } = draft.value;
  const { fields } = draft;
  const isAnnounced = eventId !== null;
  // The day of an announced event may lie ahead or in the past; a date that is only looked up is in the past.
  const today = useToday();
  const undo = useUndoMessage();
  const store = (date: PlainDate | null, from: string): Promise<unknown> =>
    isAnnounced
      ? client.events.setDay({ id: eventId, happenedOn: date })
      : client.anchors.set({ obligationId, subjectId, date, source: from });
  const set = useMutation({
    mutationFn: (date: PlainDate) => store(date, source.trim()),
    onSuccess: () => {
      draft.saved();
      onDone();
      undo.offer(t.set(title));
    },
  });
  const isReady = day !== null && (isAnnounced || source.trim() !== "") && !fields.isMarked;
  const save = useGuarded(fields, () => {
    if (isReady && !set.isPending) set.mutate(day);
  });
  return (
    <form
      className={styles.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        save();
      }}
    >
      <DraftNote draft={draft} />
      <p className={styles.quiet}>{isAnnounced ? t.announced(event) : t.countedFrom(event)}</p>
      <div className={isAnnounced ? "" : (styles.pair ?? "")}>
        <Field label={t.day}>
          <TypedFieldsContext value={fields}>
            <DayInput
              label={t.day}
              missingYear={isAnnounced && today !== undefined ? { year: yearOf(today) } : "past"}
              value={day}
              mayBeEmpty={false}
              onChange={(chosen) => draft.change({ day: chosen })}
            />
          </TypedFieldsContext>
        </Field>
        {!isAnnounced && (
          <Field label={t.source}>
            <Input
              maxLength={200}
              placeholder={t.sourcePlaceholder}
              value={source}
              onChange={(changed) => draft.change({ source: changed.target.value })}
            />
          </Field>
        )}
      </div>
      <EarlierAnchors obligationId={obligationId} subjectId={subjectId} />
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit" disabled={!isReady} loading={set.isPending}>
          {common.save}
        </Button>
        <Button type="text" onClick={onLogEvent}>
          {t.logInstead}
        </Button>
      </div>
      {set.error && <Trouble error={set.error} />}
    </form>
  );
}

/** Dates that were set before, with their sources; null was "unknown again". */
function EarlierAnchors({ obligationId, subjectId }: Pick<AnchorFormProps, "obligationId" | "subjectId">) {
  const t = useText(eventsText).anchor;
  const dates = useDates();
  const anchors = useQuery(duty.anchors.list.queryOptions({ input: {} }));
  const view = anchors.data?.find(
    (anchor) => anchor.obligationId === obligationId && (anchor.subject?.id ?? null) === subjectId,
  );
  if (!view || view.earlier.length === 0) return null;
  return (
    <div className={styles.quiet}>
      <div className={styles.label}>{t.before}</div>
      {view.earlier.map((entry) => (
        <div key={entry.recordedAt}>
          {entry.date ? dates.full(entry.date) : t.unknown}　{entry.source}
        </div>
      ))}
    </div>
  );
}
