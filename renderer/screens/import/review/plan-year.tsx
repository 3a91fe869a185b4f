import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../../client.ts";
import { NumberInput } from "../../../components/number-input.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { candidatesKey, placesKey, planScope } from "./review-query.ts";
import styles from "./review-screen.module.css";
import { useMessage } from "../../../shell/messages.tsx";

/** Years that the calendar has (`contract`). */
const FIRST = 1900;
const LAST = 2199;

interface PlanYearProps {
  planId: string;
  /** Null where the plan has no year. */
  year: number | null;
  thisYear: number;
}

/** The year of a plan under review, which a person may change: its dates are read for that year then. */
export function PlanYear({ planId, year, thisYear }: PlanYearProps) {
  const t = useText(importText);
  const message = useMessage();
  const queries = useQueryClient();
  const change = useMutation({
    scope: planScope(planId),
    mutationFn: (next: number) => client.imports.setYear({ planId, year: next }),
    onSuccess: ({ redated, kept }, next) => {
      message.success(t.yearChanged(next, redated, kept), kept > 0 ? 8 : 4);
      void queries.invalidateQueries({ queryKey: candidatesKey(planId) });
      void queries.invalidateQueries({ queryKey: placesKey(planId) });
    },
  });
  return (
    <span className={styles.year}>
      <span>{t.yearField}</span>
      <NumberInput
        label={t.yearField}
        value={change.isPending ? change.variables : year}
        onChange={(next) => (next === null || next === year ? undefined : change.mutateAsync(next))}
        min={FIRST}
        max={LAST}
        decimals={0}
        unit={t.yearUnit}
        hasSuffix
        size="small"
        disabled={change.isPending}
        placeholder={String(thisYear)}
      />
      {year === null && <span className={styles.yearMissing}>{t.yearMissing}</span>}
      {year !== null && year !== thisYear && <span className={styles.yearMissing}>{t.yearOther(thisYear)}</span>}
      {change.error && <Trouble error={change.error} />}
    </span>
  );
}
