import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { useDates } from "../../../text/dates.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { CorrectButton } from "./correct-button.tsx";
import { groupMemberships } from "./group-memberships.ts";
import { JoinForm } from "./join-form.tsx";
import { LeaveButton } from "./leave-button.tsx";
import styles from "./subjects.module.css";

interface GroupMembersProps {
  group: SubjectView;
  subjects: readonly SubjectView[];
  today: string;
}

/** Every membership in a group, those of today first, and the ways in and out. */
export function GroupMembers({ group, subjects, today }: GroupMembersProps) {
  const t = useText(settingsText).subjects;
  const dates = useDates();
  const { now, other } = groupMemberships(group, today);
  const days = ({ joinedOn, leftOn }: Pick<SubjectView["members"][number], "joinedOn" | "leftOn">) =>
    leftOn === null ? t.since(dates.full(joinedOn)) : t.between(dates.full(joinedOn), dates.full(leftOn));
  return (
    <div className={styles.members}>
      {group.members.length === 0 && <p className={styles.teach}>{t.noMembers(group.name)}</p>}
      <ul>
        {[...now, ...other].map((membership) => (
          <li
            key={`${membership.subjectId} ${membership.joinedOn}`}
            className={styles.membership}
            data-now={now.includes(membership) || undefined}
          >
            <span className={styles.memberName}>{membership.name}</span>
            <span className={styles.quiet}>{days(membership)}</span>
            {membership.leftOn === null && <LeaveButton groupId={group.id} membership={membership} today={today} />}
            <CorrectButton groupId={group.id} membership={membership} />
            {membership.corrections?.map(({ before, reason, at }) => (
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
