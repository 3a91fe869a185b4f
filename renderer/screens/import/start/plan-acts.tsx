import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ListedPlan } from "../../../../shared/contract/schemas/import-review.ts";
import { client } from "../../../client.ts";
import { NoteForm } from "../../../components/note-form.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { useUndoMessage } from "../../../shell/undo.tsx";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./start-screen.module.css";

/** Takes a finished import back as a whole while nothing is recorded against it, or sets it aside with a reason. */
export function PlanActs({ plan }: { plan: ListedPlan }) {
  const t = useText(importText).acts;
  const undo = useUndoMessage();
  const [isAsking, setAsking] = useState(false);
  const takeBack = useMutation({
    mutationFn: () => client.imports.takeBack({ planId: plan.id }),
    onSuccess: ({ obligations, sessions }) => undo.offer(t.takenBack(obligations, sessions)),
  });
  const setAside = useMutation({
    mutationFn: (reason: string) => client.imports.setAside({ planId: plan.id, reason }),
    onSuccess: ({ obligations }) => {
      setAsking(false);
      undo.offer(t.setAside(obligations));
    },
  });
  const error = takeBack.error ?? setAside.error;
  return (
    <div className={styles.acts}>
      {isAsking ? (
        <NoteForm
          draft={{ form: "set-plan-aside", key: plan.id }}
          prompt={t.reason}
          action={t.setAsideNow}
          isBusy={setAside.isPending}
          onSave={(reason) => setAside.mutateAsync(reason)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <>
          <Button size="small" loading={takeBack.isPending} title={t.takeBackHelp} onClick={() => takeBack.mutate()}>
            {t.takeBack}
          </Button>
          {plan.activeDuties > 0 && (
            <Button size="small" title={t.asideHelp} onClick={() => setAsking(true)}>
              {t.aside}
            </Button>
          )}
        </>
      )}
      {error && <Trouble error={error} />}
    </div>
  );
}
