import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { useQuery } from "@tanstack/react-query";
import { duty as dutyQueries } from "../../../client.ts";
import { routeHash } from "../../../routing/route.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./obligation-detail.module.css";

/** The plan's own words for the duty, with their place. */
export function CitationSection({ duty: { citation, item, planId } }: { duty: ObligationView }) {
  const t = useText(obligationsText);
  const plans = useQuery(dutyQueries.imports.list.queryOptions({ input: {} }));
  const plan = plans.data?.find(({ id }) => id === planId);
  return (
    <section>
      <h3 className={styles.heading}>{t.citation}</h3>
      {citation ? (
        <blockquote className={styles.quote}>{citation.normalised}</blockquote>
      ) : (
        <p className={styles.hint}>{t.noCitation}</p>
      )}
      {planId !== null && (
        <p className={styles.source}>
          {[plan?.document.title || plan?.fileName, item && t.item(item)].filter(Boolean).join("　")}
          <a href={routeHash("import", { plan: planId })}>{t.openPlan}</a>
        </p>
      )}
    </section>
  );
}
