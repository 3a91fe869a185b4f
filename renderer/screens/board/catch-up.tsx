import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "../../components/button.tsx";
import { useEffect, useEffectEvent } from "react";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { duty } from "../../client.ts";
import { keyText } from "../../data/occurrence-key.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { awayFor } from "./away-for.ts";
import styles from "./catch-up.module.css";

interface CatchUpProps {
  today: PlainDate;
  isReadOnly: boolean;
  /** Shows only the rows of these keys (see `keyText`). */
  onShow: (keys: ReadonlySet<string>) => void;
}

/** Back after days away: how long it was and what fell due meanwhile, each told once. */
export function CatchUp({ today, isReadOnly, onShow }: CatchUpProps) {
  const t = useText(boardText).catchUp;
  const since = useQuery(duty.app.sinceLastStart.queryOptions({ input: {} }));
  const { mutate: markSeen } = useMutation(duty.app.markSeen.mutationOptions());
  const away = since.data ? awayFor(since.data, today) : null;
  const isUntold = since.data !== undefined && since.data.lastSeenOn !== today && away === null;
  const noteSeen = () => {
    if (!isReadOnly) markSeen({});
  };
  const noteVisit = useEffectEvent(noteSeen);
  useEffect(() => {
    if (isUntold) noteVisit();
  }, [isUntold]);
  if (!since.data || away === null) return null;
  const { missed } = since.data;
  const show = () => {
    onShow(new Set(missed.map(keyText)));
    noteSeen();
  };
  return (
    <div className={styles.line} role="status">
      <span>{t.away(away.days, away.missed)}</span>
      <Button size="small" onClick={show}>
        {t.show}
      </Button>
      <Button size="small" type="text" onClick={noteSeen}>
        {t.seen}
      </Button>
    </div>
  );
}
