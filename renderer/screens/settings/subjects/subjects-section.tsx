import { useQuery } from "@tanstack/react-query";
import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { SettingSection } from "../setting-row.tsx";
import settings from "../settings.module.css";
import { AddSubjects } from "./add-subjects.tsx";
import { GroupRow } from "./group-row.tsx";
import { SubjectRows } from "./subject-rows.tsx";
import styles from "./subjects.module.css";

/** The units, roles and people that duties name, and the groups that stand for their members. */
export function SubjectsSection() {
  const t = useText(settingsText).subjects;
  const info = useQuery(duty.app.info.queryOptions({ input: {} }));
  const { data, error, refetch } = useQuery(duty.subjects.list.queryOptions({ input: {} }));
  const today = info.data?.today;
  return (
    <SettingSection heading={t.heading} name="subjects">
      <p className={settings.help}>{t.help}</p>
      {error && <Trouble error={error} onRetry={refetch} />}
      {data && today && <Lists subjects={data} today={today} />}
      <AddSubjects />
    </SettingSection>
  );
}

function Lists({ subjects, today }: { subjects: readonly SubjectView[]; today: string }) {
  const t = useText(settingsText).subjects;
  const groups = subjects.filter(({ kind }) => kind === "group");
  const others = subjects.filter(({ kind }) => kind !== "group");
  return (
    <>
      <h3 className={styles.heading}>{t.groups}</h3>
      {groups.length === 0 && <p className={styles.teach}>{t.noGroups}</p>}
      <ul>
        {groups.map((group) => (
          <GroupRow key={group.id} group={group} subjects={subjects} today={today} />
        ))}
      </ul>
      <h3 className={styles.heading}>{t.others}</h3>
      {others.length === 0 ? (
        <p className={styles.teach}>{t.noOthers}</p>
      ) : (
        <SubjectRows subjects={others} all={subjects} today={today} />
      )}
    </>
  );
}
