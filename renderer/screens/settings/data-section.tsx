import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { client, duty } from "../../client.ts";
import { Trouble } from "../../components/trouble.tsx";
import { settingsText } from "../../text/settings.ts";
import { useText } from "../../text/use-text.ts";
import { SettingRow, SettingSection } from "./setting-row.tsx";
import styles from "./settings.module.css";

/** Where everything lies, a backup at once, and whether the data is sound. */
export function DataSection() {
  const t = useText(settingsText).data;
  const { data: info } = useQuery(duty.app.info.queryOptions({ input: {} }));
  const backup = useMutation({ mutationFn: () => client.backups.create({}) });
  const check = useMutation({ mutationFn: () => client.backups.check({}) });
  const error = backup.error ?? check.error;
  return (
    <SettingSection heading={t.heading}>
      <SettingRow label={t.folder} help={t.folderHelp}>
        {() => <span className={styles.path}>{info?.dataFolder}</span>}
      </SettingRow>
      <SettingRow label={t.version}>{() => info?.version}</SettingRow>
      <div className={styles.buttons}>
        <Button loading={backup.isPending} disabled={info?.readOnly != null} onClick={() => backup.mutate()}>
          {t.backup}
        </Button>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {t.check}
        </Button>
      </div>
      {error && <Trouble error={error} />}
      <div className={styles.findings} role="status">
        {backup.data && <p className={styles.path}>{t.backedUp(backup.data.path)}</p>}
        {check.data && (
          <p>{check.data.ok ? t.sound(check.data.checked.length) : t.findings(check.data.findings.length)}</p>
        )}
        {check.data?.findings.map(({ check: name, message }) => (
          <p key={`${name} ${message}`}>{message}</p>
        ))}
      </div>
    </SettingSection>
  );
}
