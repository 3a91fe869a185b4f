import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { FullBackupView } from "../../../../shared/contract/schemas/full-backup.ts";
import type { AppInfo, Settings } from "../../../../shared/contract/schemas/settings.ts";
import { client, duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { WordsInput } from "../../../components/words-input.tsx";
import { DraftFields } from "../../../drafts/draft-fields.tsx";
import { backupMoment } from "../../../shell/backup-moment.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { useChangeSetting } from "../use-change-setting.ts";
import styles from "./data.module.css";

const PLACE = { form: "backup-place", key: "" };

interface FullBackupProps {
  settings: Settings;
  info: AppInfo;
}

/** The place of the full backups, the time of the last one, and a button for another. */
export function FullBackup({ settings, info }: FullBackupProps) {
  const t = useText(settingsText).data;
  const change = useChangeSetting();
  const queries = useQueryClient();
  // The place that was typed last counts at once, also while it is being stored.
  const [typed, setTyped] = useState<string | null>(null);
  const place = typed ?? settings.backupPlace;
  const list = duty.backups.listFull.queryOptions({ input: { place }, enabled: place !== "" });
  const known = useQuery(list);
  const make = useMutation({
    mutationFn: () => client.backups.createFull({ place }),
    onSettled: () =>
      Promise.all(
        [list.queryKey, duty.app.info.queryKey({ input: {} })].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const choose = (backupPlace: string) => {
    make.reset();
    setTyped(backupPlace);
    return change({ backupPlace });
  };
  return (
    <>
      <DraftFields draft={PLACE}>
        <WordsInput
          label={t.fullPlace}
          value={place}
          isRequired={false}
          maxLength={1_000}
          placeholder={t.fullPlaceHint}
          onChange={choose}
          style={{ width: 360 }}
        />
      </DraftFields>
      <div className={styles.said}>
        <Button loading={make.isPending} disabled={place === ""} onClick={() => make.mutate()}>
          {t.full}
        </Button>
      </div>
      {make.error && <Trouble error={make.error} />}
      <div role="status">
        {make.data && <p className={styles.said}>{t.fullMade(make.data.evidence, make.data.copied)}</p>}
        {make.data && make.data.missing.length > 0 && (
          <p className={styles.said}>{t.fullMissing(make.data.missing.join(t.nameSeparator))}</p>
        )}
      </div>
      {known.error && <Trouble error={known.error} />}
      {known.data && <Known backups={known.data} info={info} settings={settings} />}
    </>
  );
}

function Known({ backups, info, settings }: FullBackupProps & { backups: readonly FullBackupView[] }) {
  const t = useText(settingsText).data;
  const momentOf = ({ at }: FullBackupView) => backupMoment(at, info.today, settings.locale);
  const last = backups.find(({ isAhead }) => !isAhead);
  const ahead = backups.find(({ isAhead }) => isAhead);
  return (
    <>
      <p className={styles.said}>{last ? t.fullLast(momentOf(last), last.evidence) : t.fullNone}</p>
      {ahead && <p className={styles.said}>{t.fullAhead(momentOf(ahead))}</p>}
    </>
  );
}
