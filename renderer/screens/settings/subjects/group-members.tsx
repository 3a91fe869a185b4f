import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { CorrectButton } from "./correct-button.tsx";
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
  const days = ({ joinedOn, leftOn }: Pick<SubjectView["members"][number], "joinedOn" | "leftOn">) =>
    leftOn === null ? t.since(dates.full(joinedOn)) : t.between(dates.full(joinedOn), dates.full(leftOn));
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
            <span className={styles.quiet}>{days(stay)}</span>
            {stay.leftOn === null && <LeaveButton groupId={group.id} stay={stay} today={today} />}
            <CorrectButton groupId={group.id} stay={stay} />
            {stay.corrections?.map(({ before, reason, at }) => (
              <span key={at} className={styles.correction}>
                {t.correctedFrom(days(before), reason)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <JoinForm group={group} subjects={subjects} today={today} />
    </div>
  );
}
