import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import { yearOf } from "../../../../shared/domain/date/plain-date.ts";
import { duty } from "../../../client.ts";
import { Field } from "../../../components/field.tsx";
import { FlushButton } from "../../../components/flush-button.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { keyOf } from "../../../data/occurrence-key.ts";
import { useSavePaper } from "../../../data/use-save-paper.ts";
import { useToday } from "../../../data/use-today.ts";
import { coverageText } from "../../../text/coverage.ts";
import { useText } from "../../../text/use-text.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import detail from "../occurrence-detail.module.css";
import styles from "../pace/pace.module.css";
import { CoverageMembers } from "./coverage-members.tsx";

/** Shares that plans ask for; any other is set through the contract and shown beside these. */
const TARGETS = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];

/** Who of a group the duty has reached, by name. Where no group is known there is nothing to choose, and no heading. */
export function CoverageSection({ row }: { row: DueRow }) {
  const t = useText(coverageText);
  const key = keyOf(row);
  const lists = useQuery(duty.coverage.list.queryOptions({ input: { key } }));
  const subjects = useQuery(duty.subjects.list.queryOptions({ input: {} }));
  const set = useMutation(duty.coverage.set.mutationOptions());
  const undo = useUndoMessage();
  const save = useSavePaper();
  const today = useToday();
  if (lists.error) return <Trouble error={lists.error} onRetry={lists.refetch} />;
  const list = lists.data?.[0];
  const groups = subjects.data?.filter(({ kind }) => kind === "group") ?? [];
  if (!lists.data || (list === undefined && groups.length === 0)) return null;
  const remove = () => set.mutate({ key, groupId: null, target: null }, { onSuccess: () => undo.offer(t.removed) });
  const targets = [...new Set([...(list ? [list.target] : []), ...TARGETS])].toSorted((a, b) => b - a);
  return (
    <section aria-label={t.title}>
      <h3 className={detail.heading}>{t.title}</h3>
      {list && (
        <p className={styles.row}>
          <b>{t.sum(list.covered, list.base, list.percent)}</b>
          <span className={styles.grow}>{list.base > 0 && t.lacking(list.lacking)}</span>
        </p>
      )}
      <div className={`${styles.controls} ${styles.below}`}>
        <Field label={t.group}>
          <Select
            aria-label={t.group}
            style={{ minWidth: 200 }}
            value={list?.group.id ?? null}
            placeholder={t.choose}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            loading={set.isPending}
            onChange={(groupId: string) => set.mutate({ key, groupId, target: list?.target ?? null })}
          />
        </Field>
        {list && (
          <Field label={t.target}>
            <Select
              aria-label={t.target}
              style={{ minWidth: 88 }}
              value={list.target}
              options={targets.map((value) => ({ value, label: String(value) }))}
              onChange={(target: number) => set.mutate({ key, groupId: list.group.id, target })}
            />
          </Field>
        )}
      </div>
      {set.error && <Trouble error={set.error} />}
      {list && <CoverageMembers row={row} list={list} />}
      {list && (
        <div className={styles.controls}>
          <Button
            size="small"
            disabled={today === undefined || save.isPending}
            onClick={() =>
              today !== undefined &&
              save.mutate({ request: { paper: "coverage", year: yearOf(today), key }, format: "xlsx" })
            }
          >
            {t.save}
          </Button>
          <FlushButton onClick={remove}>{t.remove}</FlushButton>
        </div>
      )}
    </section>
  );
}
