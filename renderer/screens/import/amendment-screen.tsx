import { useMutation, useQuery } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRef, useState } from "react";
import type { PlanComparison } from "../../../shared/contract/schemas/import-review.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { client, duty } from "../../client.ts";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded, useTypedFields } from "../../components/typed/typed-fields.tsx";
import { useRowKeys } from "../../keyboard/use-row-keys.ts";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { navigate } from "../../routing/use-route.ts";
import { Screen } from "../../shell/screen.tsx";
import { useDates } from "../../text/dates.ts";
import { importText } from "../../text/import.ts";
import { useText } from "../../text/use-text.ts";
import { DayField } from "../obligations/day-field.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { ticksAtFirst, toggled } from "./amendment-ticks.ts";
import styles from "./amendment-screen.module.css";

/** What an amended plan changes, before and after: tick what to take over, and say from which day. */
export function AmendmentScreen({ planId, basePlanId }: { planId: string; basePlanId: string }) {
  const t = useText(importText);
  const { data, error, refetch } = useQuery(
    duty.imports.compare.queryOptions({ input: { planId, basePlanId }, staleTime: Number.POSITIVE_INFINITY }),
  );
  if (error)
    return (
      <Screen title={t.amendment.title}>
        <Trouble error={error} onRetry={refetch} />
      </Screen>
    );
  if (!data) return <Screen title={t.amendment.title}>{null}</Screen>;
  return <Amendment found={data} />;
}

function Amendment({ found }: { found: PlanComparison }) {
  const t = useText(importText).amendment;
  const dates = useDates();
  const { message } = App.useApp();
  const { plan, base } = found;
  const [ticked, setTicked] = useState(() => ticksAtFirst(found));
  const [effectiveFrom, setEffectiveFrom] = useState<PlainDate>(found.effectiveFrom);
  const list = useRef<HTMLDivElement>(null);
  const back = () => navigate("import", { plan: plan.id });
  const apply = useMutation({
    mutationFn: () =>
      client.imports.applyAmendment({
        planId: plan.id,
        basePlanId: base.id,
        effectiveFrom,
        candidateIds: [...ticked.candidateIds],
        setAsideIds: [...ticked.setAsideIds],
      }),
    onSuccess: ({ amended, added, setAside }) => {
      void message.success(t.applied(amended, added, setAside, dates.full(effectiveFrom)), 4);
      navigate("obligations");
    },
  });
  const count = ticked.candidateIds.size + ticked.setAsideIds.size;
  const fields = useTypedFields();
  const save = useGuarded(fields, () => {
    if (count > 0 && !apply.isPending) apply.mutate();
  });
  useSaveKey(save);
  useShortcuts({ Escape: back });
  useRowKeys(list);
  return (
    <Screen
      title={t.title}
      caption={plan.document.title || plan.fileName}
      actions={
        <>
          <Button type="text" onClick={back}>
            {t.oneByOne}
          </Button>
          <Button
            type="primary"
            disabled={count === 0 || fields.isMarked}
            loading={apply.isPending}
            onClick={() => save()}
          >
            {t.apply(count)} <KeyHint keys="Ctrl ↵" />
          </Button>
        </>
      }
    >
      <div ref={list} className={styles.amendment}>
        <p className={styles.lead}>{t.lead(base.document.title || base.fileName)}</p>
        <div className={styles.day}>
          <TypedFieldsContext value={fields}>
            <DayField label={t.effectiveFrom} value={effectiveFrom} onChange={setEffectiveFrom} />
          </TypedFieldsContext>
          <span className={styles.help}>{t.effectiveHelp}</span>
        </div>
        {apply.error && <Trouble error={apply.error} />}
        <DifferenceList
          found={found}
          ticked={ticked}
          onTake={(id) => setTicked({ ...ticked, candidateIds: toggled(ticked.candidateIds, id) })}
          onSetAside={(id) => setTicked({ ...ticked, setAsideIds: toggled(ticked.setAsideIds, id) })}
        />
      </div>
    </Screen>
  );
}
