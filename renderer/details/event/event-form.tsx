import { Button } from "antd";
import { useLayoutEffect, useRef, useState } from "react";
import { client } from "../../client.ts";
import type { EventMatch } from "../../../shared/contract/schemas/logged-event.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { settledTicks } from "../../data/settled-ticks.ts";
import { useSettledSave } from "../../data/use-settled-save.ts";
import { DraftNote } from "../../drafts/draft-note.tsx";
import { useFormDraft } from "../../drafts/use-form-draft.ts";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { asReplyError } from "../../reply-error.ts";
import { useUndoMessage } from "../../shell/undo.tsx";
import { eventsText } from "../../text/events.ts";
import { useText } from "../../text/use-text.ts";
import { chosenMatches } from "./chosen-matches.ts";
import { type EventDraft, eventQuestion, eventWords } from "./event-draft.ts";
import { EventInputs } from "./event-fields.tsx";
import styles from "../../components/entry-form.module.css";
import { useMatches, useMatchesOf } from "./use-matches.ts";

/** A new event is logged. */
export function EventForm({ name }: { name: string }) {
  const t = useText(eventsText);
  const empty: EventDraft = { name, day: null, subject: "", note: "", ticks: {} };
  const formDraft = useFormDraft({ form: "event", key: name, initial: empty });
  const { value: draft, change, fields } = formDraft;
  const { matches, error } = useMatches(draft.name);
  const chosen = chosenMatches(matches ?? [], draft.ticks);
  const isNamed = draft.name.trim() !== "";
  const undo = useUndoMessage();
  const matchesOf = useMatchesOf();
  const ticks = useRef(draft.ticks);
  useLayoutEffect(() => {
    ticks.current = draft.ticks;
  });
  const more = useRef<Asked["more"]>({});
  // The state of the form that was last saved or refused; the refusal is shown as long as the form stays the same.
  const [askedOf, setAskedOf] = useState<string | null>(null);
  const [savedCount, setSavedCount] = useState(0);
  const saving = useSettledSave({
    fields,
    asked: (): Asked | null => {
      if (!isNamed) return null;
      setAskedOf(eventQuestion(draft));
      return { words: eventWords(draft), shown: matches ?? [], more: more.current };
    },
    settle: async ({ words, shown, more: answered }) => {
      const answer = await matchesOf(words.name);
      const { stored, unseen } = settledTicks({ shown, answer, ticks: ticks.current, keyOf: dutyOf });
      return {
        event: { ...words, obligationIds: [...new Set(stored.map(dutyOf))], ...answered },
        unseen,
        isAnswered: answer !== null,
      };
    },
    store: async ({ event, ...outcome }) => ({ event: await client.events.log(event), ...outcome }),
    onStored: ({ event, unseen, isAnswered }) => {
      more.current = {};
      formDraft.saved({ ...empty, name: "" });
      setSavedCount((count) => count + 1);
      const logged = t.logged(event.name, event.triggers.length);
      const without = unseen.length > 0 ? t.loggedWithout(unseen.map(({ title }) => title).join(t.separator)) : "";
      undo.offer(logged + (isAnswered ? without : t.loggedUnanswered));
    },
  });
  const { save, isSaving } = saving;
  const refusal = askedOf === eventQuestion(draft) ? saving.error : null;
  useSaveKey(save);
  const saveMeaning = (meant: Asked["more"]) => {
    more.current = { ...more.current, ...meant };
    save();
  };
  // The answers given for one name do not apply to another.
  const changeWords = (parts: Partial<EventDraft>) => {
    more.current = {};
    change(parts);
  };
  const code = asReplyError(refusal)?.code;
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t.note}</p>
      <DraftNote draft={formDraft} />
      <EventInputs
        // Begun anew after each event: the cursor stands in the name, and no list of suggestions is left open.
        key={savedCount}
        draft={draft}
        onChange={changeWords}
        fields={fields}
        matches={matches}
        chosen={chosen}
      />
      <div className={styles.actions}>
        <Button type="primary" disabled={!isNamed || fields.isMarked} loading={isSaving} onClick={() => save()}>
          {t.save} <KeyHint action="save" />
        </Button>
        {code === "event-already-logged" && <Button onClick={() => saveMeaning({ again: true })}>{t.saveAgain}</Button>}
        {code === "event-in-future" && (
          <Button onClick={() => saveMeaning({ announced: true })}>{t.saveAnnounced}</Button>
        )}
      </div>
      {(refusal ?? error) && <Trouble error={refusal ?? error} />}
    </div>
  );
}

/** What stood in the form when saving was asked for. */
interface Asked {
  readonly words: ReturnType<typeof eventWords>;
  readonly shown: readonly EventMatch[];
  /** The clerk's answers when told that such an event is logged, or that its day is still to come. */
  readonly more: { readonly again?: true; readonly announced?: true };
}

const dutyOf = ({ obligationId }: EventMatch): string => obligationId;
