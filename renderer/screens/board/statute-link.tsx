import { useQuery } from "@tanstack/react-query";
import { duty } from "../../client.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import styles from "./summary-line.module.css";

/** How much the regulations have to say about the duties, and the way there; nothing when they have nothing. */
export function StatuteLink({ href }: { href: string }) {
  const t = useText(boardText);
  const { data } = useQuery(duty.statute.advice.queryOptions({ input: {} }));
  if (!data || data.length === 0) return null;
  return (
    <a className={styles.quiet} href={href} data-screen-only>
      {t.statute}
      <b>{data.length}</b>
    </a>
  );
}
