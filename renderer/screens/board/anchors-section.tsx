import type { Board } from "../../../shared/contract/schemas/board.ts";
import { Icon } from "../../components/icon.tsx";
import { StateMark } from "../../components/state-mark.tsx";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { Section } from "./section.tsx";
import styles from "./side-list.module.css";

/** 锚点未知: duties whose date cannot be known yet; none is guessed. */
export function AnchorsSection({ anchors }: { anchors: Board["anchorsUnknown"] }) {
  const t = useText(boardText);
  return (
    <Section title={t.anchors} note={t.anchorsNote}>
      <ul className={styles.list}>
        {anchors.map((anchor) => (
          <li key={anchor.obligationId} className={styles.row}>
            <StateMark state="anchor-unknown" />
            <a className={styles.main} data-row href={routeHash("obligations", { id: anchor.obligationId })}>
              {anchor.title}
            </a>
            <span className={styles.what}>
              {anchor.requirementText}
              {anchor.missing && `，${t.missing(anchor.missing)}`}
            </span>
            <Icon name="right" size={12} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
