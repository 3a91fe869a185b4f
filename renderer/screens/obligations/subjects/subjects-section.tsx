import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import type { ObligationView } from "../../../../shared/contract/schemas/obligation.ts";
import type { SubjectView, SubjectKind } from "../../../../shared/contract/schemas/subject.ts";
import { duty as dutyQueries } from "../../../client.ts";
import { Field } from "../../../components/field.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { routeHash } from "../../../routing/route.ts";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { obligationsText } from "../../../text/obligations.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "../detail/obligation-detail.module.css";
import { SubjectTerms } from "./subject-terms.tsx";
import { SubjectsChange, type SubjectsChoice } from "./subjects-change.tsx";
import { useChangeObligation } from "../detail/use-change-obligation.ts";

/** The choice while nobody else was chosen. */
const AS_STORED: { readonly chosen: string[] | null } = { chosen: null };

/** The subjects of a duty: one or more, a group standing for each of its members. */
export function AssigneesSection({ duty, today }: { duty: ObligationView; today: string }) {
  const t = useText(obligationsText).subjects;
  const { data, error, refetch } = useQuery(dutyQueries.subjects.list.queryOptions({ input: {} }));
  const { changeAsync, isPending, error: refused } = useChangeObligation(duty.id);
  const chosen = duty.subjects.map(({ id }) => id);
  const formDraft = useFormDraft({ form: "subject-choice", key: duty.id, initial: AS_STORED });
  const { chosen: draft } = formDraft.value;
  const save = async ({ from, reason }: SubjectsChoice) => {
    const next = { subjectIds: draft ?? chosen, subjectsFrom: from, ...(reason && { reason }) };
    await changeAsync(next, from === null ? t.corrected : t.changed);
    formDraft.saved();
  };
  const groups = (data ?? []).filter(({ id, kind }) => kind === "group" && chosen.includes(id));
  return (
    <section>
      <h3 className={styles.heading}>{t.heading}</h3>
      <Field label={t.label}>
        <Select
          mode="multiple"
          value={draft ?? chosen}
          loading={isPending || !data}
          showSearch={{ optionFilterProp: "label" }}
          options={options(data ?? [], duty.subjects, t)}
          // A duty of nobody would never be due.
          onChange={(subjectIds: string[]) => subjectIds.length > 0 && formDraft.change({ chosen: subjectIds })}
        />
      </Field>
      {draft && (
        <SubjectsChange
          dutyId={duty.id}
          today={today}
          isPending={isPending}
          onSave={save}
          onCancel={formDraft.discard}
        />
      )}
      <SubjectTerms duty={duty} />
      {groups.map((group) => (
        <p key={group.id} className={`${styles.hint} ${styles.below}`}>
          {t.each(group.name, membersNow(group, today).length)}
        </p>
      ))}
      <p className={`${styles.source} ${styles.below}`}>
        {groups.length === 0 && t.help}
        {(groups.length > 0 || chosen.length > 1) && (
          <a href={routeHash("obligations", { id: duty.id, view: "matrix" })}>{t.matrix}</a>
        )}
        <a href={routeHash("settings", { section: "subjects" })}>{t.settings}</a>
      </p>
      {error && <Trouble error={error} onRetry={refetch} />}
      {refused && <Trouble error={refused} />}
    </section>
  );
}

interface OptionWords {
  kinds: Record<SubjectView["kind"], string>;
  member: (name: string) => string;
}

/**
 * The choices by kind, groups first, because a clerk mostly looks for these. Until the list is loaded, the duty's own
 * subjects are offered by name.
 */
function options(known: readonly SubjectView[], own: ObligationView["subjects"], t: OptionWords) {
  const subjects = known.length > 0 ? known : own.map((subject) => ({ ...subject, kind: "unit" as const }));
  return SUBJECT_KINDS.map((kind) => ({
    label: t.kinds[kind],
    options: subjects
      .filter((subject) => subject.kind === kind)
      .map(({ id, name }) => ({ value: id, label: kind === "group" ? t.member(name) : name })),
  })).filter((group) => group.options.length > 0);
}

/** Groups come first, because they stand for many; then the order of the office. */
const SUBJECT_KINDS: readonly SubjectKind[] = ["group", "unit", "role", "person"];

type MemberView = SubjectView["members"][number];

/** The memberships in a group that hold on `day`. */
const membersNow = ({ members }: Pick<SubjectView, "members">, day: string): MemberView[] =>
  members.filter(({ joinedOn, leftOn }) => joinedOn <= day && (leftOn === null || leftOn >= day));
