import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { Settings } from "../../../../shared/contract/schemas/settings.ts";
import { client, duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { RestorePanel } from "../../../restore/restore-panel.tsx";
import { restoreText } from "../../../text/restore.ts";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import { SettingRow, SettingSection } from "../setting-row.tsx";
import sheet from "../settings.module.css";
import styles from "./data.module.css";
import { ExportAll } from "./export-all.tsx";
import { Findings } from "./findings.tsx";
import { FullBackup } from "./full-backup.tsx";

/** The folder of the data, its backups and exports, and its health. */
export function DataSection({ settings }: { settings: Settings }) {
  const t = useText(settingsText).data;
  const restore = useText(restoreText);
  const { data: info } = useQuery(duty.app.info.queryOptions({ input: {} }));
  return (
    <SettingSection heading={t.heading} name="data">
      <SettingRow label={t.folder} help={t.folderHelp}>
        {() => <span className={sheet.path}>{info?.dataFolder}</span>}
      </SettingRow>
      <SettingRow label={t.backupLabel} help={t.backupHelp}>
        {() => <Backup isReadOnly={info?.readOnly != null} />}
      </SettingRow>
      <SettingRow label={t.fullLabel} help={t.fullHelp}>
        {() => info && <FullBackup settings={settings} info={info} />}
      </SettingRow>
      <SettingRow label={restore.heading} help={restore.help}>
        {() => <RestorePanel firstPlace={settings.backupPlace} />}
      </SettingRow>
      <SettingRow label={t.exportLabel} help={t.exportHelp}>
        {() => <ExportAll settings={settings} today={info?.today} />}
      </SettingRow>
      <SettingRow label={t.checkLabel} help={t.checkHelp}>
        {() => <Check />}
      </SettingRow>
      <SettingRow label={t.version}>{() => info?.version}</SettingRow>
    </SettingSection>
  );
}

function Backup({ isReadOnly }: { isReadOnly: boolean }) {
  const t = useText(settingsText).data;
  const backup = useMutation({ mutationFn: () => client.backups.create({}) });
  return (
    <>
      <Button loading={backup.isPending} disabled={isReadOnly} onClick={() => backup.mutate()}>
        {t.backup}
      </Button>
      {backup.error && <Trouble error={backup.error} />}
      <div role="status">{backup.data && <p className={styles.said}>{t.backedUp(backup.data.path)}</p>}</div>
    </>
  );
}

function Check() {
  const t = useText(settingsText).data;
  const check = useMutation({ mutationFn: () => client.backups.check({}) });
  return (
    <>
      <Button loading={check.isPending} onClick={() => check.mutate()}>
        {t.check}
      </Button>
      {check.error && <Trouble error={check.error} />}
      <div role="status">
        {check.data && (
          <p className={styles.said}>
            {check.data.ok ? t.sound(check.data.checked.length) : t.findings(check.data.findings.length)}
          </p>
        )}
      </div>
      {check.data && check.data.findings.length > 0 && <Findings findings={check.data.findings} />}
    </>
  );
}
