import type { Board } from "../../../shared/contract/schemas/board.ts";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./catch-up.module.css";

/** 期初未填: after an import in the middle of the year, what has to be said before anything can be called behind. */
export function OpeningNote({ board }: { board: Board }) {
  const t = useText(boardText);
  const dates = useDates();
  if (board.openingUntil === null) return null;
  return (
    <div className={styles.line}>
      <span>{t.openingNote(board.summary.awaitsOpening, dates.day(board.openingUntil))}</span>
      <a href={routeHash("board", { figure: "awaitsOpening" })}>{t.openingShow}</a>
    </div>
  );
}
