import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { DueRow } from "../../../shared/contract/schemas/due-row.ts";
import type { HistoryEntry } from "../../../shared/contract/schemas/history.ts";
import { authorName } from "../../../shared/words/author.ts";
import { duty } from "../../client.ts";
import { Tag } from "../../components/tag.tsx";
import { Trouble } from "../../components/trouble.tsx";
import { localMoment } from "../../data/local-moment.ts";
import { keyOf } from "../../data/occurrence-key.ts";
import { commonText } from "../../text/common.ts";
import { useDates } from "../../text/dates.ts";
import { occurrenceText } from "../../text/occurrence.ts";
import { useLocale, useText } from "../../text/use-text.ts";
import styles from "../../components/history-list.module.css";
import { UnsignedHint } from "../unsigned-hint.tsx";
import { historySentence, lastInEffect } from "./history-sentence.ts";
import detail from "./occurrence-detail.module.css";

/** Who did what, when and why, the latest first. Nothing is erased: what was taken back stays, struck through. */
export function HistoryList({ row }: { row: DueRow }) {
  const t = useText(occurrenceText);
  const common = useText(commonText);
  const key = keyOf(row);
  const history = useQuery(duty.occurrences.history.queryOptions({ input: { key } }));
  const undo = useMutation(duty.occurrences.undo.mutationOptions());
  const entries = history.data ?? [];
  const last = lastInEffect(entries);
  return (
    <section>
      <h3 className={detail.heading}>{t.history.title}</h3>
      {history.error && <Trouble error={history.error} onRetry={history.refetch} />}
      {history.data?.length === 0 && <p className={detail.hint}>{t.history.none}</p>}
      <ol className={styles.list}>
        {entries.toReversed().map((entry) => (
          <li key={entry.id} className={styles.entry} data-undone={entry.isUndone || undefined}>
            <Entry entry={entry} all={entries} />
            {entry === last && (
              <Button size="small" loading={undo.isPending} onClick={() => undo.mutate({ key, eventId: entry.id })}>
                {common.undo}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <UnsignedHint entries={entries} />
      {undo.error && <Trouble error={undo.error} />}
    </section>
  );
}

function Entry({ entry, all }: { entry: HistoryEntry; all: readonly HistoryEntry[] }) {
  const t = useText(occurrenceText);
  const dates = useDates();
  const locale = useLocale();
  const { day, time } = localMoment(entry.at);
  return (
    <div className={styles.words}>
      <div className={styles.when}>
        {dates.full(day)} {time}　{authorName(entry.by, locale)}
        {entry.on !== day && `　${t.history.holdsFor(dates.day(entry.on))}`}
      </div>
      <div>
        <span className={styles.did}>{historySentence(entry, all, t, dates)}</span>
        {entry.isUndone && <Tag tone="quiet">{t.history.isUndone}</Tag>}
      </div>
      {entry.words && <div className={styles.reason}>{entry.words}</div>}
    </div>
  );
}
