import { scrollRegion } from "../../../keyboard/scroll-region.ts";
import { useRef } from "react";
import { Pages } from "../../../components/pages/pages.tsx";
import { StateMark } from "../../../components/state-mark.tsx";
import { useRowKeys } from "../../../keyboard/use-row-keys.ts";
import { routeHash } from "../../../routing/route.ts";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import { type ObligationRow, isSetAside } from "./obligation-rows.ts";
import styles from "./obligation-table.module.css";

/** Lines of a page: a page that is not seen costs three elements, so ten thousand duties cost 600. */
const LINES_OF_PAGE = 50;
const COLUMNS = ["item", "shortTitle", "title", "requirement", "lead", "category", "state"] as const;

interface ObligationTableProps {
  rows: readonly ObligationRow[];
  /** The duty whose drawer is open. */
  openId: string | null;
  /** Whether J and K go over the rows: not while a drawer has them. */
  hasKeys: boolean;
  /** Whether the states are loaded; until then they are left blank. */
  areStatesKnown: boolean;
  /** The head of the last column, which names the year of the states. */
  stateHead: string;
}

/** One line for each duty; the whole line is a link to the duty. */
export function ObligationTable({ rows, openId, hasKeys, areStatesKnown, stateHead }: ObligationTableProps) {
  const t = useText(obligationsText);
  const table = useRef<HTMLTableElement>(null);
  return (
    <div className={styles.scroll} {...scrollRegion(t.tableLabel)}>
      {hasKeys && <RowKeys table={table} />}
      <table className={styles.table} aria-label={t.tableLabel} ref={table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {column === "state" ? stateHead : t.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <Pages items={rows} columns={COLUMNS.length} size={LINES_OF_PAGE}>
          {(row) => (
            <Row
              key={row.obligation.id}
              row={row}
              isOpen={row.obligation.id === openId}
              state={areStatesKnown && <RowState row={row} />}
            />
          )}
        </Pages>
      </table>
    </div>
  );
}

function RowKeys({ table }: { table: React.RefObject<HTMLTableElement | null> }) {
  useRowKeys(table);
  return null;
}

function Row({ row, isOpen, state }: { row: ObligationRow; isOpen: boolean; state: React.ReactNode }) {
  const t = useText(obligationsText);
  const { id, item, shortTitle, title, lead, category } = row.obligation;
  return (
    <tr data-open={isOpen || undefined} data-aside={isSetAside(row) || undefined}>
      <td className={styles.item}>{item ?? <span className={styles.quiet}>{t.byHand}</span>}</td>
      <td>{shortTitle}</td>
      <td>
        <a className={styles.link} href={routeHash("obligations", { id })} aria-current={isOpen || undefined} data-row>
          {title}
        </a>
      </td>
      <td className={styles.requirement}>{row.sentence}</td>
      <td>{lead ?? <span className={styles.quiet}>{t.unnamed}</span>}</td>
      <td>{category || <span className={styles.quiet}>{t.unnamed}</span>}</td>
      <td>{state}</td>
    </tr>
  );
}

/** The word for a duty without a state, which has nothing to be done now. */
const restWord = (row: ObligationRow, t: (typeof obligationsText)["zh-CN"]): string =>
  isSetAside(row) ? t.setAside : row.isTriggered ? t.triggered : t.noOccurrence;

/** Work without a number is as far as it is: 未开展, 已开展, 办结, 未办结. */
const PROGRESS_WORD = {
  "not-begun": "notBegun",
  "under-way": "begun",
  closed: "closed",
  unfinished: "unfinished",
} as const;

function RowState({ row }: { row: ObligationRow }) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  const standing = useText(standingText);
  if (row.state === null) return <span className={styles.quiet}>{restWord(row, t)}</span>;
  return (
    <span className={styles.state}>
      <StateMark state={row.state} silent />
      {row.standing !== null && (row.state === "standing" || row.state === "done")
        ? standing[PROGRESS_WORD[row.standing]]
        : common.state[row.state]}
    </span>
  );
}
