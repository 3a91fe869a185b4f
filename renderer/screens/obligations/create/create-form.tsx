import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { type PlainDate, dateOf, yearOf } from "../../../../shared/domain/date/plain-date.ts";
import type { Requirement } from "../../../../shared/domain/obligation/requirement.ts";
import { client } from "../../../client.ts";
import { KeyHint } from "../../../components/key-hint.tsx";
import { OCCASIONS } from "../../../components/requirement-editor/convert-requirement.ts";
import { NextDates } from "../../../components/requirement-editor/next-dates.tsx";
import { RequirementEditor } from "../../../components/requirement-editor/requirement-editor.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { TypedFieldsContext, useGuarded } from "../../../components/typed/typed-fields.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { navigate } from "../../../routing/use-route.ts";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { commonText } from "../../../text/common.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import type { AdoptedFloor } from "./adopt-floor.ts";
import { type Basics, NO_BASICS, storable } from "../basics/basics.ts";
import { beyondRule } from "../rule/beyond-rule.ts";
import { DayField } from "../../../components/day-field.tsx";
import styles from "../detail/obligation-detail.module.css";
import { useSaveKey } from "../../../keyboard/use-save-key.ts";
import { type KnownNames, WordFields } from "../basics/word-fields.tsx";

interface CreateFormProps {
  /** The statutory floor from which the form starts; null for an empty form. */
  adopted: AdoptedFloor | null;
  today: PlainDate;
  known: KnownNames;
  onClose: () => void;
}

interface DutyDraft {
  readonly words: Basics;
  readonly requirement: Requirement;
  readonly effectiveFrom: PlainDate;
}

/** A duty written by hand: its words, and its rule as a sentence with the dates it gives. */
export function CreateForm({ adopted, today, known, onClose }: CreateFormProps) {
  const t = useText(obligationsText);
  const common = useText(commonText);
  const undo = useUndoMessage();
  const draft = useFormDraft<DutyDraft>({
    form: "duty",
    key: adopted?.title ?? "",
    initial: {
      words: adopted ? { ...NO_BASICS, title: adopted.title, actor: adopted.actor } : NO_BASICS,
      requirement: adopted?.requirement ?? ONCE_A_YEAR,
      // What was nobody's duty before today is not missed; a plan speaks of its whole year.
      effectiveFrom: adopted ? today : dateOf(yearOf(today), 1, 1),
    },
  });
  const { words, requirement, effectiveFrom } = draft.value;
  const { fields } = draft;
  const title = words.title.trim();
  const source = adopted && { text: adopted.reason, layer: "central" as const };
  const create = useMutation({
    mutationFn: () => client.obligations.create({ ...storable(words), title, requirement, effectiveFrom, source }),
    onSuccess: ({ id }) => {
      draft.saved();
      navigate("obligations", { id });
      undo.offer(t.created(title));
    },
  });
  const save = useGuarded(fields, () => {
    if (title !== "" && !create.isPending) create.mutate();
  });
  useSaveKey(save);
  const trouble = beyondRule(create.error);
  return (
    <TypedFieldsContext value={fields}>
      <div className={styles.detail}>
        <DraftNote draft={draft} />
        <WordFields
          value={words}
          known={known}
          onChange={(parts) => draft.change((before) => ({ words: { ...before.words, ...parts } }))}
          shortTitlePlaceholder={t.shortTitleAuto}
          isNew
        />
        <section>
          <h3 className={styles.heading}>{t.rule}</h3>
          <RequirementEditor
            value={requirement}
            onChange={(rule) => draft.change({ requirement: rule })}
            year={yearOf(effectiveFrom)}
            stated={null}
          />
          <NextDates
            requirement={requirement}
            from={effectiveFrom > today ? effectiveFrom : today}
            start={effectiveFrom}
          />
        </section>
        <div className={styles.fields}>
          <DayField
            label={t.createFrom}
            value={effectiveFrom}
            onChange={(day) => draft.change({ effectiveFrom: day })}
          />
        </div>
        {adopted && <p className={styles.hint}>{t.statute.cited(adopted.reason)}</p>}
        {trouble !== null && <Trouble error={trouble} />}
        <div className={styles.buttons}>
          <Button
            type="primary"
            loading={create.isPending}
            disabled={title === "" || fields.isMarked}
            title={title === "" ? t.titleNeeded : undefined}
            onClick={() => save()}
          >
            {t.createSave} <KeyHint action="save" />
          </Button>
          <Button type="text" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </TypedFieldsContext>
  );
}

/** The first sentence of the form: the plainest rule that has a number and a date. */
const ONCE_A_YEAR: Requirement = {
  kind: "quota",
  hedge: null,
  shift: null,
  count: 1,
  comparator: ">=",
  unit: OCCASIONS,
  period: "year",
  span: null,
};
