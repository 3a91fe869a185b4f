import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useEffect, useRef, useState } from "react";
import type { FileContent } from "../../../../shared/contract/schemas/values.ts";
import { DutyError } from "../../../../shared/domain/errors.ts";
import { LARGEST_FILE_BYTES } from "../../../../shared/extraction/readers/limits.ts";
import { client, duty } from "../../../client.ts";
import { Trouble } from "../../../components/trouble.tsx";
import { readFile, textFile } from "../../../data/read-file.ts";
import { asReplyError } from "../../../reply-error.ts";
import { DraftNote } from "../../../drafts/draft-note.tsx";
import { useFormDraft } from "../../../drafts/use-form-draft.ts";
import { navigate } from "../../../routing/use-route.ts";
import { Screen } from "../../../shell/screen.tsx";
import { importText } from "../../../text/import.ts";
import { useText } from "../../../text/use-text.ts";
import { isCalendarName, openCalendar } from "../calendar/opened-calendar.ts";
import { OpenProgress } from "./open-progress.tsx";
import { PlanList } from "./plan-list.tsx";
import styles from "./start-screen.module.css";
import { useOpenPlan } from "./use-open-plan.ts";

/** What the file chooser offers first; the reader looks at the bytes, whatever the name. */
const FILES = ".ics,.docx,.doc,.wps,.pdf,.xlsx,.xls,.et,.txt,.md,.html,.htm";

const NOTHING = { pasted: "" };

/** Hands a plan or another program's calendar in: a file, a paste, or the sample; below it, the reviews that wait. */
export function StartScreen({ withSample }: { withSample: boolean }) {
  const t = useText(importText);
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const draft = useFormDraft({ form: "pasted-plan", key: "", initial: NOTHING });
  const { pasted } = draft.value;
  const plans = useQuery(duty.imports.list.queryOptions({ input: {} }));
  const { opening, error, open, cancel } = useOpenPlan();
  const calendar = useMutation({ mutationFn: readPlanFile, onSuccess: openCalendar });
  const openSample = () => open(() => client.imports.sample({}));
  useEffect(() => {
    if (withSample) openSample();
    // The address asks once; a second reply would only find the plan known.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [withSample]);

  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    if (isCalendarName(file.name)) calendar.mutate(file);
    else open(() => readPlanFile(file));
  };
  const known = asReplyError(error);
  const knownPlan = known?.code === "plan-known" ? known.details.planId : null;
  return (
    <Screen title={t.title}>
      <div className={styles.start}>
        <p className={styles.lead}>{t.start.lead}</p>
        <div
          className={styles.drop}
          data-screen-only
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files);
          }}
        >
          <span>{t.start.drop}</span>
          <Button type="primary" disabled={opening !== null} onClick={() => chooser.current?.click()}>
            {t.start.choose}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            aria-label={t.start.choose}
            accept={FILES}
            onChange={(event) => {
              take(event.target.files);
              event.target.value = "";
            }}
          />
          <p className={styles.help}>{t.start.formats}</p>
          <p className={styles.help}>{t.start.calendars}</p>
        </div>
        {opening && <OpenProgress {...opening} onCancel={cancel} />}
        {calendar.error && <Trouble error={calendar.error} />}
        {error != null && (
          <div className={styles.trouble}>
            <Trouble error={error} />
            {knownPlan && <Button onClick={() => navigate("import", { plan: knownPlan })}>{t.start.openKnown}</Button>}
          </div>
        )}
        <section className={styles.paste} data-screen-only={pasted.trim() === "" || undefined}>
          <h2>{t.start.paste}</h2>
          <DraftNote draft={draft} />
          <Input.TextArea
            aria-label={t.start.paste}
            rows={4}
            value={pasted}
            placeholder={t.start.pasteHelp}
            onChange={(event) => draft.change({ pasted: event.target.value })}
          />
          <div className={styles.buttons} data-screen-only>
            <Button
              disabled={pasted.trim() === "" || opening !== null}
              onClick={() =>
                open(
                  () => Promise.resolve(textFile(t.start.pasteName, pasted)),
                  () => draft.saved(),
                )
              }
            >
              {t.start.read}
            </Button>
            <Button type="text" disabled={opening !== null} onClick={openSample}>
              {t.start.sample}
            </Button>
            <span className={styles.help}>{t.start.sampleHelp}</span>
          </div>
        </section>
        {plans.error && <Trouble error={plans.error} onRetry={plans.refetch} />}
        <PlanList plans={plans.data ?? []} />
      </div>
    </Screen>
  );
}

/** @throws {DutyError} `file-too-large` before a byte is read; the core would refuse such a file anyway. */
async function readPlanFile(file: File): Promise<FileContent> {
  const { name, size } = file;
  if (size > LARGEST_FILE_BYTES)
    throw new DutyError("file-too-large", { name, bytes: size, limit: LARGEST_FILE_BYTES });
  return readFile(file);
}
