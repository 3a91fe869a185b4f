import { useQuery } from "@tanstack/react-query";
import { duty } from "../../../client.ts";
import { routeHash } from "../../../routing/route.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./statute.module.css";

/** How much the regulations have to say, and the way there; nothing when they have nothing. */
export function StatuteCaption() {
  const t = useText(obligationsText).statute;
  const { data } = useQuery(duty.statute.advice.queryOptions({ input: {} }));
  if (!data || data.length === 0) return null;
  return (
    <a className={styles.caption} href={routeHash("obligations", { advice: "1" })}>
      {t.caption(data.length)}
    </a>
  );
}
