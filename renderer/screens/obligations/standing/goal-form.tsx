import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useEffect } from "react";
import { EVIDENCE_KINDS, type EvidenceKind } from "../../../../shared/domain/obligation/evidence-kind.ts";
import type { ReadGoalView, StandingItem } from "../../../../shared/contract/schemas/standing.ts";
import type { PlainDate } from "../../../../shared/domain/date/plain-date.ts";
import { client, duty } from "../../../client.ts";
import { DayInput } from "../../../components/day-input.tsx";
import { KeyHint } from "../../../components/key-hint.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext } from "../../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { commonText } from "../../../text/common.ts";
import { useDates } from "../../../text/dates.ts";
import { standingText } from "../../../text/standing.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./standing.module.css";

interface GoalFormProps {
  item: StandingItem;
  today: PlainDate;
  /** The day that is typed, for the line of the year. */
  onDay: (day: PlainDate | null) => void;
  onClose: () => void;
}

interface GoalDraft {
  readonly text: string;
  readonly due: PlainDate | null;
  readonly lead: string;
  readonly evidenceKinds: readonly EvidenceKind[];
  /** A pasted list; null: one goal is written. */
  readonly pasted: string | null;
}

/** Several goals at once: more than one line, or parts with semicolons or tabs. */
const isList = (text: string): boolean => /[\r\n\t；;|｜]/.test(text.trim());

/**
 * The form of one stage goal: words, day, unit and evidence on a line. A pasted list is read and shown before it is
 * stored.
 */
export function GoalForm({ item: { row }, today, onDay, onClose }: GoalFormProps) {
  const t = useText(standingText);
  const common = useText(commonText);
  const dates = useDates();
  const undo = useUndoMessage();
  const initial: GoalDraft = { text: "", due: null, lead: row.lead ?? "", evidenceKinds: [], pasted: null };
  const draft = useFormDraft({ form: "stage-goal", key: row.obligationId, initial });
  const { text, due, lead, evidenceKinds, pasted } = draft.value;
  const add = useMutation(duty.standing.addGoals.mutationOptions({}));
  useEffect(() => onDay(pasted === null ? due : null), [onDay, due, pasted]);
  const store = async (goals: Parameters<typeof client.standing.addGoals>[0]["goals"], left: string | null) => {
    await add.mutateAsync({ obligationId: row.obligationId, goals });
    draft.saved(left === null ? initial : { ...initial, pasted: left });
    undo.offer(t.added(goals.length));
  };
  const words = text.trim();
  const canAdd = words !== "" && due !== null && !draft.fields.isMarked;
  if (pasted !== null)
    return (
      <PastedGoals
        text={pasted}
        year={row.standing.year}
        isBusy={add.isPending}
        error={add.error}
        onText={(next) => draft.change({ pasted: next })}
        onOne={() => draft.change({ pasted: null })}
        onAdd={(goals, left) => void store(goals, left).catch(shown)}
        onClose={onClose}
      />
    );
  return (
    <TypedFieldsContext value={draft.fields}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (canAdd)
            void store(
              [{ text: words, due, lead: lead.trim() || null, evidenceKinds: [...evidenceKinds] }],
              null,
            ).catch(shown);
        }}
      >
        <DraftNote draft={draft} />
        <Input
          autoFocus
          className={styles.words ?? ""}
          maxLength={200}
          aria-label={t.goalWords}
          placeholder={t.goalPlaceholder}
          value={text}
          onChange={(event) => draft.change({ text: event.target.value })}
          onPaste={(event) => {
            const list = event.clipboardData.getData("text");
            if (!isList(list)) return;
            event.preventDefault();
            draft.change({ pasted: list });
          }}
        />
        <DayInput
          label={t.goalDay}
          value={due}
          missingYear="coming"
          mayBeEmpty={false}
          min={today}
          onChange={(day) => draft.change({ due: day })}
        />
        <Input
          style={{ width: 140 }}
          maxLength={100}
          aria-label={t.goalUnit}
          placeholder={t.goalUnit}
          value={lead}
          onChange={(event) => draft.change({ lead: event.target.value })}
        />
        <Select<EvidenceKind[]>
          mode="multiple"
          style={{ minWidth: 160 }}
          maxTagCount={1}
          aria-label={t.goalEvidence}
          placeholder={t.goalEvidence}
          value={[...evidenceKinds]}
          options={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: common.evidence[kind] }))}
          onChange={(kinds) => draft.change({ evidenceKinds: kinds })}
        />
        <Button htmlType="submit" disabled={!canAdd} loading={add.isPending}>
          {t.add}
        </Button>
        <Button type="text" onClick={() => draft.change({ pasted: text })}>
          {t.several}
        </Button>
        <p className={`${styles.note} ${styles.area}`}>
          {t.source(dates.day(today))}{" "}
          <Button type="text" size="small" onClick={onClose}>
            {common.cancel} <KeyHint action="back" />
          </Button>
        </p>
        {add.error && <Trouble error={add.error} />}
      </form>
    </TypedFieldsContext>
  );
}

/** The mutation keeps its error, and the form shows it. */
const shown = () => undefined;

interface PastedGoalsProps {
  text: string;
  year: number;
  isBusy: boolean;
  error: Error | null;
  onText: (text: string) => void;
  onOne: () => void;
  /** @param left The lines that were not understood, which stay; null where there are none. */
  onAdd: (goals: Parameters<typeof client.standing.addGoals>[0]["goals"], left: string | null) => void;
  onClose: () => void;
}

/** A list of goals as it is read: each line with its day and units, or with why it is not understood. */
function PastedGoals({ text, year, isBusy, error, onText, onOne, onAdd, onClose }: PastedGoalsProps) {
  const t = useText(standingText);
  const common = useText(commonText);
  const dates = useDates();
  const { data } = useQuery(
    duty.standing.readGoals.queryOptions({ input: { text, year }, enabled: text.trim() !== "" }),
  );
  const read = text.trim() === "" ? [] : (data ?? []);
  const good = read.flatMap((goal) => (goal.trouble === null && goal.due ? [{ ...goal, due: goal.due }] : []));
  const bad = read.filter(({ trouble }) => trouble !== null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (good.length > 0)
          onAdd(
            good.map(({ text: words, due, lead, supporting }) => ({ text: words, due, lead, supporting })),
            bad.length > 0 ? bad.map(({ source }) => source).join("\n") : null,
          );
      }}
    >
      <Input.TextArea
        autoFocus
        className={styles.area ?? ""}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={20_000}
        aria-label={t.goalWords}
        placeholder={t.severalPlaceholder}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      <ul className={styles.read}>
        {read.map((goal, index) => (
          <li key={`${index} ${goal.source}`}>
            <span>{goal.text || goal.source}</span>
            <span data-trouble={goal.trouble ?? undefined}>
              {goal.trouble === null && goal.due ? dates.dayAndWeekday(goal.due) : troubleOf(goal, t.trouble)}
            </span>
            <span>{[goal.lead, ...goal.supporting].filter(Boolean).join("、")}</span>
          </li>
        ))}
      </ul>
      <Button htmlType="submit" disabled={good.length === 0} loading={isBusy}>
        {t.addSeveral(good.length)}
      </Button>
      <Button type="text" onClick={onOne}>
        {t.writeGoal}
      </Button>
      <Button type="text" onClick={onClose}>
        {common.cancel}
      </Button>
      {bad.length > 0 && <span className={styles.note}>{t.left(bad.length)}</span>}
      {error && <Trouble error={error} />}
    </form>
  );
}

const troubleOf = (
  { trouble }: ReadGoalView,
  words: Readonly<Record<NonNullable<ReadGoalView["trouble"]>, string>>,
): string => (trouble === null ? "" : words[trouble]);
