import type { YearClosing } from "../../../shared/contract/schemas/year-closing.ts";
import { useText } from "../../text/use-text.ts";
import { yearsText } from "../../text/years.ts";
import styles from "./years.module.css";

const COLUMNS = ["planned", "onTime", "late", "missed", "incomplete"] as const;

/** The figures of each lead unit, with twelve bars: how many occurrences it was short of at each month's end. */
export function UnitTable({ closing: { units } }: { closing: YearClosing }) {
  const t = useText(yearsText);
  const dated = units.filter(({ figures }) => figures.planned > 0);
  const most = Math.max(1, ...dated.flatMap(({ short }) => short));
  const sum = (name: (typeof COLUMNS)[number]) => dated.reduce((total, { figures }) => total + figures[name], 0);
  const monthsOf = (short: readonly number[]) =>
    short.flatMap((count, month) => (count > 0 ? [t.shortOf(month + 1, count)] : [])).join("、");
  const heads = [t.figures.planned, t.figures.onTime, t.figures.late, t.figures.missed, t.figures.unproven];
  return (
    <table className={styles.units}>
      <thead>
        <tr>
          <th scope="col">{t.unit}</th>
          <th scope="col">{t.shortByMonth}</th>
          {heads.map((head) => (
            <th key={head} scope="col" className={styles.number}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dated.map(({ lead, figures, short }) => (
          <tr key={lead}>
            <th scope="row">{lead || t.noUnit}</th>
            <td>
              <Bars short={short} most={most} label={t.shortIn(monthsOf(short))} />
            </td>
            {COLUMNS.map((name) => (
              <td key={name} className={styles.number} data-zero={figures[name] === 0 || undefined}>
                {figures[name]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t.total}
          </th>
          {COLUMNS.map((name) => (
            <td key={name} className={styles.number}>
              {sum(name)}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}

/** Twelve bars under a line; `most` is as long as a bar gets. */
function Bars({ short, most, label }: { short: readonly number[]; most: number; label: string }) {
  return (
    <svg viewBox="0 0 132 20" width="132" height="20" role="img" aria-label={label}>
      <path d="M0 .5h132" className={styles.grid} />
      {short.map((count, month) => (
        <rect
          key={month}
          x={month * 11 + 1}
          y="1"
          width="9"
          height={count === 0 ? 0 : Math.max(2, (count / most) * 18)}
          className={styles.bar}
        />
      ))}
    </svg>
  );
}
