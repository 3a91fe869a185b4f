import { Button, Input } from "antd";
import { useState } from "react";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { YearPile } from "../../../shared/domain/compliance/year-closing.ts";
import { Icon } from "../../components/icon.tsx";
import { StateMark } from "../../components/state-mark.tsx";
import { Tag } from "../../components/tag.tsx";
import { keyText } from "../../data/occurrence-key.ts";
import { useOpenOccurrence } from "../../details/occurrence/open-occurrence.ts";
import { commonText } from "../../text/common.ts";
import { useText } from "../../text/use-text.ts";
import { yearsText } from "../../text/years.ts";
import styles from "./years.module.css";

/** Rows of a pile before the rest is asked for. */
const SHOWN = 3;

interface PileSectionProps {
  pile: YearPile;
  rows: readonly DueRow[];
  words: string;
  isClosed: boolean;
  onWords: (words: string) => void;
}

/** One pile: what it means, its first rows, and the sentence that goes to all of them. An empty pile is one grey line. */
export function PileSection({ pile, rows, words, isClosed, onWords }: PileSectionProps) {
  const t = useText(yearsText);
  const { name, meaning, ask } = t.pile[pile];
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0)
    return (
      <section className={styles.pile} data-empty>
        {name} <small>{t.none}</small>
      </section>
    );
  const listed = isWhole ? rows : rows.slice(0, SHOWN);
  const isWritten = words.trim() !== "";
  return (
    <section className={styles.pile} aria-label={name} data-pile={pile}>
      <h3 className={styles.pileHead}>
        <PileMark pile={pile} /> {name} <b>{rows.length}</b> <small>{meaning}</small>
        {!isClosed && <Tag tone={isWritten ? "done" : "late"}>{isWritten ? t.isWritten : t.write}</Tag>}
      </h3>
      <ul className={styles.rows}>
        {listed.map((row) => (
          <PileRow key={keyText(row)} pile={pile} row={row} />
        ))}
      </ul>
      {rows.length > SHOWN && (
        <Button size="small" type="text" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.fewer : t.more(rows.length - SHOWN)}
        </Button>
      )}
      <label className={styles.ask}>
        <span>{ask}</span>
        {isClosed ? (
          <span className={styles.words}>{words}</span>
        ) : (
          <Input.TextArea
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={2_000}
            value={words}
            onChange={(event) => onWords(event.target.value)}
          />
        )}
      </label>
    </section>
  );
}

function PileMark({ pile }: { pile: YearPile }) {
  if (pile === "missed") return <StateMark state="overdue" silent />;
  if (pile === "late") return <StateMark state="made-up-late" silent />;
  return pile === "unproven" ? <Icon name="file" /> : <StateMark state="standing" silent />;
}

function PileRow({ pile, row }: { pile: YearPile; row: DueRow }) {
  const open = useOpenOccurrence();
  const t = useText(yearsText);
  const common = useText(commonText);
  const { quota } = row;
  const figure = quota && `${quota.done} / ${quota.needed}${quota.unit}`;
  const fact: Readonly<Record<YearPile, string>> = {
    missed: row.days === null ? "" : t.overdue(Math.abs(row.days)),
    late: "",
    unproven:
      row.missingEvidence.length === 0
        ? ""
        : t.lacks(row.missingEvidence.map((kind) => nameOf(common.evidence, kind)).join("、")),
    unclosed: t.records(row.recorded),
  };
  return (
    <li>
      <button type="button" className={styles.opener} onClick={() => open(row)}>
        {row.title}
      </button>
      <span>{[row.subject, row.periodLabel, figure].filter(Boolean).join("，")}</span>
      <span>{fact[pile]}</span>
    </li>
  );
}

const nameOf = (names: Readonly<Record<string, string>>, kind: string) => names[kind] ?? kind;
