import { useMutation } from "@tanstack/react-query";
import { App, Button, Select } from "antd";
import { useState } from "react";
import type { FinishQuestions } from "../../../../shared/contract/schemas/finish-import.ts";
import { dateOf } from "../../../../shared/domain/date/plain-date.ts";
import { client } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./finish.module.css";

type AskedGroup = FinishQuestions["groups"][number];

/** Kinds of member of which each has a duty: 各支部：有哪些？ What is answered is stored at once, and later plans know it. */
export function MembersQuestion({ groups, year }: { groups: readonly AskedGroup[]; year: number }) {
  const t = useText(importText).finishing.members;
  if (groups.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t.heading}>
      <h2 className={styles.heading}>{t.heading}</h2>
      {groups.map((asked) =>
        asked.group === null ? (
          <AskMembers key={asked.kind} asked={asked} year={year} />
        ) : (
          <p key={asked.kind} className={styles.quiet}>
            {t.known(asked.actor, asked.group.name, asked.group.members.length)}
            {asked.group.members.length > 0 && `：${asked.group.members.join("、")}`}
          </p>
        ),
      )}
      {groups.some(({ group }) => group === null) && <p className={styles.help}>{t.unanswered}</p>}
    </section>
  );
}

/** Separators between names in a column or a list. */
const SEPARATORS = ["\n", "\r", "\t", "、", "，", ",", "；", ";"];

function AskMembers({ asked: { kind, actor, candidateIds }, year }: { asked: AskedGroup; year: number }) {
  const t = useText(importText).finishing.members;
  const { message } = App.useApp();
  const [names, setNames] = useState<readonly string[]>([]);
  const name = useMutation({
    mutationFn: () => client.subjects.nameMembers({ kind, members: [...names], joinedOn: dateOf(year, 1, 1) }),
    onSuccess: ({ members }) => void message.success(t.named(members.length)),
  });
  return (
    <div className={styles.members}>
      <div className={styles.ask}>
        <strong>{t.ask(actor)}</strong>
        <span className={styles.choice}>{t.uses(candidateIds.length)}</span>
      </div>
      <Select
        mode="tags"
        aria-label={t.ask(actor)}
        className={styles.names}
        value={[...names]}
        tokenSeparators={SEPARATORS}
        open={false}
        suffixIcon={null}
        placeholder={t.placeholder}
        onChange={(next) => setNames([...new Set(next.map((other) => other.trim()).filter(Boolean))])}
      />
      <Button disabled={names.length === 0} loading={name.isPending} onClick={() => name.mutate()}>
        {t.name}
      </Button>
      {name.error && <Trouble error={name.error} />}
    </div>
  );
}
