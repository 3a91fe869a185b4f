import { useState } from "react";
import type { Board, BoardLists } from "../../../shared/contract/schemas/board.ts";
import { Button } from "../../components/button.tsx";
import { Pages } from "../../components/pages/pages.tsx";
import { StateMark } from "../../components/state-mark.tsx";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { useText } from "../../text/use-text.ts";
import { type PartOfBoard, furtherLines } from "./further-lines.ts";
import { Section } from "./section.tsx";
import styles from "./side-list.module.css";
import { whenOpened } from "../../shell/when-opened.tsx";

const AnchorDialog = whenOpened(async () => (await import("./anchor-dialog.tsx")).AnchorDialog);

type Anchor = Board["anchorsUnknown"][number];

/** 锚点未知: duties whose date cannot be known yet; none is guessed, and each asks for the one date it lacks. */
export function AnchorsSection({ board, lead, aside }: PartOfBoard & { aside?: React.ReactNode }) {
  const t = useText(boardText);
  const [asked, setAsked] = useState<Anchor | null>(null);
  return (
    <Section title={t.anchors} note={t.anchorsNote} aside={aside} isFigure="anchorUnknown">
      <Pages
        items={board.anchorsUnknown}
        further={furtherLines(board, lead, "anchorsUnknown", rowsOf)}
        className={styles.list}
      >
        {(anchor) => (
          <li key={`${anchor.obligationId} ${anchor.subjectId} ${anchor.eventId}`} className={styles.row}>
            <StateMark state="anchor-unknown" />
            <a className={styles.main} data-row href={routeHash("obligations", { id: anchor.obligationId })}>
              {nameOf(anchor, t)}
            </a>
            <Lack anchor={anchor} />
            <Button size="small" type="text" className={styles.act ?? ""} onClick={() => setAsked(anchor)}>
              {t.fillDate}
            </Button>
          </li>
        )}
      </Pages>
      <AnchorDialog
        isOpen={asked !== null}
        of={asked}
        name={asked ? nameOf(asked, t) : ""}
        onClose={() => setAsked(null)}
      />
    </Section>
  );
}

const rowsOf = ({ anchorsUnknown = [] }: Partial<BoardLists>) => anchorsUnknown;

/** The duty, with the subject of the date where others have dates of their own. */
const nameOf = ({ title, subject, isOneOfMany }: Anchor, t: (typeof boardText)["zh-CN"]): string =>
  isOneOfMany ? t.factOf(title, subject) : title;

/** The rule, and the event for which the duty waits, where the rule does not name it. */
function Lack({ anchor: { requirementText, missing } }: { anchor: Anchor }) {
  const t = useText(boardText);
  const isNamed = requirementText.includes(missing);
  const words = isNamed ? requirementText : `${requirementText}${t.listSeparator}${t.missing(missing)}`;
  return (
    <span className={styles.what} title={words}>
      {words}
    </span>
  );
}
