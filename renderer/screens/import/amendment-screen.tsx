import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useMemo, useRef, useState } from "react";
import type { PlanComparison } from "../../../shared/contract/schemas/import-review.ts";
import type { PlainDate } from "../../../shared/domain/date/plain-date.ts";
import { client, duty } from "../../client.ts";
import { EffectList } from "../../components/change-effects/effect-list.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded, useTypedFields } from "../../components/typed/typed-fields.tsx";
import { useRowKeys } from "../../keyboard/use-row-keys.ts";
import { useSaveKey } from "../../keyboard/use-save-key.ts";
import { useShortcuts } from "../../keyboard/use-shortcuts.ts";
import { navigate } from "../../routing/use-route.ts";
import { Screen } from "../../shell/screen.tsx";
import { useUndoMessage } from "../../shell/undo.tsx";
import { useDates } from "../../text/dates.ts";
import { importText } from "../../text/import.ts";
import { useText } from "../../text/use-text.ts";
import { DayField } from "../obligations/day-field.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { ticksAtFirst, ticksIn, toggled } from "./amendment-ticks.ts";
import styles from "./amendment-screen.module.css";

interface AmendmentProps {
  planId: string;
  basePlanId: string;
}

/** What an amended plan changes, before and after: tick what to take over, and say from which day. */
export function AmendmentScreen({ planId, basePlanId }: AmendmentProps) {
  const t = useText(importText);
  const [chosenDay, setChosenDay] = useState<PlainDate | null>(null);
  const { data, error, refetch } = useQuery(
    duty.imports.compare.queryOptions({
      input: { planId, basePlanId, ...(chosenDay && { effectiveFrom: chosenDay }) },
      staleTime: Number.POSITIVE_INFINITY,
      placeholderData: (previous) => previous,
    }),
  );
  if (error)
    return (
      <Screen title={t.amendment.title}>
        <Trouble error={error} onRetry={refetch} />
      </Screen>
    );
  if (!data) return <Screen title={t.amendment.title}>{null}</Screen>;
  return <Amendment found={data} day={chosenDay ?? data.proposed} onDay={setChosenDay} />;
}

interface LoadedProps {
  found: PlanComparison;
  /** First day of what is taken over. */
  day: PlainDate;
  onDay: (day: PlainDate) => void;
}

function Amendment({ found, day: effectiveFrom, onDay }: LoadedProps) {
  const t = useText(importText).amendment;
  const dates = useDates();
  const undo = useUndoMessage();
  const { plan, base, proposed } = found;
  const [chosen, setTicked] = useState(() => ticksAtFirst(found));
  const [isAgreed, setAgreed] = useState(false);
  // On another day another rule may be in force, and what differed then differs no more.
  const ticked = useMemo(() => ticksIn(chosen, found), [chosen, found]);
  const list = useRef<HTMLDivElement>(null);
  const back = () => navigate("import", { plan: plan.id });
  const isEarlier = effectiveFrom < proposed;
  const request = {
    planId: plan.id,
    basePlanId: base.id,
    effectiveFrom,
    candidateIds: [...ticked.candidateIds],
    setAsideIds: [...ticked.setAsideIds],
    backdated: isEarlier && isAgreed,
  };
  const count = ticked.candidateIds.size + ticked.setAsideIds.size;
  const effects = useQuery(
    duty.imports.previewAmendment.queryOptions({
      input: request,
      enabled: count > 0 && found.effectiveFrom === effectiveFrom,
      placeholderData: (previous) => previous,
    }),
  );
  const apply = useMutation({
    mutationFn: () => client.imports.applyAmendment(request),
    onSuccess: ({ amended, added, setAside }) => {
      undo.offer(t.applied(amended, added, setAside, dates.full(effectiveFrom)));
      navigate("obligations");
    },
  });
  const isReady = count > 0 && (!isEarlier || isAgreed);
  const fields = useTypedFields();
  const save = useGuarded(fields, () => {
    if (isReady && !apply.isPending) apply.mutate();
  });
  useSaveKey(save);
  useShortcuts({ back });
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
            disabled={!isReady || fields.isMarked}
            loading={apply.isPending}
            onClick={() => save()}
          >
            {t.apply(count)} <KeyHint action="save" />
          </Button>
        </>
      }
    >
      <div ref={list} className={styles.amendment}>
        <p className={styles.lead}>{t.lead(base.document.title || base.fileName)}</p>
        <div className={styles.day}>
          <TypedFieldsContext value={fields}>
            <DayField label={t.effectiveFrom} value={effectiveFrom} onChange={onDay} />
          </TypedFieldsContext>
          <span className={styles.help}>{t.effectiveHelp(dates.full(proposed))}</span>
        </div>
        {isEarlier && (
          <div className={styles.earlier} role="alert">
            <p>{t.earlier(dates.full(effectiveFrom), dates.full(proposed), effects.data?.overdueAtOnce.length ?? 0)}</p>
            <Checkbox checked={isAgreed} onChange={(event) => setAgreed(event.target.checked)}>
              {t.earlierAgreed}
            </Checkbox>
          </div>
        )}
        {apply.error && <Trouble error={apply.error} />}
        <DifferenceList
          found={found}
          ticked={ticked}
          onTake={(id) => setTicked({ ...ticked, candidateIds: toggled(ticked.candidateIds, id) })}
          onSetAside={(id) => setTicked({ ...ticked, setAsideIds: toggled(ticked.setAsideIds, id) })}
        />
        {effects.error && <Trouble error={effects.error} onRetry={effects.refetch} />}
        {count > 0 && <EffectList heading={t.effects} effects={effects.data} ofOne={false} />}
      </div>
    </Screen>
  );
}
