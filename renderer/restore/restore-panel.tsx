import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RestorableBackup, RestorableBackups } from "../../shared/contract/schemas/restore.ts";
import { duty } from "../client.ts";
import { Button } from "../components/button.tsx";
import { Trouble } from "../components/trouble.tsx";
import { WordsInput } from "../components/words-input.tsx";
import { DraftFields } from "../drafts/draft-fields.tsx";
import { restoreText } from "../text/restore.ts";
import { useText } from "../text/use-text.ts";
import { RestorePreview } from "./restore-preview.tsx";
import { useMoment } from "./use-moment.ts";
import styles from "./restore.module.css";

const PLACE = { form: "restore-place", key: "" };

/** The backups that can be put back, with what each holds; a chosen one is compared with the present state first. */
export function RestorePanel({ firstPlace, onRestored }: { firstPlace: string; onRestored?: () => void }) {
  const t = useText(restoreText);
  const [place, setPlace] = useState(firstPlace);
  const [chosen, setChosen] = useState<RestorableBackup | null>(null);
  const found = useQuery(duty.restore.list.queryOptions({ input: { place: place || null } }));
  return (
    <>
      <DraftFields draft={PLACE}>
        <WordsInput
          label={t.place}
          value={place}
          isRequired={false}
          maxLength={1_000}
          placeholder={t.placeHint}
          onChange={(value) => {
            setChosen(null);
            setPlace(value);
          }}
          style={{ width: 420 }}
        />
      </DraftFields>
      {found.error && <Trouble error={found.error} onRetry={found.refetch} />}
      {found.data && <Found {...found.data} chosen={chosen} onChoose={setChosen} />}
      {chosen && (
        <RestorePreview
          key={chosen.source}
          backup={chosen}
          onCancel={() => setChosen(null)}
          {...(onRestored && { onRestored })}
        />
      )}
    </>
  );
}

interface FoundProps extends RestorableBackups {
  chosen: RestorableBackup | null;
  onChoose: (backup: RestorableBackup) => void;
}

function Found({ backups, unreadable, chosen, onChoose }: FoundProps) {
  const t = useText(restoreText);
  return (
    <>
      {backups.length === 0 ? (
        <p className={styles.said}>{t.none}</p>
      ) : (
        <ul className={styles.backups} aria-label={t.found}>
          {backups.map((backup) => (
            <Line
              key={backup.source}
              backup={backup}
              isChosen={backup.source === chosen?.source}
              onChoose={() => onChoose(backup)}
            />
          ))}
        </ul>
      )}
      {unreadable.length > 0 && <p className={styles.said}>{t.unreadable(unreadable.join(t.separator))}</p>}
    </>
  );
}

function Line({ backup, isChosen, onChoose }: { backup: RestorableBackup; isChosen: boolean; onChoose: () => void }) {
  const t = useText(restoreText);
  const moment = useMoment()(backup.at);
  const { evidence, missing, isAhead } = backup;
  return (
    <li className={styles.backup} data-chosen={isChosen}>
      <Button
        className={styles.choose}
        type="text"
        aria-label={t.look(moment)}
        aria-pressed={isChosen}
        title={backup.source}
        onClick={onChoose}
      >
        {moment}
      </Button>
      <span>{t.kinds[backup.kind]}</span>
      <span>{evidence === null ? "" : t.holds(evidence)}</span>
      <span className={styles.verdict}>{isAhead ? t.ahead : missing > 0 ? t.missing(missing) : t.verified}</span>
    </li>
  );
}
