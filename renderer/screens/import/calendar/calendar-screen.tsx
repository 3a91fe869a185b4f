import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Segmented, Spin } from "antd";
import { useState } from "react";
import type { CalendarPreview, CalendarTaken } from "../../../../shared/contract/schemas/calendar-import.ts";
import { calendarImportWords } from "../../../../shared/words/calendar-import.ts";
import { client } from "../../../client.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import { Pages } from "../../../components/pages/pages.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { useSaveKey } from "../../../keyboard/use-save-key.ts";
import { useShortcuts } from "../../../keyboard/use-shortcuts.ts";
import { navigate } from "../../../routing/use-route.ts";
import { Screen } from "../../../shell/screen.tsx";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { calendarImportText } from "../../../text/calendar-import.ts";
import { useDates } from "../../../text/dates.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import {
  CALENDAR_VIEWS,
  type CalendarChoices,
  type CalendarView,
  allLeftOut,
  choicesFor,
  entriesIn,
  takenCount,
} from "./calendar-choices.ts";
import { CalendarEntryRow } from "./calendar-entry-row.tsx";
import styles from "./calendar-screen.module.css";
import { type OpenedCalendar, openedCalendar } from "./opened-calendar.ts";
import { UnreadParts } from "./unread-parts.tsx";

const NOTHING: { choices: CalendarChoices } = { choices: {} };

/** The review of another program's calendar: what each event becomes, what differs from an earlier file, what was not read. */
export function CalendarScreen({ id }: { id: string }) {
  const t = useText(calendarImportText);
  const opened = openedCalendar(id);
  if (opened) return <OpenedScreen opened={opened} />;
  return (
    <Screen title={t.title}>
      <p>{t.gone}</p>
      <Button onClick={() => navigate("import")}>{t.back}</Button>
    </Screen>
  );
}

function OpenedScreen({ opened: { id, file } }: { opened: OpenedCalendar }) {
  const t = useText(calendarImportText);
  const { data, error, refetch } = useQuery({
    queryKey: ["calendar-file", id],
    queryFn: () => client.imports.previewCalendar({ file }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data) return <Review id={id} found={data} file={file} />;
  return (
    <Screen title={t.title} caption={file.name} actions={<Button onClick={() => navigate("import")}>{t.back}</Button>}>
      {error ? <Trouble error={error} onRetry={refetch} /> : <Spin description={t.reading} />}
    </Screen>
  );
}

function Review({ id, found, file }: { id: string; found: CalendarPreview; file: OpenedCalendar["file"] }) {
  const t = useText(calendarImportText);
  const words = calendarImportWords(useLocale());
  const undo = useUndoMessage();
  const draft = useFormDraft({ form: "calendar-file", key: id, initial: NOTHING });
  const { choices } = draft.value;
  const { entries } = found;
  const counts = {
    open: entriesIn(entries, "open").length,
    same: entriesIn(entries, "same").length,
    all: entries.length,
  };
  const [chosenView, setView] = useState<CalendarView | null>(null);
  const [taken, setTaken] = useState<CalendarTaken | null>(null);
  const view = chosenView ?? (counts.open > 0 ? "open" : "all");
  const count = takenCount(entries, choices);
  const take = useMutation({
    mutationFn: () => client.imports.takeCalendar({ file, choices: choicesFor(entries, choices) }),
    onSuccess: (result) => {
      draft.saved();
      setView(null);
      setTaken(result);
      undo.offer(words.done(result));
    },
  });
  const isReady = counts.open > 0 && !take.isPending;
  const back = () => navigate("import");
  useSaveKey(() => isReady && take.mutate());
  useShortcuts({ back });
  const shown = entriesIn(entries, view);
  return (
    <Screen
      title={t.title}
      caption={[found.name || file.name, found.program && t.writtenBy(found.program)].filter(Boolean).join("　")}
      actions={
        <>
          <Button type="text" onClick={back}>
            {t.back}
          </Button>
          {counts.open > 0 && (
            <Button type="primary" disabled={!isReady} loading={take.isPending} onClick={() => take.mutate()}>
              {count > 0 ? t.take(count) : t.takeNone} <KeyHint action="save" />
            </Button>
          )}
        </>
      }
    >
      <div className={styles.review}>
        <p className={styles.lead}>{t.lead}</p>
        {take.error && <Trouble error={take.error} />}
        {taken && <TakenNote taken={taken} found={found} />}
        <div className={styles.filter} data-screen-only>
          <Segmented<CalendarView>
            aria-label={t.filter}
            value={view}
            options={CALENDAR_VIEWS.map((value) => ({ value, label: t.views[value](counts[value]) }))}
            onChange={setView}
          />
          {counts.open > 0 && (
            <>
              <Button size="small" onClick={() => draft.change({ choices: allLeftOut(entries) })}>
                {t.leaveAll}
              </Button>
              <Button size="small" disabled={draft.isUntouched} onClick={() => draft.discard()}>
                {t.asProposed}
              </Button>
            </>
          )}
        </div>
        {entries.length === 0 && <p>{t.empty}</p>}
        {entries.length > 0 && counts.open === 0 && taken === null && <p>{t.nothingNew}</p>}
        <div>
          <Pages items={shown} aria-label={t.views[view](counts[view])}>
            {(entry) => (
              <CalendarEntryRow
                key={entry.uid}
                entry={entry}
                choices={choices}
                onChoose={(outcome) =>
                  draft.change((before) => ({ choices: { ...before.choices, [entry.uid]: outcome } }))
                }
              />
            )}
          </Pages>
        </div>
        <UnreadParts found={found} />
      </div>
    </Screen>
  );
}

/** What the file became, and which of its days found no period. */
function TakenNote({ taken, found }: { taken: CalendarTaken; found: CalendarPreview }) {
  const t = useText(calendarImportText);
  const words = calendarImportWords(useLocale());
  const dates = useDates();
  const summaries = new Map(found.entries.map(({ uid, summary }) => [uid, summary]));
  const { unfitting, duties } = taken;
  return (
    <div className={styles.taken} role="status">
      <p>{words.done(taken)}</p>
      {unfitting.length > 0 && (
        <>
          <p>{words.unfitting(unfitting.length)}</p>
          <ul>
            {unfitting.slice(0, MOST_UNFITTING).map(({ uid, date }) => (
              <li key={`${uid} ${date}`}>
                {dates.dayAndWeekday(date)}　{summaries.get(uid)}
              </li>
            ))}
            {unfitting.length > MOST_UNFITTING && <li>{t.andMore(unfitting.length - MOST_UNFITTING)}</li>}
          </ul>
        </>
      )}
      <div className={styles.filter} data-screen-only>
        <Button size="small" onClick={() => navigate("calendar")}>
          {t.toCalendar}
        </Button>
        {duties > 0 && (
          <Button size="small" onClick={() => navigate("obligations")}>
            {t.toDuties}
          </Button>
        )}
      </div>
    </div>
  );
}

const MOST_UNFITTING = 30;
