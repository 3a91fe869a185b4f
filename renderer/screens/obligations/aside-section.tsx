import { Button } from "antd";
import type { ObligationView } from "../../../shared/contract/schemas/obligation.ts";
import { Trouble } from "../../components/trouble.tsx";
import { obligationsText } from "../../text/obligations.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./obligation-detail.module.css";
import { useChangeObligation } from "./use-change-obligation.ts";

/** Puts a duty out of use, or takes it back; both can be undone. */
export function AsideSection({ duty }: { duty: ObligationView }) {
  const t = useText(obligationsText);
  const { change, isPending, error } = useChangeObligation(duty.id);
  const isAside = duty.status === "set-aside";
  const [aside, back] = [t.wasSetAside(duty.title), t.wasTakenBack(duty.title)];
  const turn = () =>
    isAside
      ? change({ status: "active" }, { status: "set-aside" }, { done: back, undone: aside })
      : change({ status: "set-aside" }, { status: "active" }, { done: aside, undone: back });
  return (
    <section className={styles.aside}>
      <Button loading={isPending} onClick={turn}>
        {isAside ? t.takeBack : t.putAside}
      </Button>
      {!isAside && <span className={styles.hint}>{t.putAsideHelp}</span>}
      {error && <Trouble error={error} />}
    </section>
  );
}
