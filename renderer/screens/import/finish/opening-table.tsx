import { useEffect, useRef, useState } from "react";
import { Input } from "antd";
import { type PlainDate, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { NumberInput } from "../../../components/number-input.tsx";
import { KeyCap } from "../../../components/key-hint.tsx";
import { useDates } from "../../../text/dates.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { type OpeningNumber, numberKey } from "./finish-draft.ts";
import styles from "./finish.module.css";
import { fieldOf, pastedAmounts } from "./pasted-amounts.ts";

interface OpeningTableProps {
  numbers: readonly OpeningNumber[];
  /** The day for which amounts are requested. */
  on: PlainDate;
  amounts: Readonly<Record<string, number>>;
  onAmounts: (amounts: Readonly<Record<string, number>>) => void;
  source: string;
  onSource: (source: string) => void;
}

/** 期初: every number of the plan with how far it is already, one row each, filled in from the keyboard. */
export function OpeningTable({ numbers, on, amounts, onAmounts, source, onSource }: OpeningTableProps) {
  const t = useText(importText).finishing;
  const dates = useDates();
  const table = useRef<HTMLTableElement>(null);
  const [notice, setNotice] = useState<string | null>(null);
  /** The latest amounts: a field that is left reports its own before a pasted column is applied. */
  const latest = useRef(amounts);
  useEffect(() => {
    latest.current = amounts;
  }, [amounts]);
  const say = (next: Readonly<Record<string, number>>) => {
    latest.current = next;
    onAmounts(next);
  };
  const set = (key: string, amount: number | null) => {
    const { [key]: _, ...others } = latest.current;
    say(amount === null ? others : { ...others, [key]: amount });
  };
  const paste = (event: React.ClipboardEvent, row: number) => {
    const found = pastedAmounts(event.clipboardData.getData("text"), numbers, row);
    if (found === null) return;
    event.preventDefault();
    if (event.target instanceof HTMLElement) event.target.blur();
    say({ ...latest.current, ...found.amounts });
    const { unread, beyond } = found;
    setNotice(
      t.pasted(Object.keys(found.amounts).length) +
        (unread ? t.pastedUnread(unread.line, unread.text) : "") +
        (beyond > 0 ? t.pastedBeyond(beyond) : ""),
    );
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t.openingHeading(numbers.length)}</h2>
      <p className={styles.help}>
        {t.openingOn(dates.full(on))}{" "}
        <span data-screen-only>
          {t.openingHelp} <KeyCap cap="↵" /> {t.nextRow} <KeyCap cap="⇧ ↵" /> {t.rowBefore}
        </span>
      </p>
      <table ref={table} className={styles.table} onKeyDownCapture={(event) => stepRow(event, table.current)}>
        <thead>
          <tr>
            <th scope="col">{t.columns.duty}</th>
            <th scope="col">{t.columns.subject}</th>
            <th scope="col">{t.columns.rule}</th>
            <th scope="col" className={styles.figure}>
              {t.columns.expected}
            </th>
            <th scope="col">{t.columns.done}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.map((row, index) => {
            const key = numberKey(row);
            const isSame = numbers[index - 1]?.candidateId === row.candidateId;
            return (
              <tr key={key} onPaste={(event) => paste(event, index)}>
                <th scope="row">{!isSame && row.title}</th>
                <td>{row.subject}</td>
                <td className={styles.quiet}>
                  {row.requirementText} {row.periodLabel !== t.year(yearOf(on)) && row.periodLabel}
                </td>
                <td className={styles.figure}>{row.comparator === "<=" ? "—" : row.expected}</td>
                <td>
                  <NumberInput
                    label={t.amountOf(row.title, row.subject)}
                    value={amounts[key] ?? null}
                    onChange={(amount) => set(key, amount)}
                    {...fieldOf(row)}
                    hasSuffix
                    mayBeEmpty
                    size="small"
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {notice && (
        <p className={styles.help} role="status">
          {notice}
        </p>
      )}
      <label className={styles.source}>
        {t.source}
        <Input
          value={source}
          maxLength={500}
          placeholder={t.sourcePlaceholder}
          onChange={(event) => onSource(event.target.value)}
        />
      </label>
    </section>
  );
}

/** Enter and the arrows go from row to row; a figure is typed and never counted up by them here. */
function stepRow(event: React.KeyboardEvent, table: HTMLTableElement | null): void {
  const { key, shiftKey, ctrlKey, metaKey, nativeEvent } = event;
  if (nativeEvent.isComposing || ctrlKey || metaKey) return;
  const step =
    key === "ArrowDown" || (key === "Enter" && !shiftKey) ? 1 : key === "ArrowUp" || key === "Enter" ? -1 : 0;
  const fields = [...(table?.querySelectorAll<HTMLInputElement>("tbody input") ?? [])];
  const at = fields.findIndex((field) => field === event.target);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  const next = fields[at + step];
  if (!next) return fields[at]?.blur();
  next.focus();
  next.select();
}
