import { Select } from "antd";
import { useState } from "react";
import type { SubjectKind, SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { FlushButton } from "../../../components/flush-button.tsx";
import { usePrinting } from "../../../components/for-paper.tsx";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { groupsOf } from "./group-memberships.ts";
import { NameField } from "./name-field.tsx";
import styles from "./subjects.module.css";
import { useChangeSubject } from "./use-change-subject.ts";
import { useSoughtId } from "./use-sought.ts";

const KINDS: readonly SubjectKind[] = ["unit", "role", "person", "group"];
/** More than this is folded on a screen: a page of settings is not a register. Paper has all of them. */
const SHOWN = 12;

interface SubjectRowsProps {
  /** The listed subjects, and all subjects with their groups. */
  subjects: readonly SubjectView[];
  all: readonly SubjectView[];
  today: string;
}

/** Units, roles and people, each with its kind, its groups and the number of its duties. */
export function SubjectRows({ subjects, all, today }: SubjectRowsProps) {
  const t = useText(settingsText).subjects;
  const soughtId = useSoughtId();
  /** Null until a person unfolds or folds the row, so that it unfolds for a subject that is looked for. */
  const [unfolded, setUnfolded] = useState<boolean | null>(null);
  const isWhole = unfolded ?? subjects.findIndex(({ id }) => id === soughtId) >= SHOWN;
  const isPrinting = usePrinting();
  const shown = isWhole || isPrinting ? subjects : subjects.slice(0, SHOWN);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{t.inGroups}</th>
            <th scope="col" className={styles.number}>
              {t.duties}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((subject) => (
            <tr key={subject.id}>
              <td>
                <NameField subject={subject} />
              </td>
              <td>
                <KindField subject={subject} />
              </td>
              <td className={styles.quiet}>{groupsOf(subject.id, all, today).join("、") || "—"}</td>
              <td className={styles.number}>{subject.obligations}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {subjects.length > SHOWN && (
        <FlushButton onClick={() => setUnfolded(!isWhole)}>{isWhole ? t.fold : t.showAll(subjects.length)}</FlushButton>
      )}
    </>
  );
}

function KindField({ subject }: { subject: SubjectView }) {
  const t = useText(settingsText).subjects;
  const { change, isPending } = useChangeSubject(subject);
  return (
    <Select<SubjectKind>
      aria-label={t.kindOf(subject.name)}
      variant="borderless"
      value={subject.kind}
      loading={isPending}
      popupMatchSelectWidth={false}
      options={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
      onChange={(kind) => change({ kind })}
    />
  );
}
