import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { REQUIREMENT_KINDS } from "../../../../shared/domain/obligation/requirement.ts";
import type { Lead, LeadException } from "../../../../shared/domain/reminder/reminder-rules.ts";
import { duty } from "../../../client.ts";
import { remindersText } from "../../../text/reminders.ts";
import { requirementText } from "../../../text/requirement.ts";
import { useText } from "../../../text/use-text.ts";
import { LeadsSelect } from "./leads-select.tsx";
import styles from "./reminders.module.css";

interface ExceptionsProps {
  value: readonly LeadException[];
  onChange: (exceptions: LeadException[]) => unknown;
}

type Target = Pick<LeadException, "scope" | "target">;

const keyOf = ({ scope, target }: Target): string => JSON.stringify([scope, target]);

/** Other leads, or none at all, for one duty, one unit or one kind of requirement. */
export function Exceptions({ value, onChange }: ExceptionsProps) {
  const t = useText(remindersText);
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = useTargets();
  const names = new Map(groups.flatMap(({ options }) => options).map((option) => [option.value, option]));
  const taken = new Set(value.map(keyOf));
  const change = (exception: LeadException, leads: Lead[] | null) =>
    onChange(value.map((each) => (each === exception ? { ...each, leads } : each)));
  const add = () => {
    const target = chosen === null ? undefined : names.get(chosen);
    if (!target) return;
    setChosen(null);
    onChange([...value, { scope: target.scope, target: target.target, leads: null }]);
  };
  return (
    <>
      {value.map((exception) => {
        const name =
          names.get(keyOf(exception))?.label ?? (exception.scope === "obligation" ? t.gone : exception.target);
        return (
          <div key={keyOf(exception)} className={styles.exception}>
            <span className={styles.target}>{name}</span>
            <LeadsOrNone label={name} value={exception.leads} onChange={(leads) => change(exception, leads)} />
            <Button
              type="text"
              size="small"
              aria-label={`${t.remove} ${name}`}
              onClick={() => onChange(value.filter((each) => each !== exception))}
            >
              {t.remove}
            </Button>
          </div>
        );
      })}
      <div className={styles.span}>
        <Select
          showSearch
          optionFilterProp="label"
          aria-label={t.target}
          placeholder={t.target}
          style={{ width: 320, maxWidth: "100%" }}
          value={chosen}
          options={groups.map(({ label, options }) => ({
            label,
            options: options.filter(({ value: key }) => !taken.has(key)),
          }))}
          onChange={setChosen}
        />
        <Button size="small" disabled={chosen === null} onClick={add}>
          {t.add}
        </Button>
      </div>
    </>
  );
}

interface LeadsOrNoneProps {
  label: string;
  value: readonly Lead[] | null;
  onChange: (leads: Lead[] | null) => unknown;
}

/** No leads chosen: told on the day alone; the switch to silence is a choice of its own. */
function LeadsOrNone({ label, value, onChange }: LeadsOrNoneProps) {
  const t = useText(remindersText);
  if (value !== null) return <LeadsSelect label={label} value={value} onChange={onChange} />;
  return (
    <span className={styles.span}>
      {t.silent}
      <Button
        size="small"
        aria-label={`${label} ${t.leads}`}
        onClick={() => onChange([{ count: 3, unit: "working-days" }])}
      >
        {t.leads}
      </Button>
    </span>
  );
}

interface TargetOption extends Target {
  readonly value: string;
  readonly label: string;
}

/** Duties, units and kinds, each under its heading. */
function useTargets(): { label: string; options: TargetOption[] }[] {
  const t = useText(remindersText);
  const { kinds } = useText(requirementText);
  const { data: duties = [] } = useQuery(duty.obligations.list.queryOptions({ input: {} }));
  const active = duties.filter(({ status }) => status === "active");
  const units = new Set(active.flatMap(({ lead }) => (lead === null ? [] : [lead])));
  const option = (scope: Target["scope"], target: string, label: string): TargetOption => ({
    scope,
    target,
    label,
    value: keyOf({ scope, target }),
  });
  return [
    { label: t.scopes.obligation, options: active.map(({ id, title }) => option("obligation", id, title)) },
    { label: t.scopes.unit, options: [...units].map((unit) => option("unit", unit, unit)) },
    {
      label: t.scopes.kind,
      options: REQUIREMENT_KINDS.map((kind) => option("kind", kind, kinds[kind])),
    },
  ];
}
