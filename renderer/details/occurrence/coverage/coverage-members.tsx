import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input, Select } from "antd";
import { useState } from "react";
import type { CoverageView } from "../../../../shared/contract/schemas/coverage.ts";
import type { DueRow } from "../../../../shared/contract/schemas/due-row.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { duty } from "../../../client.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { Field } from "../../../components/field.tsx";
import { FlushButton } from "../../../components/flush-button.tsx";
import { usePrinting } from "../../../components/for-paper.tsx";
import { Icon } from "../../../components/icon.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { keyOf, keyText } from "../../../data/occurrence-key.ts";
import { useToday } from "../../../data/use-today.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { coverageText } from "../../../text/coverage.ts";
import { useDates } from "../../../text/dates.ts";
import { useText } from "../../../text/use-text.ts";
import entry from "../../../components/entry-form.module.css";
import detail from "../occurrence-detail.module.css";
import styles from "../pace/pace.module.css";
import { creditedActivities } from "../records/credited-activities.ts";

interface CoverageMembersProps {
  row: DueRow;
  list: CoverageView;
}

interface MarkDraft {
  readonly picked: readonly string[];
  /** Null for today. */
  readonly on: PlainDate | null;
  readonly activityId: string | null;
  readonly words: string;
}

/** Members shown before the rest is asked for. */
const FIRST = 30;
const EMPTY: MarkDraft = { picked: [], on: null, activityId: null, words: "" };

/** The members of a coverage list, who is lacking first, and the form that marks those who are chosen, all with one day and one proof. */
export function CoverageMembers({ row, list }: CoverageMembersProps) {
  const t = useText(coverageText);
  const key = keyOf(row);
  const today = useToday();
  const draft = useFormDraft({ form: "coverage", key: keyText(row), initial: EMPTY });
  const activities = useQuery(duty.activities.creditedTo.queryOptions({ input: key }));
  const mark = useMutation(duty.coverage.mark.mutationOptions());
  const undo = useUndoMessage();
  const [isAsked, setAsked] = useState(false);
  const { on, activityId, words } = draft.value;
  const left = list.members.filter(({ covered }) => covered === null);
  const picked = draft.value.picked.filter((id) => left.some(({ memberId }) => memberId === id));
  const held = creditedActivities(activities.data ?? [], row).filter(({ isLive }) => isLive);
  const isProven = words.trim() !== "" || activityId !== null;
  const store = useGuarded(draft.fields, () => {
    setAsked(true);
    const activity = held.find((each) => each.activity.id === activityId)?.activity;
    const day = activity?.happenedOn ?? on ?? today;
    if (day === undefined || picked.length === 0 || !isProven || mark.isPending) return;
    const marks = picked.map((memberId) => ({ memberId, on: day, activityId, words: words.trim() }));
    const onSuccess = () => {
      draft.saved(EMPTY);
      draft.change(EMPTY);
      setAsked(false);
      undo.offer(t.marked(marks.length));
    };
    mark.mutate({ key, marks, clear: [] }, { onSuccess });
  });
  const clear = (memberId: string, name: string) =>
    mark.mutate({ key, marks: [], clear: [memberId] }, { onSuccess: () => undo.offer(t.cleared(name)) });
  return (
    <>
      <MemberLines list={list} picked={picked} onPick={(next) => draft.change({ picked: next })} onClear={clear} />
      {left.length > 0 && (
        <form
          className={entry.form}
          onSubmit={(event) => {
            event.preventDefault();
            store();
          }}
        >
          <DraftNote draft={draft} />
          <div className={entry.pair}>
            {activityId === null && (
              <Field label={t.on}>
                <TypedFieldsContext value={draft.fields}>
                  <DayInput
                    label={t.on}
                    missingYear="past"
                    value={on ?? today ?? null}
                    max={today}
                    mayBeEmpty={false}
                    onChange={(day) => draft.change({ on: day })}
                  />
                </TypedFieldsContext>
              </Field>
            )}
            {held.length > 0 && (
              <Field label={t.activity}>
                <Select
                  aria-label={t.activity}
                  value={activityId ?? ""}
                  options={[
                    { value: "", label: t.noActivity },
                    ...held.map(({ activity }) => ({ value: activity.id, label: activity.title })),
                  ]}
                  onChange={(id: string) => draft.change({ activityId: id || null })}
                />
              </Field>
            )}
          </div>
          <Input
            aria-label={t.proof}
            placeholder={t.proof}
            maxLength={500}
            value={words}
            onChange={(event) => draft.change({ words: event.target.value })}
          />
          {isAsked && (picked.length === 0 || !isProven) && (
            <p className={styles.impossible} role="alert">
              {picked.length === 0 ? t.nobody : t.noProof}
            </p>
          )}
          <div className={entry.actions}>
            <Button htmlType="submit" loading={mark.isPending} disabled={draft.fields.isMarked}>
              {t.mark(picked.length)}
            </Button>
          </div>
        </form>
      )}
      {mark.error && <Trouble error={mark.error} />}
    </>
  );
}

interface MemberLinesProps {
  list: CoverageView;
  picked: readonly string[];
  onPick: (picked: readonly string[]) => void;
  onClear: (memberId: string, name: string) => void;
}

function MemberLines({ list, picked, onPick, onClear }: MemberLinesProps) {
  const t = useText(coverageText);
  const dates = useDates();
  const isPrinting = usePrinting();
  const [isUnfolded, setUnfolded] = useState(false);
  const left = list.members.filter(({ covered }) => covered === null);
  const members = [...left, ...list.members.filter(({ covered }) => covered !== null)];
  const most = isUnfolded || isPrinting ? members.length : FIRST;
  const toggle = (id: string, isOn: boolean) => onPick(isOn ? [...picked, id] : picked.filter((other) => other !== id));
  return (
    <>
      <p className={styles.quiet}>
        {t.left(left.length)}{" "}
        {left.length > 0 && (
          <FlushButton onClick={() => onPick(left.map(({ memberId }) => memberId))}>{t.pickAll}</FlushButton>
        )}
      </p>
      <ul className={styles.rows}>
        {members.slice(0, most).map(({ memberId, name, covered }) => (
          <li key={memberId} className={styles.row}>
            {covered === null ? (
              <Checkbox
                aria-label={t.pick(name)}
                checked={picked.includes(memberId)}
                onChange={(event) => toggle(memberId, event.target.checked)}
              >
                {name}
              </Checkbox>
            ) : (
              <>
                <b>{name}</b>
                <span className={styles.grow}>
                  {dates.full(covered.on)} {covered.proof}
                </span>
                {covered.isMarked ? (
                  <button
                    type="button"
                    className={styles.drop}
                    aria-label={t.clear(name)}
                    onClick={() => onClear(memberId, name)}
                  >
                    <Icon name="close" size={14} />
                  </button>
                ) : (
                  <span className={detail.hint}>{t.byActivity}</span>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {members.length > most && (
        <FlushButton onClick={() => setUnfolded(true)}>{t.showAll(members.length)}</FlushButton>
      )}
    </>
  );
}
