import { Button } from "antd";
import { localMoment } from "../data/local-moment.ts";
import { useDates } from "../text/dates.ts";
import { draftsText } from "../text/drafts.ts";
import { useText } from "../text/use-text.ts";
import styles from "./draft-note.module.css";
import type { FormDraft } from "./use-form-draft.ts";

/** Says that a form was opened with words that were typed before and not saved, and when; 放弃 throws them away. */
export function DraftNote({ draft }: { draft: Pick<FormDraft<object>, "foundAt" | "isBaseChanged" | "discard"> }) {
  const t = useText(draftsText);
  const dates = useDates();
  if (draft.foundAt === null) return null;
  const { day, time } = localMoment(new Date(draft.foundAt).toISOString());
  return (
    <div className={styles.note} role="status">
      <span>
        {t.found(`${dates.day(day)} ${time}`)}
        {draft.isBaseChanged && t.baseChanged}
      </span>
      <Button size="small" type="text" onClick={draft.discard}>
        {t.discard}
      </Button>
    </div>
  );
}
