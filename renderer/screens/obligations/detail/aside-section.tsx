import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { duty as core } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
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
  const putAside = async (reason: string) => {
    await changeAsync({ status: "set-aside", ...(reason !== "" && { reason }) }, aside);
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
            ? change({ status: "active" }, back)
            : missed.length > 0
              ? setAsking(true)
              : change({ status: "set-aside" }, aside)
        }
      >
        {isAside ? t.takeBack : t.putAside}
      </Button>
      {!isAside && <span className={styles.hint}>{t.putAsideHelp}</span>}
      {error && <Trouble error={error} />}
    </section>
  );
}
