import { memo } from "react";
import { placeReason } from "../../../../../shared/words/accounted.ts";
import { Icon } from "../../../../components/icon.tsx";
import { importText } from "../../../../text/import.ts";
import { useLocale, useText } from "../../../../text/use-text.ts";
import type { ListedPlace } from "../candidates/candidate-groups.ts";
import list from "../candidates/candidate-list.module.css";
import { AskingMark } from "./asking-mark.tsx";
import styles from "./places.module.css";

interface PlaceRowProps {
  listed: ListedPlace;
  onChoose: (id: string) => void;
}

/** A figure that no duty was read from, in one line: what stands there and why. */
export const PlaceRow = memo(
  function PlaceRow({ listed: { place, number }, onChoose }: PlaceRowProps) {
    const t = useText(importText).places;
    const locale = useLocale();
    const isUnread = place.state === "unread";
    return (
      <button
        type="button"
        className={list.row}
        data-place={place.state}
        data-standing={!isUnread || undefined}
        onClick={() => onChoose(place.id)}
      >
        {isUnread ? <AskingMark /> : <Icon name="close" />}
        <span className={list.label} />
        <span className={styles.words} data-state={place.state}>
          {place.text}
        </span>
        <span className={list.title}>
          {place.reason === null ? placeReason(place.why, locale) : t.reasons[place.reason]}
        </span>
        <span className={list.state}>{isUnread ? t.unreadNumber(number) : t.noDuty}</span>
      </button>
    );
  },
  (before, after) =>
    before.onChoose === after.onChoose &&
    before.listed.place === after.listed.place &&
    before.listed.number === after.listed.number,
);
