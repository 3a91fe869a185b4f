import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { groupStays } from "./group-stays.ts";
import { JoinForm } from "./join-form.tsx";
import { LeaveButton } from "./leave-button.tsx";
import styles from "./subjects.module.css";

interface GroupMembersProps {
  group: SubjectView;
  subjects: readonly SubjectView[];
  today: string;
}

/** Every stay in a group, those of today first, and the ways in and out. */
export function GroupMembers({ group, subjects, today }: GroupMembersProps) {
  const t = useText(settingsText).subjects;
  const dates = useDates();
  const { now, other } = groupStays(group, today);
  return (
    <div className={styles.members}>
      {group.members.length === 0 && <p className={styles.teach}>{t.noMembers(group.name)}</p>}
      <ul>
        {[...now, ...other].map((stay) => (
          <li
            key={`${stay.subjectId} ${stay.joinedOn}`}
            className={styles.stay}
            data-now={now.includes(stay) || undefined}
          >
            <span className={styles.memberName}>{stay.name}</span>
            <span className={styles.quiet}>
              {stay.leftOn === null
                ? t.since(dates.full(stay.joinedOn))
                : t.between(dates.full(stay.joinedOn), dates.full(stay.leftOn))}
            </span>
            {stay.leftOn === null && <LeaveButton groupId={group.id} stay={stay} today={today} />}
          </li>
        ))}
      </ul>
      <JoinForm group={group} subjects={subjects} today={today} />
    </div>
  );
}
