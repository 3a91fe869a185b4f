import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import type { OccurrenceKey } from "../../../shared/contract/schemas/values.ts";
import { client, duty as core } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { keyOf } from "../../data/occurrence-key.ts";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import { AsideForm } from "./aside-form.tsx";
import styles from "./obligation-detail.module.css";
import { useChangeObligation } from "./use-change-obligation.ts";

/** Puts a duty out of use, or takes it back; both can be undone. What it has missed is closed where a reason is given. */
export function AsideSection({ duty }: { duty: ObligationView }) {
  const t = useText(obligationsText);
  const [isAsking, setAsking] = useState(false);
  const { change, changeAsync, isPending, error } = useChangeObligation(duty.id);
  const isAside = duty.status === "set-aside";
  const board = useQuery(core.board.get.queryOptions({ input: {}, enabled: !isAside }));
  const missed = board.data?.overdue.filter(({ obligationId }) => obligationId === duty.id) ?? [];
  const [aside, back] = [t.wasSetAside(duty.title), t.wasTakenBack(duty.title)];
  const takeBack = () => change({ status: "active" }, { status: "set-aside" }, { done: back, undone: aside });
  const putAside = async (reason: string) => {
    const closed = reason === "" ? [] : missed.map(keyOf);
    const reopen = async () => {
      for (const key of closed) await undoClosing(key, reason);
    };
    await changeAsync(
      { status: "set-aside", ...(reason !== "" && { reason }) },
      { status: "active" },
      { done: aside, undone: back, alsoUndo: reopen },
    );
    setAsking(false);
  };
  if (isAsking && !isAside)
    return (
      <section className={styles.aside}>
        <AsideForm dutyId={duty.id} missed={missed.length} onSave={putAside} onCancel={() => setAsking(false)} />
      </section>
    );
  return (
    <section className={styles.aside}>
      <Button
        loading={isPending}
        disabled={!isAside && board.isPending}
        onClick={() =>
          isAside
            ? takeBack()
            : missed.length > 0
              ? setAsking(true)
              : change({ status: "set-aside" }, { status: "active" }, { done: aside, undone: back })
        }
      >
        {isAside ? t.takeBack : t.putAside}
      </Button>
      {!isAside && <span className={styles.hint}>{t.putAsideHelp}</span>}
      {error && <Trouble error={error} />}
    </section>
  );
}

/** Takes back the closing of that reason, and no other event. */
async function undoClosing(key: OccurrenceKey, reason: string): Promise<void> {
  const entries = await client.occurrences.history({ key });
  const closing = entries.findLast(
    ({ type, words, isUndone }) => type === "not-applicable" && words === reason && !isUndone,
  );
  if (closing) await client.occurrences.undo({ key, eventId: closing.id });
}
