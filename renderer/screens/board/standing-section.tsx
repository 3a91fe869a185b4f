import { useQuery } from "@tanstack/react-query";
import { Fragment, useId, useState } from "react";
import type { StandingRow } from "../../../shared/contract/schemas/due-row.ts";
import { duty } from "../../client.ts";
import { Button } from "../../components/button.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { routeHash } from "../../routing/route.ts";
import { boardText } from "../../text/board.ts";
import { useDates } from "../../text/dates.ts";
import { standingText } from "../../text/standing.ts";
import { useText } from "../../text/use-text.ts";
import { Section } from "./section.tsx";
import styles from "./side-list.module.css";

/** 常态工作 by lead unit, with what was done last and when. Folded to its number: nothing of it is overdue. It asks for its rows itself. */
export function StandingSection({ lead }: { lead: string | null }) {
  const t = useText(standingText);
  const board = useText(boardText);
  const { data } = useQuery(duty.standing.list.queryOptions({ input: { lead } }));
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const rows = (data?.items ?? []).map(({ row }) => row).filter(({ timeState }) => timeState === "standing");
  if (!data || rows.length === 0) return null;
  return (
    <Section
      title={t.board.heading}
      note={t.board.note(data.counts.quiet, data.counts.notBegun)}
      aside={
        <Button size="small" aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpen(!isOpen)}>
          {isOpen ? board.fold : board.items(rows.length)}
        </Button>
      }
    >
      <ul id={listId} className={styles.list} hidden={!isOpen}>
        {isOpen &&
          [...Map.groupBy(rows, ({ lead: unit }) => unit ?? "")].map(([unit, own]) => (
            <Fragment key={unit}>
              <li className={styles.unit}>{unit || t.noLead}</li>
              {own.map((row) => (
                <StandingLine key={keyText(row)} row={row} />
              ))}
            </Fragment>
          ))}
        {isOpen && (
          <li className={styles.row}>
            <a href={routeHash("obligations", { view: "standing", ...(lead === null ? {} : { lead }) })}>
              {t.board.all}
            </a>
          </li>
        )}
      </ul>
    </Section>
  );
}

function StandingLine({ row }: { row: StandingRow }) {
  const t = useText(standingText);
  const dates = useDates();
  const open = useOpenOccurrence();
  const { last, isQuiet } = row.standing;
  const words = last ? `${dates.day(last.date)} ${last.title}` : t.noneYet;
  const what = [isQuiet && t.quiet, words].filter(Boolean).join("　");
  return (
    <li className={styles.row}>
      <button type="button" className={styles.main} data-row onClick={() => open(row)}>
        {row.title}
      </button>
      <span className={styles.what} title={what}>
        {what}
      </span>
      {last && <span className={styles.end}>{t.ago(last.days, last.workingDays)}</span>}
    </li>
  );
}
