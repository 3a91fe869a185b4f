import { Button } from "antd";
import type { FigureCounts } from "../../../../../shared/contract/schemas/accounted-place.ts";
import { KeyCaps } from "../../../../components/key-hint.tsx";
import type { KeyAction } from "../../../../keyboard/keys.ts";
import { importText } from "../../../../text/import.ts";
import { useText } from "../../../../text/use-text.ts";
import type { ReviewView } from "../candidates/candidate-groups.ts";
import bar from "../review-screen.module.css";
import { AskingMark } from "./asking-mark.tsx";
import styles from "./places.module.css";

interface AccountingBarProps {
  /** Null for a plan that was read before figures were counted. */
  figures: FigureCounts | null;
  view: ReviewView;
  onView: (view: ReviewView) => void;
  isFinished: boolean;
  /** Reads the text again; null where that cannot be. */
  onReadAgain: (() => void) | null;
}

/** The figures of the text by outcome: three counts that add up, and how many are still open. */
export function AccountingBar({ figures, view, onView, isFinished, onReadAgain }: AccountingBarProps) {
  const t = useText(importText).places;
  if (figures === null)
    return (
      <div className={bar.progress} role="note">
        <AskingMark />
        <span>{t.readBefore}</span>
        {onReadAgain && (
          <Button size="small" onClick={onReadAgain}>
            {t.readAgain}
          </Button>
        )}
      </div>
    );
  const { duties, dismissed, unread } = figures;
  const all = duties + dismissed + unread;
  if (all === 0) return null;
  const keys: [KeyAction[], string][] = [
    [["previousUnread", "nextUnread"], t.keys.move],
    ...(isFinished
      ? []
      : ([
          [["makeDuty"], t.asDuty],
          [["noDuty"], t.noDuty],
        ] as [KeyAction[], string][])),
  ];
  const figure = (name: "unread" | "dismissed", count: number) => (
    <button
      type="button"
      className={bar.countButton}
      aria-pressed={view === name}
      onClick={() => onView(view === name ? "all" : name)}
    >
      {t.counted[name](count)}
    </button>
  );
  return (
    <div className={bar.progress}>
      <strong className={styles.still} role="status">
        {unread > 0 && <AskingMark />}
        {unread > 0 ? t.still(unread) : t.allSettled(all)}
      </strong>
      {unread > 0 &&
        keys.map(([actions, what]) => (
          <span key={what} className={bar.key}>
            {actions.map((action) => (
              <KeyCaps key={action} action={action} />
            ))}
            {what}
          </span>
        ))}
      <span className={styles.sums}>
        <span>{t.counted.all(all)}</span>
        <span>{t.counted.duties(duties)}</span>
        {figure("dismissed", dismissed)}
        {figure("unread", unread)}
      </span>
    </div>
  );
}
