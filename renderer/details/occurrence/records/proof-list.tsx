import { useMutation } from "@tanstack/react-query";
import type { ActivityView } from "../../../../shared/contract/schemas/activity.ts";
import { client } from "../../../client.ts";
import { Icon } from "../../../components/icon.tsx";
import { Trouble } from "../../../components/trouble.tsx";
import { localMoment } from "../../../data/local-moment.ts";
import { saveFile } from "../../../data/save-file.ts";
import { commonText } from "../../../text/common.ts";
import { useDates } from "../../../text/dates.ts";
import { recordedText } from "../../../text/recorded.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./records.module.css";

interface ProofListProps {
  activity: Pick<ActivityView, "noEvidenceReason" | "evidence">;
  /** The file that was looked for. */
  sought?: string | null;
  /** The actions on a file; left out where there are none, and then a removed file is not listed. */
  action?: ((file: ActivityView["evidence"][number]) => React.ReactNode) | undefined;
}

/** The files of an activity, each with its own date and the day of its adding. */
export function ProofList({ activity, sought = null, action }: ProofListProps) {
  const t = useText(recordedText);
  const common = useText(commonText);
  const dates = useDates();
  const save = useMutation({
    mutationFn: async (id: string) => saveFile(await client.activities.evidence({ id })),
  });
  return (
    <>
      {activity.noEvidenceReason && <div className={styles.quiet}>{t.noEvidence(activity.noEvidenceReason)}</div>}
      <ul>
        {activity.evidence
          .filter(({ withdrawn }) => action || !withdrawn)
          .map((file) => (
            <li
              key={file.id}
              className={styles.file}
              data-sought={file.id === sought || undefined}
              data-gone={file.withdrawn || undefined}
            >
              <Icon name="file" size={14} />
              <button type="button" className={styles.name} title={file.sha256} onClick={() => save.mutate(file.id)}>
                {file.name}
              </button>
              <span className={styles.quiet}>{common.evidence[file.kind]}</span>
              <span className={styles.quiet}>
                {file.datedOn && `${t.dated(dates.day(file.datedOn))}　`}
                {t.added(dates.day(localMoment(file.addedAt).day))}
              </span>
              {action?.(file)}
            </li>
          ))}
      </ul>
      {save.error && <Trouble error={save.error} />}
    </>
  );
}
