import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useMemo, useRef, useState } from "react";
import type { InferClientInputs } from "@orpc/client";
import type { DutyClient } from "../../../../shared/contract/client.ts";
import type { PlanComparison } from "../../../../shared/contract/schemas/import-review.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { client, duty } from "../../../client.ts";
import { EffectList } from "../../../components/change-effects/effect-list.tsx";
import { unseenOverdue } from "../../../components/change-effects/unseen-overdue.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useTypedFields } from "../../../components/typed/typed-fields.tsx";
import { exactAnswer } from "../../../data/exact-answer.ts";
import { useSettledSave } from "../../../data/use-settled-save.ts";
import { useRowKeys } from "../../../keyboard/use-row-keys.ts";
import { useSaveKey } from "../../../keyboard/use-save-key.ts";
import { useShortcuts } from "../../../keyboard/use-shortcuts.ts";
import { navigate } from "../../../routing/use-route.ts";
import { Screen } from "../../../shell/screen.tsx";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { useDates } from "../../../text/dates.ts";
import { effectsText } from "../../../text/effects.ts";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { DayField } from "../../../components/day-field.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { type AmendmentTicks, amendmentOf, ticksAtFirst, ticksIn, toggled } from "./amendment-ticks.ts";
import styles from "./amendment-screen.module.css";

interface AmendmentProps {
  planId: string;
  basePlanId: string;
}

/** What an amended plan changes, before and after: tick what to take over, and say from which day. */
export function AmendmentScreen({ planId, basePlanId }: AmendmentProps) {
  const t = useText(importText);
  const [chosenDay, setChosenDay] = useState<PlainDate | null>(null);
  const asked = { planId, basePlanId, ...(chosenDay && { effectiveFrom: chosenDay }) };
  const { data, error, refetch } = useQuery(
    duty.imports.compare.queryOptions({
      input: asked,
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
  return <Amendment found={data} asked={asked} day={chosenDay ?? data.proposed} onDay={setChosenDay} />;
}

type ComparisonRequest = InferClientInputs<DutyClient>["imports"]["compare"];

interface LoadedProps {
  /** The differences that are known: of the day before as long as those of `day` are asked for. */
  found: PlanComparison;
  /** The question that the effects answer. */
  asked: ComparisonRequest;
  /** First day of what is taken over. */
  day: PlainDate;
  onDay: (day: PlainDate) => void;
}

function Amendment({ found, asked, day: effectiveFrom, onDay }: LoadedProps) {
  const t = useText(importText).amendment;
  const words = useText(effectsText);
  const dates = useDates();
  const undo = useUndoMessage();
  const { plan, base, proposed } = found;
  const [chosen, setTicked] = useState(() => ticksAtFirst(found));
  /** What was agreed of one day is not agreed of another. */
  const [agreedOn, setAgreedOn] = useState<PlainDate | null>(null);
  const [held, setHeld] = useState<{ readonly day: PlainDate; readonly overdue: number } | null>(null);
  // On another day another rule may be in force, so that a former difference no longer exists.
  const ticked = useMemo(() => ticksIn(chosen, found), [chosen, found]);
  const list = useRef<HTMLDivElement>(null);
  const back = () => navigate("import", { plan: plan.id });
  const isEarlier = effectiveFrom < proposed;
  const isAgreed = agreedOn === effectiveFrom;
  const request = amendmentOf(found, { effectiveFrom, isAgreed, ticked });
  const count = ticked.candidateIds.size + ticked.setAsideIds.size;
  const effects = useQuery(
    duty.imports.previewAmendment.queryOptions({
      input: request,
      enabled: count > 0 && found.effectiveFrom === effectiveFrom,
      placeholderData: (previous) => previous,
    }),
  );
  // The effects are unknown where the preview failed, and nothing is applied unseen.
  const isReady = count > 0 && (!isEarlier || isAgreed) && !effects.isError;
  const fields = useTypedFields();
  const exact = useExactEffects();
  const { save, isSaving, error } = useSettledSave({
    fields,
    asked: () => (isReady ? { asked, chosen, effectiveFrom, isAgreed, shown: effects.data } : null),
    settle: async ({ shown, ...said }) => {
      const settled = await exact(said);
      // None of the ticked duties differs on this day any more.
      if (settled === null) return null;
      const unseen = unseenOverdue(shown, settled.effects).length;
      setHeld(unseen > 0 ? { day: said.effectiveFrom, overdue: unseen } : null);
      return unseen > 0 ? null : settled.request;
    },
    store: (settled) => client.imports.applyAmendment(settled),
    onStored: ({ amended, added, setAside }) => {
      undo.offer(t.applied(amended, added, setAside, dates.full(effectiveFrom)));
      navigate("obligations");
    },
  });
  const isShown = !effects.isPlaceholderData && found.effectiveFrom === effectiveFrom;
  const late = effects.data?.overdueAtOnce.length ?? 0;
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
          <Button type="primary" disabled={!isReady || fields.isMarked} loading={isSaving} onClick={() => save()}>
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
            <p>{t.earlier(dates.full(effectiveFrom), dates.full(proposed), isShown ? late : 0)}</p>
            <Checkbox checked={isAgreed} onChange={(event) => setAgreedOn(event.target.checked ? effectiveFrom : null)}>
              {t.earlierAgreed}
            </Checkbox>
          </div>
        )}
        {error && <Trouble error={error} />}
        {held?.day === effectiveFrom && (
          <p className={styles.earlier} role="alert">
            {words.held(dates.full(held.day), held.overdue)}
          </p>
        )}
        <DifferenceList
          found={found}
          ticked={ticked}
          onTake={(id) => setTicked({ ...ticked, candidateIds: toggled(ticked.candidateIds, id) })}
          onSetAside={(id) => setTicked({ ...ticked, setAsideIds: toggled(ticked.setAsideIds, id) })}
        />
        {effects.error && <Trouble error={effects.error} onRetry={effects.refetch} />}
        {count > 0 && <EffectList heading={t.effects} effects={effects.data} isOld={!isShown} ofOne={false} />}
      </div>
    </Screen>
  );
}

interface Said {
  readonly asked: ComparisonRequest;
  readonly chosen: AmendmentTicks;
  readonly effectiveFrom: PlainDate;
  readonly isAgreed: boolean;
}

/** What would be applied with exactly what is said, and what that would do, whatever day the screen still shows; null: nothing. */
function useExactEffects() {
  const queries = useQueryClient();
  return async ({ asked, chosen, ...said }: Said) => {
    const { queryKey } = duty.imports.compare.queryOptions({ input: asked });
    const found = await exactAnswer(queries, queryKey, () => client.imports.compare(asked));
    const request = amendmentOf(found, { ...said, ticked: ticksIn(chosen, found) });
    if (request.candidateIds.length + request.setAsideIds.length === 0) return null;
    const preview = duty.imports.previewAmendment.queryOptions({ input: request });
    const ask = () => client.imports.previewAmendment(request);
    return { request, effects: await exactAnswer(queries, preview.queryKey, ask) };
  };
}
