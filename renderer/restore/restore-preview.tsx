import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  COUNTED_RECORDS,
  type RestorableBackup,
  type RestorePreview as Preview,
} from "../../shared/contract/schemas/restore.ts";
import { client, duty } from "../client.ts";
import { Button } from "../components/button.tsx";
import { Trouble } from "../components/trouble.tsx";
import { useDates } from "../text/dates.ts";
import { restoreText } from "../text/restore.ts";
import { useText } from "../text/use-text.ts";
import styles from "./restore.module.css";
import { useMoment } from "./use-moment.ts";

interface RestorePreviewProps {
  backup: RestorableBackup;
  onCancel: () => void;
  /** Is offered after a restore; left out where the screens are open anyway. */
  onRestored?: () => void;
}

/** What a restore would change, and the buttons that do it. */
export function RestorePreview({ backup, onCancel, onRestored }: RestorePreviewProps) {
  const t = useText(restoreText);
  const moment = useMoment()(backup.at);
  const { source } = backup;
  const preview = useQuery(duty.restore.preview.queryOptions({ input: { source }, staleTime: Infinity }));
  const apply = useMutation({ mutationFn: () => client.restore.apply({ source }) });
  const evidence = useMutation({ mutationFn: () => client.restore.evidence({ source }) });
  const isBusy = apply.isPending || evidence.isPending;
  const isDone = apply.isSuccess || evidence.isSuccess;
  return (
    <section className={styles.preview} aria-label={t.preview(moment)}>
      <h3 className={styles.title}>{t.preview(moment)}</h3>
      {preview.isPending && <p className={styles.said}>{t.checking}</p>}
      {preview.error && <Trouble error={preview.error} />}
      {preview.data && !isDone && (
        <>
          <p className={styles.said}>{t.untouched}</p>
          <Comparison preview={preview.data} />
          <Act
            moment={moment}
            found={preview.data.broughtBack.length}
            isBusy={isBusy}
            onApply={() => apply.mutate()}
            onEvidence={() => evidence.mutate()}
            onCancel={onCancel}
          />
        </>
      )}
      {[apply.error, evidence.error].map((error) => error && <Trouble key={String(error)} error={error} />)}
      <div role="status">
        {isBusy && <p className={styles.said}>{t.restoring}</p>}
        {apply.data && (
          <>
            <p className={styles.done}>{t.done(moment, apply.data.evidence)}</p>
            {apply.data.replaced !== null && <p className={styles.said}>{t.put(apply.data.replaced)}</p>}
            {apply.data.lacking.length > 0 && (
              <p className={styles.said}>{t.doneLacking(apply.data.lacking.join(t.separator))}</p>
            )}
            {onRestored && (
              <Button type="primary" onClick={onRestored}>
                {t.useProgram}
              </Button>
            )}
          </>
        )}
        {evidence.data && <p className={styles.done}>{t.evidenceDone(evidence.data.evidence)}</p>}
      </div>
    </section>
  );
}

interface ActProps {
  moment: string;
  /** The number of evidence files that come back. */
  found: number;
  isBusy: boolean;
  onApply: () => void;
  onEvidence: () => void;
  onCancel: () => void;
}

function Act({ moment, found, isBusy, onApply, onEvidence, onCancel }: ActProps) {
  const t = useText(restoreText);
  const [isAsking, setAsking] = useState(false);
  if (isAsking)
    return (
      <div className={styles.acts} role="group" aria-label={t.confirm(moment)}>
        <p className={styles.question}>{t.confirm(moment)}</p>
        <Button disabled={isBusy} onClick={onApply} autoFocus>
          {t.confirmYes}
        </Button>
        <Button type="text" disabled={isBusy} onClick={() => setAsking(false)}>
          {t.cancel}
        </Button>
      </div>
    );
  return (
    <div className={styles.acts}>
      <Button disabled={isBusy} onClick={() => setAsking(true)}>
        {t.restore(moment)}
      </Button>
      {found > 0 && (
        <Button disabled={isBusy} onClick={onEvidence}>
          {t.onlyEvidence(found)}
        </Button>
      )}
      <Button type="text" disabled={isBusy} onClick={onCancel}>
        {t.cancel}
      </Button>
    </div>
  );
}

function Comparison({ preview }: { preview: Preview }) {
  const t = useText(restoreText);
  const { columns } = t;
  return (
    <>
      <table className={styles.comparison}>
        <thead>
          <tr>
            {[columns.what, columns.now, columns.after, columns.difference].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COUNTED_RECORDS.filter((what) => isOnRecord(preview.records[what])).map((what) => (
            <Count key={what} label={t.counted[what]} {...preview.records[what]} />
          ))}
          <Count label={t.evidence} {...preview.evidence} differs={false} />
          <LastDay {...preview.lastDay} isReadable={preview.isPresentReadable} />
        </tbody>
      </table>
      <dl className={styles.notes}>
        <Lost preview={preview} />
        <Names label={t.broughtBack} names={preview.broughtBack} />
        <Names label={t.lacking} names={preview.lacking} />
        <dt>{t.first}</dt>
        <dd>{t.firstWords}</dd>
      </dl>
    </>
  );
}

/** A kind of which neither side has anything is left out. */
const isOnRecord = ({ now, after, differs }: Preview["records"]["plans"]): boolean =>
  (now ?? 0) > 0 || after > 0 || differs;

interface CountProps {
  label: string;
  now: number | null;
  after: number;
  /** Something differs though as many are counted. */
  differs: boolean;
}

function Count({ label, now, after, differs }: CountProps) {
  const t = useText(restoreText);
  const change = now === null ? null : after - now;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{now ?? t.unknown}</td>
      <td>{after}</td>
      <td data-change={changeOf(change, differs)}>
        {change === null
          ? ""
          : change === 0
            ? differs
              ? t.differs
              : t.same
            : change < 0
              ? t.fewer(-change)
              : t.more(change)}
      </td>
    </tr>
  );
}

function changeOf(change: number | null, differs: boolean): "none" | "loss" | "gain" {
  if (change === null || (change === 0 && !differs)) return "none";
  return change > 0 ? "gain" : "loss";
}

function LastDay({ now, after, isReadable }: Preview["lastDay"] & { isReadable: boolean }) {
  const t = useText(restoreText);
  const dates = useDates();
  const difference = !isReadable || now === after ? null : (after ?? "") < (now ?? "") ? "earlier" : "later";
  return (
    <tr>
      <th scope="row">{t.lastDay}</th>
      <td>{isReadable ? now && dates.day(now) : t.unknown}</td>
      <td>{after ? dates.day(after) : t.nothing}</td>
      <td data-change={difference === "earlier" ? "loss" : difference === "later" ? "gain" : "none"}>
        {difference ? t[difference] : isReadable ? t.same : ""}
      </td>
    </tr>
  );
}

function Lost({ preview: { lost, lostInAll } }: { preview: Preview }) {
  const t = useText(restoreText);
  const dates = useDates();
  const more = lostInAll - lost.length;
  const names = lost.map(({ day, title }) => (day ? t.lostActivity(dates.day(day), title) : t.lostDuty(title)));
  return <Names label={t.lost} names={more > 0 ? [...names, t.lostMore(more)] : names} />;
}

function Names({ label, names }: { label: string; names: readonly string[] }) {
  const t = useText(restoreText);
  if (names.length === 0) return null;
  return (
    <>
      <dt>{label}</dt>
      <dd>{names.join(t.separator)}</dd>
    </>
  );
}
