import { useMemo } from "react";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import { type Basics, basicsOf, changedBasics } from "../basics/basics.ts";
import styles from "./obligation-detail.module.css";
import { useChangeObligation } from "./use-change-obligation.ts";
import { type KnownNames, WordFields } from "../basics/word-fields.tsx";

/** The words of a duty, changed in place: each field is stored when it is left. */
export function BasicsSection({ duty, known }: { duty: ObligationView; known: KnownNames }) {
  const t = useText(obligationsText);
  const stored = useMemo(() => basicsOf(duty), [duty]);
  const formDraft = useFormDraft<Basics>({ form: "duty-words", key: duty.id, initial: stored, follows: true });
  const { value: draft, change: setParts } = formDraft;
  const { change, error } = useChangeObligation(duty.id);
  const settle = (parts: Partial<Basics>) => {
    const changed = changedBasics(duty, parts);
    // Nothing is left to store: a field that was emptied or only padded with blanks shows the stored text again.
    if (changed === null) return setParts(pick(stored, parts));
    const field = t.fields[Object.keys(changed)[0] as keyof Basics];
    change(changed, t.changed(field));
  };
  const [subject] = duty.subjects;
  const isNamedOtherwise = duty.actor !== null && subject !== undefined && subject.name !== duty.actor;
  return (
    <section>
      <h3 className={styles.heading}>{t.basics}</h3>
      <DraftNote draft={formDraft} />
      <WordFields
        value={draft}
        known={known}
        onChange={setParts}
        onSettle={settle}
        actorHint={isNamedOtherwise ? t.subjectUnchanged(subject.name) : undefined}
      />
      {error && <Trouble error={error} />}
    </section>
  );
}

const pick = (stored: Basics, parts: Partial<Basics>): Partial<Basics> =>
  Object.fromEntries(Object.entries(stored).filter(([name]) => name in parts));
