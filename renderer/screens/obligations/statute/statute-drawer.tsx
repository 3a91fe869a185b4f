import { useQuery } from "@tanstack/react-query";
import { Button, Drawer } from "antd";
import type { StatuteAdviceView } from "../../../../shared/contract/schemas/statute.ts";
import { describeRequirement } from "../../../../shared/words/requirement.ts";
import { duty } from "../../../client.ts";
import { StateMark } from "../../../components/state-mark.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useReturnFocus } from "../../../keyboard/use-return-focus.ts";
import { routeHash } from "../../../routing/route.ts";
import { navigate } from "../../../routing/use-route.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useLocale, useText } from "../../../text/use-text.ts";
import { floorRequirement, sourceOf } from "../create/adopt-floor.ts";
import styles from "./statute.module.css";

/** The statutory floors that the duties do not reach. They are advice: each is adopted by hand or left. */
export function StatuteDrawer({ isOpen }: { isOpen: boolean }) {
  const t = useText(obligationsText).statute;
  const { data, error, refetch } = useQuery(duty.statute.advice.queryOptions({ input: {}, enabled: isOpen }));
  useReturnFocus(isOpen);
  const groups = Map.groupBy(data ?? [], ({ finding }) => finding);
  return (
    <Drawer
      open={isOpen}
      onClose={() => navigate("obligations")}
      size={480}
      title={t.heading}
      focusable={{ focusTriggerAfterClose: false }}
      destroyOnHidden
    >
      <p className={styles.help}>{t.help}</p>
      {error && <Trouble error={error} onRetry={refetch} />}
      {data?.length === 0 && <p>{t.none}</p>}
      {(["laxer", "silent"] as const).map((finding) => {
        const members = groups.get(finding) ?? [];
        return (
          members.length > 0 && (
            <section key={finding}>
              <h3 className={styles.heading}>
                {t.findings[finding]} <span>{t.count(members.length)}</span>
              </h3>
              <ul>
                {members.map((advice) => (
                  <Advice key={advice.floorId} advice={advice} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </Drawer>
  );
}

function Advice({ advice }: { advice: StatuteAdviceView }) {
  const t = useText(obligationsText).statute;
  const locale = useLocale();
  const { floorId, duty: name, who, obligation, mentions } = advice;
  const adopt = () =>
    navigate("obligations", obligation ? { id: obligation.id, adopt: floorId } : { new: "1", floor: floorId });
  return (
    <li className={styles.advice}>
      <div className={styles.words}>
        <p className={styles.duty}>
          {obligation && <StateMark state="behind-pace" silent />}
          <strong>{name}</strong> <span className={styles.who}>{who}</span>
        </p>
        <p>{describeRequirement(floorRequirement(advice), locale)}</p>
        {obligation && (
          <p className={styles.laxer}>
            <a href={routeHash("obligations", { id: obligation.id })}>{obligation.title}</a>{" "}
            {t.laxer(obligation.perYear, obligation.floorPerYear, advice.unit)}
          </p>
        )}
        {mentions.length > 0 && (
          <p className={styles.who}>
            {t.mentioned}
            {mentions.map(({ id, title }) => (
              <a key={id} className={styles.mention} href={routeHash("obligations", { id })}>
                {title}
              </a>
            ))}
          </p>
        )}
        <p className={styles.source}>{sourceOf(advice)}</p>
      </div>
      <Button onClick={adopt} title={obligation ? t.raiseHelp : t.adoptHelp}>
        {obligation ? t.raise : t.adopt}
      </Button>
    </li>
  );
}
