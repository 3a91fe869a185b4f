import { Button } from "antd";
import { useId, useState } from "react";
import type { SubjectView } from "../../../../shared/contract/schemas/subject.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { GroupMembers } from "./group-members.tsx";
import { groupMemberships } from "./group-memberships.ts";
import { NameField } from "./name-field.tsx";
import styles from "./subjects.module.css";
import { useChangeSubject } from "./use-change-subject.ts";

interface GroupRowProps {
  group: SubjectView;
  subjects: readonly SubjectView[];
  today: string;
}

/** A group with the number of its members; they unfold below it. */
export function GroupRow({ group, subjects, today }: GroupRowProps) {
  const t = useText(settingsText).subjects;
  const listId = useId();
  const [isOpen, setOpen] = useState(group.members.length === 0);
  const { change, isPending } = useChangeSubject(group);
  const { now } = groupMemberships(group, today);
  return (
    <li className={styles.group}>
      <div className={styles.groupHead}>
        <div className={styles.groupName}>
          <NameField subject={group} />
        </div>
        <span className={styles.quiet}>{t.membersAndDuties(now.length, group.obligations)}</span>
        {group.members.length === 0 && (
          <Button size="small" type="text" loading={isPending} onClick={() => change({ kind: "unit" })}>
            {t.ungroup}
          </Button>
        )}
        <Button size="small" aria-expanded={isOpen} aria-controls={listId} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t.fold : t.members}
        </Button>
      </div>
      <div id={listId} hidden={!isOpen}>
        <GroupMembers group={group} subjects={subjects} today={today} />
      </div>
    </li>
  );
}
