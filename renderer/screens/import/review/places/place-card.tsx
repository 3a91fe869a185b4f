import { Button } from "antd";
import type { AccountedPlaceView } from "../../../../../shared/contract/schemas/accounted-place.ts";
import type { NoDutyReason } from "../../../../../shared/domain/reading/accounted.ts";
import { placeReason } from "../../../../../shared/words/accounted.ts";
import { KeyHint } from "../../../../components/key-hint.tsx";
import { Trouble } from "../../../../components/trouble.tsx";
import { importText } from "../../../../text/import.ts";
import { useLocale, useText } from "../../../../text/use-text.ts";
import type { ListedPlace } from "../candidates/candidate-groups.ts";
import list from "../candidates/candidate-list.module.css";
import { AskingMark } from "./asking-mark.tsx";
import { reasonsFrom } from "./likely-reason.ts";
import styles from "./places.module.css";

export interface PlaceActions {
  onMakeDuty: () => void;
  onNoDuty: () => void;
  /** Returns the place to the reader's view. */
  onUnsettle: () => void;
  /** Why the place would be no duty, and what else may be said. */
  reason: NoDutyReason;
  onReason: (reason: NoDutyReason) => void;
}

interface PlaceCardProps extends PlaceActions {
  listed: ListedPlace;
  /** The plan's text. */
  text: string;
  /** How many places are not understood. */
  unread: number;
  isFinished: boolean;
  trouble: unknown;
}

/** The current figure that no duty was read from: its sentence, why it was not understood, and the two things to say of it. */
export function PlaceCard({
  listed: { place, number },
  text,
  unread,
  isFinished,
  trouble,
  ...actions
}: PlaceCardProps) {
  const t = useText(importText);
  const locale = useLocale();
  const isUnread = place.state === "unread";
  const why = place.reason === null ? placeReason(place.why, locale) : t.places.reasons[place.reason];
  return (
    <div className={list.card} data-open={place.id} aria-current="true">
      <div className={list.cardHead}>
        {isUnread && <AskingMark />}
        <span className={list.cardTitle}>
          {isUnread ? t.places.notUnderstood : t.places.noDuty}
          {isUnread && <span className={styles.of}>{`${number} / ${unread}`}</span>}
        </span>
        <span className={list.state}>{place.place && t.placeIn(place.place)}</span>
      </div>
      <Sentence place={place} text={text} />
      <p className={styles.why}>
        <span className={styles.caption}>{t.places.why}</span> {why}
      </p>
      {!isFinished && (
        <div className={styles.halves}>
          <section aria-label={t.places.asDuty}>
            <h3>{t.places.asDuty}</h3>
            <Guess place={place} />
            <Button type="primary" onClick={actions.onMakeDuty}>
              {t.places.asDuty} <KeyHint action="makeDuty" />
            </Button>
          </section>
          {isUnread ? <NoDuty {...actions} first={actions.reason} /> : <Settled place={place} {...actions} />}
        </div>
      )}
      {trouble != null && <Trouble error={trouble} />}
    </div>
  );
}

/** The words of the sentence around the place; a long sentence is cut on both sides. */
function Sentence({ place: { start, end, sentence, state }, text }: { place: AccountedPlaceView; text: string }) {
  const from = Math.min(Math.max(sentence.start, start - AROUND), start);
  const to = Math.max(Math.min(sentence.end, end + AROUND), end);
  return (
    <blockquote className={list.source}>
      {from > sentence.start && "…"}
      {text.slice(from, start)}
      <mark className={styles.words} data-state={state} data-current>
        {text.slice(start, end)}
      </mark>
      {text.slice(end, to)}
      {to < sentence.end && "…"}
    </blockquote>
  );
}
const AROUND = 60;

/** The duty that the sentence would give; every part is a guess, and missing parts are shown as missing. */
function Guess({ place: { draft } }: { place: AccountedPlaceView }) {
  const t = useText(importText);
  return (
    <p className={styles.guess}>
      <span className={styles.chip}>{draft.actor ?? draft.lead ?? t.places.open}</span>
      <span className={styles.chip}>{draft.title}</span>
      <span className={styles.chip}>{draft.requirementText || t.places.open}</span>
    </p>
  );
}

function NoDuty({ first, reason, onReason, onNoDuty }: PlaceActions & { first: NoDutyReason }) {
  const t = useText(importText).places;
  return (
    <section aria-label={t.noDutyBecauseOf}>
      <h3>{t.noDutyBecauseOf}</h3>
      <p className={styles.reasons}>
        {reasonsFrom(first).map((other) => (
          <button key={other} type="button" aria-pressed={other === reason} onClick={() => onReason(other)}>
            {t.reasons[other]}
          </button>
        ))}
      </p>
      <Button onClick={onNoDuty}>
        {t.noDuty} <KeyHint action="noDuty" />
      </Button>
    </section>
  );
}

/** Said by a person: it can be taken back. Said by the reader: it can only be made a duty. */
function Settled({ place, onUnsettle }: PlaceActions & { place: AccountedPlaceView }) {
  const t = useText(importText).places;
  return (
    <section aria-label={t.noDuty}>
      <h3>{t.noDuty}</h3>
      <p className={styles.guess}>{place.isSettled ? t.saidByPerson : t.saidByReader}</p>
      {place.isSettled && <Button onClick={onUnsettle}>{t.takeBack}</Button>}
    </section>
  );
}
