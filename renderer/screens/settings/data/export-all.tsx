import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { ExportStep } from "../../../../shared/contract/events.ts";
import type { Settings } from "../../../../shared/contract/schemas/settings.ts";
import { client, transport } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { WordsInput } from "../../../components/words-input.tsx";
import { DraftFields } from "../../../drafts/draft-fields.tsx";
import { settingsText } from "../../../text/settings.ts";
import { useText } from "../../../text/use-text.ts";
import styles from "./data.module.css";

const EXPORT_PLACE = { form: "export-place", key: "" };

/** Writes everything to a folder that the clerk names, and says how far it is. */
export function ExportAll({ settings, today }: { settings: Settings; today: string | undefined }) {
  const t = useText(settingsText).data;
  const [place, setPlace] = useState(settings.backupPlace);
  const [step, setStep] = useState<ExportStep | null>(null);
  const all = useMutation({
    mutationFn: () => client.backups.exportAll({ place, name: t.exportName(today ?? "") }),
    onMutate: () => setStep(null),
  });
  useEffect(() => transport.subscribe((event) => event.type === "export-step" && setStep(event)), []);
  return (
    <>
      <DraftFields draft={EXPORT_PLACE}>
        <WordsInput
          label={t.exportPlace}
          value={place}
          isRequired={false}
          maxLength={1_000}
          placeholder={t.exportPlaceHint}
          onChange={setPlace}
          style={{ width: 360 }}
        />
      </DraftFields>
      <div className={styles.said}>
        <Button loading={all.isPending} disabled={today === undefined || place === ""} onClick={() => all.mutate()}>
          {t.export}
        </Button>
      </div>
      {all.error && <Trouble error={all.error} />}
      <div role="status">
        {all.isPending && step && <p className={styles.said}>{t.exporting(step.done, step.total)}</p>}
        {all.data && <p className={styles.said}>{t.exported(all.data.files, all.data.folder)}</p>}
        {all.data && all.data.missing.length > 0 && (
          <p className={styles.said}>{t.exportMissing(all.data.missing.join(t.nameSeparator))}</p>
        )}
      </div>
    </>
  );
}
