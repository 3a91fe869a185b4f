import { useRef } from "react";
import { monthOf } from "../../../shared/domain/date/plain-date.ts";
import type { OccurrenceId } from "../../../shared/domain/obligation/occurrence.ts";
import type { ChartCell, WallChart, WallChartRow } from "../../../shared/domain/papers/wall-chart.ts";
import { figure } from "../../../shared/words/figure.ts";
import { wallChartWords } from "../../../shared/words/wall-chart.ts";
import { StateMark } from "../../components/state-mark.tsx";
import { scrollRegion } from "../../keyboard/scroll-region.ts";
import { commonText } from "../../text/common.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import { wallChartText } from "../../text/wall-chart.ts";
import { nextPlace } from "./chart-keys.ts";
import styles from "./chart-table.module.css";

interface ChartTableProps {
  chart: WallChart;
  /** Opens one of the occurrences of a cell; of several, the first that is not done. */
  onOpen: (keys: readonly OccurrenceId[]) => void;
}

/** The duties over the year on plain elements: the head, the duty and its unit stay in sight, each mark opens what it stands for. */
export function ChartTable({ chart, onOpen }: ChartTableProps) {
  const t = useText(wallChartText);
  const words = wallChartWords(useLocale());
  const table = useRef<HTMLTableElement>(null);
  const move = (event: React.KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>("[data-at]");
    if (!from || !table.current) return;
    const buttons = [...table.current.querySelectorAll<HTMLElement>("[data-at]")];
    const places = buttons.map(chartPlaceOf);
    const next = nextPlace(event.key, chartPlaceOf(from), places);
    if (!next) return;
    event.preventDefault();
    buttons[places.findIndex(({ row, column }) => row === next.row && column === next.column)]?.focus();
  };
  return (
    <div className={styles.scroll} {...scrollRegion(t.title)}>
      <table ref={table} className={styles.table} aria-label={t.title} onKeyDown={move}>
        <thead>
          <tr>
            <th scope="col" className={styles.duty}>
              {words.columns.duty}
            </th>
            <th scope="col" className={styles.requirement}>
              {words.columns.requirement}
            </th>
            {chart.columns.map(({ first, last }, index) => (
              <th key={first} scope="col" data-now={chart.today === index || undefined}>
                {chart.quarter === null ? words.month(monthOf(first)) : words.week(first, last)}
              </th>
            ))}
            <th scope="col">{words.columns.total}</th>
          </tr>
        </thead>
        {groupsOf(chart.rows).map(({ lead, rows }) => (
          <tbody key={lead}>
            <tr className={styles.lead}>
              <th scope="rowgroup" colSpan={2}>
                {lead === "" ? words.noLead : lead}
              </th>
              <td colSpan={chart.columns.length + 1} />
            </tr>
            {rows.map(({ row, index }) => (
              <Row key={`${row.obligationId}-${index}`} row={row} index={index} chart={chart} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
        <tfoot>
          {(["due", "done", "overdue"] as const).map((kind) => (
            <tr key={kind}>
              <th scope="row" className={styles.duty} colSpan={2}>
                {words.totals[kind]}
              </th>
              {chart.totals.map((total, index) => (
                <td key={chart.columns[index]?.first} data-kind={kind}>
                  {total[kind] > 0 && total[kind]}
                </td>
              ))}
              <td className={styles.total}>{chart.totals.reduce((sum, total) => sum + total[kind], 0)}</td>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

const chartPlaceOf = (element: HTMLElement) => {
  const [row = 0, column = 0] = (element.dataset["at"] ?? "").split(",").map(Number);
  return { row, column };
};

/** The rows of each unit with their indexes in the whole. */
function groupsOf(rows: readonly WallChartRow[]) {
  const placed = rows.map((row, index) => ({ row, index }));
  return [...Map.groupBy(placed, ({ row }) => row.lead)].map(([lead, own]) => ({ lead, rows: own }));
}

interface RowProps extends ChartTableProps {
  row: WallChartRow;
  index: number;
}

function Row({ row, index, chart, onOpen }: RowProps) {
  const words = wallChartWords(useLocale());
  const width = chart.columns.length;
  const { total, missing, counts, key } = row;
  return (
    <tr>
      <th scope="row" className={styles.duty} title={row.title}>
        {row.title}
      </th>
      <td className={styles.requirement} title={row.requirementText}>
        {row.requirementText}
      </td>
      {missing !== null ? (
        <td className={styles.unknown} colSpan={width}>
          <StateMark state="anchor-unknown" silent /> {words.missing(missing)}
        </td>
      ) : counts !== null ? (
        counts.map((count, column) => (
          <td key={chart.columns[column]?.first} data-now={chart.today === column || undefined}>
            {(count > 0 || (chart.columns[column]?.first ?? "") <= chart.issuedOn) && key && (
              <button
                type="button"
                className={styles.cell}
                data-at={`${index},${column}`}
                tabIndex={-1}
                onClick={() => onOpen([key])}
                aria-label={`${row.title} ${figure(count)}`}
              >
                {figure(count)}
              </button>
            )}
          </td>
        ))
      ) : (
        <Cells row={row} index={index} chart={chart} onOpen={onOpen} />
      )}
      <td className={styles.total}>{total.needed > 0 && words.total(total.done, total.needed, total.unit)}</td>
    </tr>
  );
}

function Cells({ row, index, chart, onOpen }: RowProps) {
  const parts: React.ReactNode[] = [];
  const blank = (from: number, to: number) => {
    for (let column = from; column < to; column++)
      parts.push(<td key={column} data-now={chart.today === column || undefined} />);
  };
  let next = 0;
  for (const cell of row.cells) {
    blank(next, cell.from);
    parts.push(
      <Cell key={cell.from} cell={cell} title={row.title} isGoal={row.isGoal} index={index} onOpen={onOpen} />,
    );
    next = cell.from + cell.span;
  }
  blank(next, chart.columns.length);
  return parts;
}

interface CellProps extends Pick<ChartTableProps, "onOpen"> {
  cell: ChartCell;
  isGoal: boolean;
  title: string;
  index: number;
}

/** A cell over the columns of its period, with the mark in the column in which it is due. */
function Cell({ cell, isGoal, title, index, onOpen }: CellProps) {
  const common = useText(commonText);
  const words = wallChartWords(useLocale());
  const { state, all, span, mark, from } = cell;
  const share = all > 1 ? words.share(cell) : "";
  return (
    <td colSpan={span} data-state={state}>
      <button
        type="button"
        className={styles.cell}
        style={{ marginLeft: `${((mark - from) / span) * 100}%`, width: `${100 / span}%` }}
        data-at={`${index},${mark}`}
        tabIndex={index === 0 && from === 0 ? 0 : -1}
        aria-label={[title, common.state[state], share].filter(Boolean).join(" ")}
        onClick={() => onOpen(cell.keys)}
      >
        {isGoal ? (
          <span aria-hidden>{state === "done" || state === "made-up-late" ? "◆" : "◇"}</span>
        ) : (
          <StateMark state={state} silent />
        )}{" "}
        {share}
      </button>
    </td>
  );
}
